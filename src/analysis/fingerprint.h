// What stays of a finding when the text around it changes: for baselines and waivers.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "analysis/evidence.h"

namespace sowlint::analysis {

/// The words of a unit without its lead-in: roles for party names, values for quantities, no
/// numbers of references, no blanks. The same for every layout, label and name of the parties.
[[nodiscard]] std::string lasting_words(const Evidence& evidence, std::size_t unit);

/// Gives equal findings of one document different fingerprints, in reading order.
class Fingerprints {
 public:
  /// 32 hex digits over the rule's id, the words and how often both came before.
  [[nodiscard]] std::string next(std::string_view rule, std::string_view words);

 private:
  std::map<std::string, std::size_t> seen_;
};

}  // namespace sowlint::analysis
