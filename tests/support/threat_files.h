// Hostile and damaged files, made in memory, each with what must come of it.
#pragma once

#include <string>
#include <vector>

namespace sowlint::test {

enum class Outcome {
  Refused,  ///< not checked, with a sentence
  Scanned,  ///< read
  Flagged   ///< read, and something is said about it: an integrity finding or a warning
};

struct Threat {
  const char* name;  ///< of the file; .yaml: given as --rules, refused with exit status 2
  Outcome outcome;
  std::string (*make)();
  const char* must_find;  ///< a rule that must be found, or ""
  bool costly;            ///< takes seconds in an unoptimised build
};

/// Every case, by name.
const std::vector<Threat>& threats();

}  // namespace sowlint::test
