#include "readers/story_headings.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace sowlint::readers {
namespace {

constexpr std::size_t kLongestTitle = 12;  // words; more make a sentence even if bold
constexpr std::size_t kLongestPhrase = 5;  // words; so many are a title even with a full stop
constexpr std::size_t kLongestHeadingStyle = 25;  // words; more are running text without a stop
constexpr int kDeepestHeading = 9;

/// Whether there are more than `most` words; looks no further than it must.
bool has_more_words(std::string_view text, std::size_t most) {
  std::size_t words = 0;
  for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
    if (++words > most) return true;
    at = text.find_first_not_of(' ', std::min(text.find(' ', at), text.size()));
  }
  return false;
}

bool ends_like_a_sentence(std::string_view text) {
  constexpr std::string_view kClosing = "\"')]”’»";
  const std::size_t last = trimmed(text).find_last_not_of(kClosing);
  if (last == std::string_view::npos) return false;
  const char c = trimmed(text)[last];
  return c == '.' || c == ';' || c == ',' || c == ':' || c == '!' || c == '?';
}

bool reads_as_sentence(std::string_view text) {
  return has_more_words(text, kLongestHeadingStyle) ||
         (ends_like_a_sentence(text) && has_more_words(text, kLongestPhrase));
}

/// Whether the letters are capitals only, with at least two in a row. Scripts without ASCII letters
/// do not count: their capitals need tables this does not have.
bool only_capitals(std::string_view text) {
  std::size_t in_a_row = 0;
  std::size_t longest = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    if (static_cast<unsigned char>(c) >= 0x80U) return false;
    in_a_row = c >= 'A' && c <= 'Z' ? in_a_row + 1 : 0;
    longest = std::max(longest, in_a_row);
  }
  return longest >= 3;
}

/// Whether the words look like a title that somebody marked by type alone.
bool is_unstyled_heading(const Paragraph& paragraph) {
  const std::string_view text = trimmed(paragraph.words.text);
  if (paragraph.words.runs.empty()) return false;
  if (!paragraph.words.only_bold && !only_capitals(text)) return false;
  const bool numbered_below = !paragraph.label.empty() && paragraph.list_level > 0;
  const bool bullet = paragraph.label == "•";
  if (bullet || numbered_below) return false;
  return !ends_like_a_sentence(text) && !has_more_words(text, kLongestTitle);
}

}  // namespace

Classified classify(const Paragraph& paragraph, Story story, int last_level) {
  const bool labelled = !paragraph.label.empty() && !paragraph.note;
  const Classified body{labelled ? BlockKind::ListItem : BlockKind::Paragraph,
                        labelled ? paragraph.list_level : 0};
  if (paragraph.words.contents || story != Story::Body) return body;
  if (paragraph.outline_level) {
    if (reads_as_sentence(paragraph.words.text)) return body;
    return {BlockKind::Heading, *paragraph.outline_level + 1};
  }
  if (!is_unstyled_heading(paragraph)) return body;
  if (labelled) return {BlockKind::Heading, paragraph.list_level + 1};
  return {BlockKind::Heading, std::min(last_level + 1, kDeepestHeading)};
}

}  // namespace sowlint::readers
