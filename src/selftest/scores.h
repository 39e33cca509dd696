// How often rules are right: counts, the shares they give, and the errors themselves.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace sowlint::selftest {

/// Right findings, findings that should not be, and findings that should be and are not.
struct Counts {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t missed = 0;

  /// 0 to 1; 0 where nothing was found, or nothing was to be found.
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;

  Counts& operator+=(const Counts& other);
};

struct ScoringError {
  bool missed = false;   ///< else found where nothing should be
  std::string document;  ///< or the id of an example
  std::string rule;
  std::string level;  ///< of a wrong finding: "high", "credit strong"
  std::string text;   ///< of the clause unit
};

struct Scores {
  std::map<std::string, Counts> by_rule;
  std::map<std::string, Counts> by_level;  ///< of findings; nothing is missed at a level
  std::vector<ScoringError> errors;

  [[nodiscard]] Counts total() const;
};

/// One line a rule, most frequent first, one a level, and the total; then, if asked for, one line
/// an error, its text cut to 220 bytes.
[[nodiscard]] std::string to_text(const Scores& scores, bool with_errors);

}  // namespace sowlint::selftest
