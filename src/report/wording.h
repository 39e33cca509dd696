// The words that reports for people use for values.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sowlint/report.h"

#include "report/speech.h"

namespace sowlint::report {

/// "English"; "language not recognised" for Unsure.
[[nodiscard]] const char* words_for(Language language);
/// "Statement of work".
[[nodiscard]] const char* words_for(ContractType type);
/// "the customer", "the vendor", "both sides".
[[nodiscard]] const char* words_for(Burden burden);
/// "change", "outcomes" …; "" for what is no dimension.
[[nodiscard]] const char* words_for_dimension(const std::string& code);

/// "2,135".
[[nodiscard]] std::string grouped_digits(std::size_t number);
/// `value` with so many decimals, rounded half away from zero: "-4.10". Reads no locale.
[[nodiscard]] std::string decimals(double value, int count);
/// "1 word", "2,135 words". The plural adds an s.
[[nodiscard]] std::string counted(std::size_t number, const std::string& noun);
/// `text` with its first letter as a capital, if it is one of a Western language or of Russian.
[[nodiscard]] std::string capitalised(std::string text);
/// The texts with `separator` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& texts,
                                 const std::string& separator);

/// Where a finding stands, briefly: its clause label, else "line 37", else "whole document".
[[nodiscard]] std::string label_of(const Finding& finding, const Speech& say = {});
/// The same with title or else section type, line (for files that people open in an editor) and
/// page.
[[nodiscard]] std::string place_of(const Finding& finding, const DocumentReport& document,
                                   const Speech& say = {});
/// "inserted by Ann on 2025-03-01, not yet accepted"; "" if there is no pending change.
[[nodiscard]] std::string pending_change(const Finding& finding);

}  // namespace sowlint::report
