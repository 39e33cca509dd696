#include "readers/inline_markup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

#include "text/letters.h"

namespace sowlint::readers {
namespace {

bool is_ascii_alphanumeric(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

/// Whether the byte belongs to a word: ASCII letters, digits, and all of the characters beyond.
bool is_word_byte(char byte) {
  return is_ascii_alphanumeric(byte) || static_cast<unsigned char>(byte) >= 0x80U;
}

/// Entities that are blanks or signs; others with a name are taken for letters.
constexpr std::array<std::string_view, 32> kSigns = {
    "nbsp",  "amp",    "lt",     "gt",    "quot",   "apos",  "ndash", "mdash",
    "lsquo", "rsquo",  "ldquo",  "rdquo", "sbquo",  "bdquo", "laquo", "raquo",
    "bull",  "middot", "hellip", "sect",  "para",   "copy",  "reg",   "trade",
    "euro",  "pound",  "ensp",   "emsp",  "thinsp", "numsp", "deg",   "times"};
constexpr std::array<std::string_view, 3> kInvisible = {"shy", "zwnj", "zwj"};

bool is_invisible(char32_t value) {
  return value == 0xAD || (value >= 0x200B && value <= 0x200F) || value == 0x2060 ||
         value == 0xFEFF;
}

/// The character that "#160" or "#xA0" stands for; 0 if none.
char32_t numbered_character(std::string_view name) {
  const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
  name.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  const auto result =
      std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
  const bool whole = result.ec == std::errc() && result.ptr == name.data() + name.size();
  return whole && value <= 0x10FFFF ? static_cast<char32_t>(value) : 0;
}

/// Walks over one line and keeps what is read.
class LineScanner {
 public:
  LineScanner(std::string_view text, TextSpan span, std::vector<TextSpan>& runs)
      : line_(text.substr(0, span.end)),
        first_(span.begin),
        at_(span.begin),
        runs_(runs) {}

  void run() {
    std::size_t kept_from = at_;
    while (at_ < line_.size()) {
      const TextSpan unread = unread_here();
      if (unread.empty()) {
        ++at_;
        continue;
      }
      append_run({kept_from, unread.begin}, runs_);
      kept_from = unread.end;
      // An escaped sign means itself and opens no markup.
      at_ = unread.end + (line_[unread.begin] == '\\' ? 1 : 0);
    }
    append_run({kept_from, line_.size()}, runs_);
  }

 private:
  /// What is not read of the mark at `at_`; empty if there is no mark.
  [[nodiscard]] TextSpan unread_here() const {
    const std::string_view rest = line_.substr(at_);
    switch (rest.front()) {
      case '*':
      case '_':
        return {at_, at_ + strong_mark(rest)};
      case '\\':
        return {at_, at_ + (escapes(rest) ? 1 : 0)};
      case '[':
        return {at_, at_ + (link_opens(rest) ? 1 : 0)};
      case ']':
        return {at_, at_ + link_target(rest)};
      case '&':
        return unread_of_entity(rest.substr(0, entity_length(rest)), at_);
      case '<':
        return unread_of_break_tag(rest);
      default:
        return {at_, at_};
    }
  }

  [[nodiscard]] static bool escapes(std::string_view rest) {
    return rest.size() > 1 && is_ascii_sign(rest[1]);
  }

  /// The last sign of the tag is read, so that the words around a line break stay apart.
  [[nodiscard]] TextSpan unread_of_break_tag(std::string_view rest) const {
    const std::size_t length = break_tag_length(rest);
    return {at_, at_ + (length > 0 ? length - 1 : 0)};
  }

  /// "**" or "__" that touches a word or a sign on one side. Longer rows of either are no emphasis
  /// but a blank to fill in, or a drawn rule.
  [[nodiscard]] std::size_t strong_mark(std::string_view rest) const {
    const char mark = rest.front();
    if (at_ > first_ && line_[at_ - 1] == mark) return 0;
    const std::size_t length = std::min(rest.find_first_not_of(mark), rest.size());
    if (length < 2 || length > 3) return 0;
    const bool after_blank = at_ == first_ || is_blank_before();
    const bool before_blank =
        length == rest.size() ||
        text::cased_character_at(rest, length).kind == text::CharacterKind::Blank;
    if (after_blank && before_blank) return 0;
    if (mark == '_') {
      // Between two words it belongs to a name like a__b; between two signs it is a blank to fill
      // in: __/__.
      const bool word_before = at_ > first_ && is_word_byte(line_[at_ - 1]);
      const bool word_behind = length < rest.size() && is_word_byte(rest[length]);
      if (word_before == word_behind) return 0;
    }
    return length;
  }

  [[nodiscard]] bool is_blank_before() const {
    return line_[at_ - 1] == ' ' || line_[at_ - 1] == '\t';
  }

  /// Looks ahead only as far as the next bracket, so that a line of brackets costs no more than
  /// its length.
  [[nodiscard]] static bool link_opens(std::string_view rest) {
    const std::size_t close = rest.find_first_of("[]", 1);
    return close != std::string_view::npos && rest[close] == ']' && close > 1 &&
           link_target(rest.substr(close)) > 0;
  }

  /// Length of "](target)" or "](target "title")" at the start of `rest`.
  [[nodiscard]] static std::size_t link_target(std::string_view rest) {
    if (!rest.starts_with("](")) return 0;
    rest = rest.substr(0, rest.find_first_of("[]<", 2));
    int depth = 1;
    for (std::size_t i = 2; i < rest.size(); ++i) {
      if (rest[i] == ' ') {
        const std::size_t close = rest[i + 1 < rest.size() ? i + 1 : i] == '"'
                                      ? rest.find("\")", i + 2)
                                      : std::string_view::npos;
        return close == std::string_view::npos ? 0 : close + 2;
      }
      if (rest[i] == '(') ++depth;
      if (rest[i] == ')' && --depth == 0) return i > 2 ? i + 1 : 0;
    }
    return 0;
  }

  std::string_view line_;
  std::size_t first_;
  std::size_t at_;
  std::vector<TextSpan>& runs_;
};

}  // namespace

bool is_ascii_sign(char byte) {
  return byte > ' ' && byte < '\x7F' && !is_ascii_alphanumeric(byte);
}

void append_run(TextSpan run, std::vector<TextSpan>& runs) {
  if (run.empty()) return;
  if (!runs.empty() && runs.back().end == run.begin) {
    runs.back().end = run.end;
  } else {
    runs.push_back(run);
  }
}

void append_readable(std::string_view text, TextSpan span, std::vector<TextSpan>& runs) {
  LineScanner(text, span, runs).run();
}

std::size_t entity_length(std::string_view text) {
  constexpr std::size_t kLongest = 32;
  if (!text.starts_with('&')) return 0;
  std::size_t at = text.substr(1).starts_with('#') ? 2 : 1;
  const std::size_t name = at;
  while (at < text.size() && at < kLongest && is_ascii_alphanumeric(text[at]))
    ++at;
  return at > name && at < text.size() && text[at] == ';' ? at + 1 : 0;
}

TextSpan unread_of_entity(std::string_view entity, std::size_t at) {
  if (entity.size() < 3) return {at, at};
  const std::string_view name = entity.substr(1, entity.size() - 2);
  const TextSpan all = {at, at + entity.size()};
  const TextSpan behind_sign = {at + 1, at + entity.size()};
  if (name.starts_with('#')) {
    const char32_t value = numbered_character(name);
    if (is_invisible(value)) return all;
    return text::is_letter(value) ? TextSpan{at, at} : behind_sign;
  }
  const auto is_among = [name](const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (is_among(kInvisible)) return all;
  return is_among(kSigns) ? behind_sign : TextSpan{at, at};
}

std::size_t break_tag_length(std::string_view text) {
  for (const std::string_view tag : {"<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />"}) {
    if (text.starts_with(tag)) return tag.size();
  }
  return 0;
}

}  // namespace sowlint::readers
