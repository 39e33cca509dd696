// What the parts of the HTML report share: one document, and how it is referred to.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sowlint/report.h"

#include "report/writer.h"

namespace sowlint::report {

/// One document of the page. Borrows everything.
struct HtmlDocument {
  const DocumentReport& report;
  const Source* source = nullptr;  ///< null if it could not be read
  std::size_t number = 1;          ///< on the page, from 1
  const WriterOptions& options;
};

/// "d1n3": the note of a finding.
[[nodiscard]] std::string note_id(const HtmlDocument& document, const Finding& finding);
/// "d1m3": its words in the contract.
[[nodiscard]] std::string mark_id(const HtmlDocument& document, const Finding& finding);
/// "3", by which people refer to it.
[[nodiscard]] std::string number_of(const Finding& finding);

/// "high" … "info", or "good" for a strength: the class of everything in its colour.
[[nodiscard]] const char* grade_of(const Finding& finding);
/// "High" … "Info", or "Helps".
[[nodiscard]] std::string grade_in_words(const Finding& finding);
/// From what matters most; strengths last.
[[nodiscard]] int grade_rank(const Finding& finding);

/// The finding's number as a link to its note; the number alone if it is not shown.
[[nodiscard]] std::string note_link(const HtmlDocument& document, const Finding& finding,
                                    const std::string& words);

/// The rule's id, linked to its page if there are pages.
[[nodiscard]] std::string rule_reference(const HtmlDocument& document, const std::string& rule);

/// A finding in full.
[[nodiscard]] std::string html_note(const HtmlDocument& document, const Finding& finding);

/// The contract with what was found marked and noted beside it.
[[nodiscard]] std::string html_contract(const HtmlDocument& document);

/// The index as a picture, with its figure and band.
[[nodiscard]] std::string html_index_picture(const HtmlDocument& document);
/// Who carries what counts against it, as a picture; "" without debits.
[[nodiscard]] std::string html_burden(const HtmlDocument& document);
/// The changes that would help most; "" if there are none.
[[nodiscard]] std::string html_changes(const HtmlDocument& document);
/// Every point by dimension, and what adjusts them; "" without an index.
[[nodiscard]] std::string html_index(const HtmlDocument& document);

}  // namespace sowlint::report
