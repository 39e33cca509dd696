// The parser: one member function a production of docs/rule-language.md, "Patterns".
#include "match/pattern.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "match/shape.h"
#include "text/words.h"

namespace sowlint::match {
namespace {

using Kind = Pattern::Kind;
using Parsed = tl::expected<Pattern, PatternError>;

constexpr int kMostGap = 60;
constexpr std::size_t kMostStemBytes = 64;
/// From a sequence down to one in a group of it, or to a word: option, choice or words, sequence.
constexpr int kLevelsOfItem = 3;
constexpr std::string_view kClassNames[] = {"@customer", "@vendor", "@party", "@duration",
                                            "@percent",  "@money",  "@date",  "@number",
                                            "@ref",      "@blank"};
constexpr std::string_view kBlanks = " \t\r\n-";
constexpr std::string_view kSpecial = "()|?<>%;@";
/// Two more hyphens: U+2010 and U+2011.
constexpr std::string_view kHyphens[] = {"\xE2\x80\x90", "\xE2\x80\x91"};

Pattern leaf(Kind kind, std::string text) {
  Pattern pattern;
  pattern.kind = kind;
  pattern.text = std::move(text);
  return pattern;
}

/// The parts under one node; a single part stands for itself.
Pattern node(Kind kind, std::vector<Pattern> parts) {
  if (parts.size() == 1 && kind != Kind::Optional) {
    Pattern only = std::move(parts.front());
    return only;
  }
  Pattern pattern;
  pattern.kind = kind;
  pattern.parts = std::move(parts);
  return pattern;
}

std::vector<std::string> split_words(std::string_view phrase) {
  std::vector<std::string> words;
  while (!phrase.empty()) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    if (blank > 0) words.emplace_back(phrase.substr(0, blank));
    phrase.remove_prefix(std::min(blank + 1, phrase.size()));
  }
  return words;
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

class Parser {
 public:
  Parser(std::string_view source, const WordClasses& classes)
      : source_(source),
        classes_(classes) {}

  Parsed run() {
    Parsed parsed = sequence(1);
    if (!parsed) return parsed;
    if (at_ < source_.size()) {
      return fail(at_, peek() == '|' ? "'|' stands only between '(' and ')'"
                                     : "this ')' has no '(' before it");
    }
    if (gap_may_begin(*parsed)) return fail(0, "a gap may not begin a pattern");
    if (gap_may_end(*parsed)) return fail(source_.size(), "a gap may not end a pattern");
    if (length_of(*parsed).least == 0) return fail(0, "the pattern can match nothing");
    return parsed;
  }

 private:
  static tl::unexpected<PatternError> fail(std::size_t offset, std::string message) {
    return tl::unexpected<PatternError>(PatternError{offset, std::move(message)});
  }

  [[nodiscard]] char peek() const { return at_ < source_.size() ? source_[at_] : '\0'; }

  [[nodiscard]] bool at_end() const { return at_ >= source_.size(); }

