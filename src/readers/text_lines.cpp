#include "readers/text_lines.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/letters.h"

namespace sowlint::readers {
namespace {

constexpr std::size_t kTab = 8;

/// Steps a line costs besides its bytes: what bounds the memory that many tiny lines take.
constexpr std::uint64_t kLineCost = 1000;

constexpr std::string_view kByteOrderMark = "\uFEFF";

/// Length of the blank at the start of `text`: one byte, a no-break space (as Markdown writes it,
/// too) or a byte order mark.
std::size_t leading_blank(std::string_view text) {
  constexpr std::array<std::string_view, 5> kBlanks = {"\u00A0", kByteOrderMark, "\u202F", "\u3000",
                                                       "&nbsp;"};
  if (text.empty()) return 0;
  if (text.front() == ' ' || text.front() == '\t' || text.front() == '\v') return 1;
  for (const std::string_view blank : kBlanks) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

std::size_t trailing_blank(std::string_view text) {
  if (text.empty()) return 0;
  if (text.back() == ' ' || text.back() == '\t' || text.back() == '\v') return 1;
  if (text.ends_with("\u00A0")) return 2;
  return text.ends_with("\u3000") || text.ends_with("\u202F") ? 3 : 0;
}

std::size_t line_end_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return 0;
  return text.substr(offset).starts_with("\r\n") ? 2 : 1;
}

Line measured(std::string_view text, TextSpan whole, std::size_t end_of_words) {
  Line line;
  line.whole = whole;
  std::size_t begin = whole.begin;
  while (begin < end_of_words) {
    const std::size_t blank = leading_blank(text.substr(begin, end_of_words - begin));
    if (blank == 0) break;
    if (text[begin] == '\t') {
      line.indent = (line.indent / kTab + 1) * kTab;
    } else if (!text.substr(begin).starts_with(kByteOrderMark)) {
      ++line.indent;
    }
    begin += blank;
  }
  std::size_t end = end_of_words;
  while (end > begin) {
    const std::size_t blank = trailing_blank(text.substr(begin, end - begin));
    if (blank == 0) break;
    end -= blank;
  }
  line.content = {begin, end};
  line.width = text::count_characters(text.substr(begin, end - begin));
  return line;
}

/// `content` without quotes, brackets and emphasis marks at its end.
std::string_view without_closers(std::string_view content) {
  constexpr std::array<std::string_view, 9> kClosers = {"\"", "'", ")", "]", "*",
                                                        "_",  "”", "’", "»"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view closer : kClosers) {
      if (!content.ends_with(closer)) continue;
      content.remove_suffix(closer.size());
      found = true;
    }
  }
  return content;
}

}  // namespace

Lines split_lines(std::string_view text, base::Budget& budget) {
  Lines result{text, {}, true};
  std::size_t page = 1;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t words_end = std::min(text.find_first_of("\r\n\f", begin), text.size());
    const std::size_t end = words_end + line_end_at(text, words_end);
    if (!budget.charge(end - begin + kLineCost)) {
      result.complete = false;
      break;
    }
    Line line = measured(text, {begin, end}, words_end);
    line.page = page;
    if (words_end < text.size() && text[words_end] == '\f') ++page;
    result.lines.push_back(line);
    begin = end;
  }
  return result;
}

bool ends_sentence(std::string_view content) {
  content = without_closers(content);
  return content.ends_with('.') || content.ends_with('!') || content.ends_with('?') ||
         content.ends_with("…");
}

bool ends_item(std::string_view content) {
  const std::string_view bare = without_closers(content);
  return ends_sentence(bare) || bare.ends_with(':') || bare.ends_with(';');
}

bool starts_small(std::string_view content) {
  for (std::size_t offset = 0; offset < content.size();) {
    const text::CasedCharacter character = text::cased_character_at(content, offset);
    switch (character.kind) {
      case text::CharacterKind::Small:
        return true;
      case text::CharacterKind::Other:
        offset += character.bytes;
        break;
      default:
        return false;
    }
  }
  return false;
}

bool all_capitals(std::string_view content) {
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < content.size();) {
    const text::CasedCharacter character = text::cased_character_at(content, offset);
    if (character.kind == text::CharacterKind::Small ||
        character.kind == text::CharacterKind::OtherLetter) {
      return false;
    }
    letters += character.kind == text::CharacterKind::Capital ? 1U : 0U;
    offset += character.bytes;
  }
  return letters >= 4 || (letters >= 2 && words_of(content, 2).size() == 2);
}

std::size_t first_word_width(std::string_view content) {
  return text::count_characters(content.substr(0, content.find_first_of(" \t")));
}

bool is_rule(std::string_view content) {
  constexpr std::array<std::string_view, 9> kStrokes = {"-", "_", "*", "=", "~",
                                                        "–", "—", "―", "─"};
  std::size_t strokes = 0;
  while (!content.empty()) {
    const auto* const stroke =
        std::find_if(kStrokes.begin(), kStrokes.end(),
                     [content](std::string_view mark) { return content.starts_with(mark); });
    if (stroke == kStrokes.end()) {
      if (content.front() != ' ') return false;
      content.remove_prefix(1);
      continue;
    }
    ++strokes;
    content.remove_prefix(stroke->size());
  }
  return strokes >= 3;
}

std::vector<std::string_view> words_of(std::string_view content, std::size_t most) {
  std::vector<std::string_view> words;
  while (words.size() < most) {
    const std::size_t begin = content.find_first_not_of(" \t");
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(content.find_first_of(" \t", begin), content.size());
    words.push_back(content.substr(begin, end - begin));
    content.remove_prefix(end);
  }
  return words;
}

}  // namespace sowlint::readers
