#include "readers/text_headings.h"

#include <algorithm>
#include <vector>

#include "readers/text_lines.h"
#include "text/letters.h"

namespace sowlint::readers {
namespace {

constexpr std::size_t kWidest = 100;
constexpr std::size_t kMostWords = 14;

std::string_view without_emphasis(std::string_view words) {
  while (words.starts_with('*') || words.starts_with('_'))
    words.remove_prefix(1);
  while (words.ends_with('*') || words.ends_with('_'))
    words.remove_suffix(1);
  return words;
}

std::string_view without_blanks(std::string_view words) {
  const std::size_t first = words.find_first_not_of(" \t–—-.:");
  return first == std::string_view::npos ? std::string_view() : words.substr(first);
}

bool has_digit(std::string_view words) {
  return words.find_first_of("0123456789") != std::string_view::npos;
}

/// Begins with a capital, and so do all words but short ones.
bool is_title_case(std::string_view title) {
  constexpr std::size_t kShort = 4;
  std::size_t capitals = 0;
  const std::vector<std::string_view> words = words_of(title, kMostWords + 1);
  for (const std::string_view word : words) {
    const text::CasedCharacter letter = text::first_letter(word);
    if (letter.kind == text::CharacterKind::Capital) {
      ++capitals;
    } else if (letter.kind == text::CharacterKind::Small && word.size() > kShort) {
      return false;
    }
  }
  return !words.empty() && !starts_small(title) && capitals * 2 >= words.size();
}

bool ends_open(std::string_view title) {
  return title.ends_with(',') || title.ends_with(';') || title.ends_with(':');
}

int level_of(const LineStart& start) {
  if (start.kind == StartKind::Clause)
    return static_cast<int>(std::min<std::size_t>(start.components, 9));
  return 1;
}

/// "4.2 Termination Payment." or "5.1 Project management"
bool is_numbered_heading(const HeadingCandidate& candidate, std::string_view title) {
  constexpr std::size_t kWordsOfTitle = 10;
  constexpr std::size_t kWordsOfSentence = 8;
  if (title.empty() || starts_small(title) || ends_open(title)) return false;
  if (candidate.item_before || candidate.item_behind || !candidate.something_behind) return false;
  const std::size_t words = words_of(title, kMostWords).size();
  if (is_title_case(title)) return words <= kWordsOfTitle;
  return !ends_sentence(title) && words <= kWordsOfSentence;
}

bool is_capitals_heading(const HeadingCandidate& candidate, std::string_view title) {
  constexpr std::size_t kWordsOfSentence = 6;
  if (title.ends_with(',') || title.ends_with(';')) return false;
  const std::size_t words = words_of(candidate.words, kMostWords + 1).size();
  if (title.ends_with(':')) return words >= 2;
  return !ends_sentence(title) || words <= kWordsOfSentence;
}

bool is_plain_heading(const HeadingCandidate& candidate, std::string_view title) {
  constexpr std::size_t kWordsOfTitle = 10;
  return candidate.blank_before && candidate.blank_behind && candidate.something_behind &&
         !has_digit(title) && title.find_first_of(".,;:!?@/=[") == std::string_view::npos &&
         is_title_case(title) && words_of(title, kMostWords).size() <= kWordsOfTitle &&
         text::count_characters(title) >= 4;
}

bool is_bold_as_a_whole(std::string_view words) {
  if (words.ends_with(':')) words.remove_suffix(1);
  return words.size() > 4 && words.starts_with("**") && words.ends_with("**") &&
         words.substr(2, words.size() - 4).find("**") == std::string_view::npos;
}

}  // namespace

int heading_level(const HeadingCandidate& candidate) {
  constexpr int kPlainLevel = 2;
  constexpr int kBoldLevel = 3;
  const LineStart& start = candidate.start;
  if (!candidate.alone || start.kind == StartKind::Bullet || is_contents_entry(candidate.words) ||
      text::count_characters(candidate.words) > kWidest ||
      words_of(candidate.words, kMostWords + 1).size() > kMostWords) {
    return 0;
  }
  const std::string_view bare = without_emphasis(candidate.words);
  const std::string_view title =
      without_blanks(without_emphasis(candidate.words.substr(start.bytes)));
  if (all_capitals(bare) && text::first_letter(title).bytes > 0)
    return is_capitals_heading(candidate, title) ? level_of(start) : 0;
  if (start.kind == StartKind::Keyword && title.empty()) return 1;
  if (start.kind != StartKind::Words)
    return is_numbered_heading(candidate, title) ? level_of(start) : 0;
  if (is_bold_as_a_whole(candidate.words) && candidate.blank_before && candidate.something_behind)
    return is_title(title) ? kBoldLevel : 0;
  return is_plain_heading(candidate, title) ? kPlainLevel : 0;
}

bool is_title(std::string_view words) {
  const bool filled_in = begins_with_key(words) && !words.ends_with(':');
  return !filled_in && !ends_sentence(words) && text::count_characters(words) <= kWidest &&
         words_of(words, kMostWords + 1).size() <= kMostWords;
}

int marked_heading_level(std::string_view words) {
  const std::size_t signs = std::min(words.find_first_not_of('#'), words.size());
  const bool spaced = signs == words.size() || words[signs] == ' ' || words[signs] == '\t';
  return signs >= 1 && signs <= 6 && spaced ? static_cast<int>(signs) : 0;
}

bool is_contents_entry(std::string_view words) {
  const std::size_t last = words.find_last_not_of("0123456789");
  if (last == std::string_view::npos || last + 1 == words.size()) return false;
  const std::string_view leader = words.substr(0, last + 1);
  const std::size_t dots = leader.find_last_not_of(". \t…");
  const std::string_view line = dots == std::string_view::npos ? leader : leader.substr(dots + 1);
  return std::count(line.begin(), line.end(), '.') >= 4 ||
         line.find("……") != std::string_view::npos;
}

}  // namespace sowlint::readers
