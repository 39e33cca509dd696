// Rules as SARIF describes them.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "report/json_values.h"
#include "report/writer.h"

namespace sowlint::report {

/// Descriptors in the order of their index: those of the pack, then those of findings that no rule
/// of the pack made (hidden text and the like).
class SarifRules {
 public:
  SarifRules(const WriterInput& input, const std::string& rule_docs);

  [[nodiscard]] const Json& descriptors() const { return descriptors_; }

  [[nodiscard]] std::size_t index_of(const std::string& rule) const;

 private:
  void add(Json descriptor);

  Json descriptors_ = Json::array();
  std::map<std::string, std::size_t> index_;
};

/// "error", "warning", "note", or "none" for a strength.
[[nodiscard]] const char* sarif_level(std::optional<Severity> severity);

/// `text` on one line as the text of a SARIF message, in which "[a](b)" is a link and "{0}" a slot:
/// it is neither.
[[nodiscard]] std::string sarif_text(const std::string& text);

}  // namespace sowlint::report
