// Hand-made reports for the tests of writers.
#pragma once

#include <string>

#include "sowlint/report.h"

namespace sowlint::report {

/// A finding of `rule` in a clause `label`, whose unit is `before` + `words` + `after` and starts
/// at byte 100 of the document.
inline Finding finding_at(const std::string& id, const std::string& rule, const std::string& label,
                          const std::string& before, const std::string& words,
                          const std::string& after = ".") {
  Finding result;
  result.id = id;
  result.rule = rule;
  result.dimension = "CHG";
  result.severity = Severity::High;
  result.confidence = 0.95;
  result.burden = Burden::Both;
  result.message = "the scope is closed to change";
  result.why = "What is learned cannot be acted on.";
  result.rewrite = "Either party may propose a change at any time.";
  result.language = Language::English;
  result.clause_label = label;
  result.clause_title = "Changes";
  result.section = SectionType::Change;
  constexpr std::size_t kStart = 100;
  result.unit_text = before + words + after;
  result.unit = {kStart, kStart + result.unit_text.size()};
  const std::size_t at = kStart + before.size();
  result.place = Place{{at, at + words.size()}, {7, 5}, 0, words, label};
  result.cues = {{"closed-to-change", {at, at + words.size()}}};
  result.fingerprint = "0123456789abcdef";
  return result;
}

inline Finding strength_at(const std::string& id, const std::string& rule, const std::string& label,
                           const std::string& words) {
  Finding result = finding_at(id, rule, label, "The parties agree that ", words);
  result.polarity = Polarity::Collaborative;
  result.severity.reset();
  result.credit = Credit::Strong;
  result.message = "small changes take a light path";
  return result;
}

inline DocumentReport document_named(const std::string& path) {
  DocumentReport result;
  result.path = path;
  result.sha256 = std::string(64, 'a');
  result.format = Format::Docx;
  result.language = Language::English;
  result.languages = {Language::English};
  result.words = 2135;
  result.pages = 6;
  result.type = ContractType::Sow;
  result.parties = {{"Acme Ltd", Role::Vendor, {"Supplier"}}, {"", Role::Customer, {"Client"}}};
  return result;
}

inline Report report_of(DocumentReport document) {
  Report result;
  result.tool_version = "0.1.0";
  result.rules_hash = std::string(64, 'b');
  result.documents.push_back(std::move(document));
  return result;
}

}  // namespace sowlint::report
