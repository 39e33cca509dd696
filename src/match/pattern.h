// The pattern language of docs/rule-language.md as a syntax tree. Patterns see only words.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace sowlint::match {

struct Pattern {
  enum class Kind {
    Word,      ///< `text` exactly
    Prefix,    ///< begins with `text`
    Suffix,    ///< ends with `text`, and does not begin with '@'
    Infix,     ///< has `text` inside, and does not begin with '@'
    Class,     ///< "@party": @customer, @vendor or @party; "@number": a digit, then digits . ,
    Gap,       ///< `least` to `most` words, fewest first; `wide` ones may cross ";"
    Sequence,  ///< `parts` one after the other; may be empty
    Choice,    ///< one of `parts`, earlier ones preferred
    Optional,  ///< `parts[0]` or nothing, preferring `parts[0]`
  };
  Kind kind = Kind::Sequence;
  std::string text;
  int least = 0;
  int most = 0;
  bool wide = false;
  std::vector<Pattern> parts;
};

/// A named set of patterns: it occurs where one of `any` matches and no match of `unless` overlaps.
struct Cue {
  std::string name;
  std::vector<Pattern> any;
  std::vector<Pattern> unless;
};

struct PatternError {
  std::size_t offset = 0;  ///< byte in the pattern's source
  std::string message;     ///< what was expected
};

/// Word classes by name, already parsed.
using WordClasses = std::map<std::string, Pattern, std::less<>>;

/// The tree of `source` (UTF-8). Words are normalised as document words are. Refuses unknown
/// classes, empty alternatives, a gap at an end, and patterns that can match nothing.
[[nodiscard]] tl::expected<Pattern, PatternError> parse_pattern(std::string_view source,
                                                                const WordClasses& classes);

/// The same as an RE2 regular expression over TokenStream::text, in Latin-1 (bytes): the oracle
/// that every faster way is measured against. It begins at a row's start or takes the blank before
/// its first word; group 1 is the match with the blank behind it, if there is one. The search for
/// the next match goes on from that blank.
[[nodiscard]] std::string to_regex(const Pattern& pattern);

}  // namespace sowlint::match
