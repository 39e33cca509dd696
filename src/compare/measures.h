// Quantities with a name: what is the payment term, the acceptance period, the price. Policies
// limit them and comparisons name them. Their words are in measures/; they judge nothing.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "contract/build.h"
#include "rules/compiled.h"
#include "rules/rule.h"

namespace sowlint::compare {

struct Measured {
  std::string name;  ///< "payment-term"
  Quantity quantity;
  std::string label;  ///< of the clause; may be ""
  std::string quote;  ///< the quantity as printed
  TextSpan unit;      ///< the clause unit
};

/// The measures there are, sorted: "acceptance-period", "payment-term" …
[[nodiscard]] const std::vector<std::string>& measure_names();

/// "payment term" for "payment-term"; the name itself if there is none such.
[[nodiscard]] std::string measure_words(const std::string& name);

/// Finds them in texts of any supported language; each language is prepared once.
class Measures {
 public:
  /// In reading order; at most one of a name in each clause unit.
  [[nodiscard]] std::vector<Measured> in(const Document& document,
                                         const contract::ReadContract& read);

 private:
  [[nodiscard]] const rules::CompiledRules& rules_for(Language language);

  std::map<Language, rules::CompiledRules> compiled_;
};

}  // namespace sowlint::compare