  bool take(std::string_view token) {
    if (source_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }

  /// The bytes of a blank or hyphen here, or 0.
  [[nodiscard]] std::size_t blank_size() const {
    if (at_end()) return 0;
    if (kBlanks.find(source_[at_]) != std::string_view::npos) return 1;
    for (const std::string_view hyphen : kHyphens) {
      if (source_.substr(at_, hyphen.size()) == hyphen) return hyphen.size();
    }
    return 0;
  }

  void skip_blanks() {
    while (const std::size_t size = blank_size()) {
      at_ += size;
    }
  }

  [[nodiscard]] bool at_close() const { return at_end() || peek() == '|' || peek() == ')'; }

  /// Words and groups that touch ("change(s)?") would read as two words: not what was meant.
  [[nodiscard]] bool at_border() const {
    return at_close() || blank_size() > 0 || peek() == ';' || source_[at_ - 1] == ';';
  }

  Parsed sequence(int depth) {
    std::vector<Pattern> parts;
    for (skip_blanks(); !at_close(); skip_blanks()) {
      Parsed part = item(depth);
      if (!part) return part;
      parts.push_back(std::move(*part));
      if (!at_border()) return fail(at_, "expected a blank");
    }
    if (parts.empty()) return fail(at_, "expected a word");
    return node(Kind::Sequence, std::move(parts));
  }

  Parsed item(int depth) {
    const std::size_t begin = at_;
    Parsed parsed = atom(depth);
    if (!parsed) return parsed;
    if (size_ > kMostSize) {
      return fail(begin, "the pattern is too large: at most " + std::to_string(kMostSize) +
                             " words, gaps and word classes counted");
    }
    if (!take("?")) return parsed;
    if (parsed->kind == Kind::Gap) return fail(begin, "a gap cannot be optional; write <0..6>");
    if (length_of(*parsed).least == 0) return fail(at_ - 1, "this is optional already");
    std::vector<Pattern> parts;
    parts.push_back(std::move(*parsed));
    return node(Kind::Optional, std::move(parts));
  }

  Parsed atom(int depth) {
    if (depth + kLevelsOfItem > kMostDepth) return fail(at_, "nested too deeply");
    switch (peek()) {
      case '(':
        return group(depth);
      case '<':
        return gap();
      case '%':
        return word_class(depth);
      case '@':
        return token_class();
      case ';':
        ++at_;
        ++size_;
        return leaf(Kind::Word, ";");
      case '?':
        return fail(at_, "'?' stands directly behind a word or ')'");
      case '>':
        return fail(at_, "this '>' has no '<' before it");
      default:
        return word();
    }
  }

  Parsed group(int depth) {
    const std::size_t open = at_++;
    std::vector<Pattern> alternatives;
    do {
      Parsed alternative = sequence(depth + kLevelsOfItem);
      if (!alternative) return alternative;
      alternatives.push_back(std::move(*alternative));
    } while (take("|"));
    if (!take(")")) return fail(open, "this '(' has no ')' behind it");
    return node(Kind::Choice, std::move(alternatives));
  }

  /// Digits, at most three of them.
  std::optional<int> number() {
    int value = 0;
    const std::size_t begin = at_;
    while (peek() >= '0' && peek() <= '9') {
      if (at_ - begin == 3) return std::nullopt;
      value = value * 10 + (source_[at_++] - '0');
    }
    if (at_ == begin) return std::nullopt;
    return value;
  }

  Parsed gap() {
    const std::size_t begin = at_;
    Pattern pattern = leaf(Kind::Gap, {});
    pattern.wide = take("<<");
    if (!pattern.wide) take("<");
    std::optional<int> most = number();
    if (most && take("..")) {
      pattern.least = *most;
      most = number();
    }
    if (!most || !take(pattern.wide ? ">>" : ">")) {
      return fail(begin, "expected a gap: <6>, <2..6>, <<6>> or <<2..6>>");
    }
    pattern.most = *most;
    if (pattern.most == 0 || pattern.most > kMostGap || pattern.least > pattern.most) {
      return fail(begin, "a gap has 1 to " + std::to_string(kMostGap) +
                             " words at most, and not more at least");
    }
    size_ += size_of(pattern);
    return pattern;
  }

  Parsed word_class(int depth) {
    const std::size_t begin = at_++;
    while (is_name_byte(peek())) {
      ++at_;
    }
    const std::string_view name = source_.substr(begin + 1, at_ - begin - 1);
    if (name.empty()) return fail(begin, "expected the name of a word class behind '%'");
    const auto found = classes_.find(name);
    if (found == classes_.end()) {
      return fail(begin, "no word class has the name '" + std::string(name) + "'");
    }
    if (depth + 1 + depth_of(found->second) > kMostDepth) {
      return fail(begin, "nested too deeply, its word classes included");
    }
    size_ += size_of(found->second);
    if (size_ > kMostSize) return Pattern{};  // item() refuses it; no need for a copy
    return found->second;
  }

  Parsed token_class() {
    const std::size_t begin = at_++;
    while (peek() >= 'a' && peek() <= 'z') {
      ++at_;
    }
    const std::string_view name = source_.substr(begin, at_ - begin);
    if (std::find(std::begin(kClassNames), std::end(kClassNames), name) == std::end(kClassNames)) {
      std::string message = "expected one of";
      for (const std::string_view known : kClassNames) {
        message.append(" ").append(known);
      }
      return fail(begin, message);
    }
    ++size_;
    const bool shared = name == "@party" || name == "@number";
    return leaf(shared ? Kind::Class : Kind::Word, std::string(name));
  }

  Parsed word() {
    const std::size_t begin = at_;
    while (!at_end() && blank_size() == 0 &&
           kSpecial.find(source_[at_]) == std::string_view::npos) {
      ++at_;
    }
    std::string_view stem = source_.substr(begin, at_ - begin);
    const bool open_front = stem.front() == '*';
    if (open_front) stem.remove_prefix(1);
    const bool open_back = !stem.empty() && stem.back() == '*';
    if (open_back) stem.remove_suffix(1);
    if (stem.empty()) return fail(begin, "'*' needs a part of a word; for any word write a gap");
    if (const std::size_t star = stem.find('*'); star != std::string_view::npos) {
      return fail(begin + star + (open_front ? 1 : 0),
                  "'*' stands only at the beginning or the end of a word");
    }
    return stem_of(begin, stem, open_front, open_back);
  }

  Parsed stem_of(std::size_t begin, std::string_view stem, bool open_front, bool open_back) {
    std::vector<Pattern> parts;
    for (std::string& text : split_words(text::normalise_phrase(stem))) {
      parts.push_back(leaf(Kind::Word, std::move(text)));
      size_ += size_of(parts.back());
    }
    if (parts.empty()) return fail(begin, "expected a word; punctuation is not seen by patterns");
    if (open_front && open_back && parts.size() > 1) {
      return fail(begin, "'*' at both ends needs a part of one word; this is several");
    }
    if ((open_front && parts.front().text.size() > kMostStemBytes) ||
        (open_back && parts.back().text.size() > kMostStemBytes)) {
      return fail(begin, "'*' needs a shorter part of a word: at most " +
                             std::to_string(kMostStemBytes) + " bytes");
    }
    if (open_front) parts.front().kind = Kind::Suffix;
    if (open_back) parts.back().kind = open_front ? Kind::Infix : Kind::Prefix;
    for (const Pattern& part : parts) {
      const bool special = part.text.front() == '@' || part.text.front() == ';';
      if (special && part.kind != Kind::Word) {
        return fail(begin, "'*' needs a part of a word");
      }
    }
    return node(Kind::Sequence, std::move(parts));
  }

  std::string_view source_;
  const WordClasses& classes_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;  ///< size_of() of what was parsed up to here
};

}  // namespace

tl::expected<Pattern, PatternError> parse_pattern(std::string_view source,
                                                  const WordClasses& classes) {
  return Parser(source, classes).run();
}

}  // namespace sowlint::match
