// Cues and texts made from bytes, for properties and fuzzing: few different words, so that patterns
// often match, nearly match and overlap. Equal bytes give equal cues and texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "match/matcher.h"
#include "match/pattern.h"

namespace sowlint::match {

class Generator {
 public:
  explicit Generator(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  /// A number below `count`; 0 when the bytes are used up.
  std::size_t below(std::size_t count) {
    if (bytes_.empty()) return 0;
    const std::size_t value = bytes_.front() % count;
    bytes_ = bytes_.subspan(1);
    return value;
  }

  /// Words of one row, some of them roles, numbers and borders.
  std::string row() {
    constexpr const char* kWords[] = {"a",         "b",  "c",         "a",       "b",
                                      "ab",        "ba", "abc",       "bab",     "abcabcabc",
                                      "abcabcabb", ";",  "@customer", "@vendor", "@party",
                                      "@date",     "5",  "5.",        "5a"};
    std::string out;
    for (std::size_t left = below(40); left > 0; --left) {
      out.append(kWords[below(std::size(kWords))]).append(" ");
    }
    return out;
  }

  /// In the pattern language; the parser may refuse it.
  std::string pattern(int depth = 0) {
    std::string out = item(depth);
    for (std::size_t left = below(5); left > 0; --left) {
      if (below(4) == 0) out.append(" ").append(gap());
      out.append(" ").append(item(depth));
    }
    return out;
  }

  /// Only patterns that the parser accepts; there may be none.
  Cue cue() {
    Cue cue;
    for (std::size_t left = 1 + below(3); left > 0; --left) {
      add_pattern(cue.any);
    }
    if (below(3) == 0) add_pattern(cue.unless);
    return cue;
  }

 private:
  std::string item(int depth) {
    constexpr const char* kItems[] = {
        "a",      "b",       "c",         "ab",        "ba",         "a",        "b",
        "a*",     "ab*",     "*b",        "*bc",       "*b*",        "*ca*",     ";",
        "@party", "@number", "@customer", "abcabcabc", "abcabcabc*", "*bcabcabc"};
    std::string out;
    if (depth < 4 && below(4) == 0) {
      out = "(" + pattern(depth + 1);
      for (std::size_t left = below(4); left > 0; --left) {
        out.append("|").append(pattern(depth + 1));
      }
      out += ")";
    } else {
      out = kItems[below(std::size(kItems))];
    }
    if (below(4) == 0) out += "?";
    return out;
  }

  std::string gap() {
    const std::size_t least = below(3);
    const std::string range =
        std::to_string(least) + ".." + std::to_string(std::max<std::size_t>(least, 1) + below(6));
    return below(3) == 0 ? "<<" + range + ">>" : "<" + range + ">";
  }

  void add_pattern(std::vector<Pattern>& to) {
    if (auto parsed = parse_pattern(pattern(), {})) to.push_back(std::move(*parsed));
  }

  std::span<const std::uint8_t> bytes_;
};

}  // namespace sowlint::match
