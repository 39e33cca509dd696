#include "report/csv.h"

#include <vector>

#include "report/escape.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

constexpr const char* kHeadings[] = {
    "path",     "status",     "index",        "id",         "rule",    "dimension",
    "polarity", "severity",   "credit",       "burden",     "clause",  "section",
    "line",     "column",     "page",         "quote",      "message", "why",
    "rewrite",  "confidence", "secondary_to", "fingerprint"};

std::string row_of(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) {
    if (!row.empty()) row += ',';
    row += csv_cell(cell);
  }
  return row + "\r\n";
}

std::string count_or_nothing(std::size_t count) {
  return count == 0 ? "" : std::to_string(count);
}

/// The words a finding stands on; of those that stand at several places, all of them.
std::string words_of(const Finding& finding) {
  if (finding.place) return finding.place->quote;
  std::vector<std::string> quotes;
  quotes.reserve(finding.places.size());
  for (const Place& place : finding.places)
    quotes.push_back((place.label.empty() ? "" : place.label + ": ") + place.quote);
  return joined(quotes, " | ");
}

std::vector<std::string> begun(const DocumentReport& document) {
  return {document.path, name_of(document.status),
          document.index ? std::to_string(document.index->score) : ""};
}

std::string row_of(const DocumentReport& document, const Finding& finding) {
  std::vector<std::string> cells = begun(document);
  const bool placed = finding.place.has_value();
  const std::string facts[] = {finding.id,
                               finding.rule,
                               finding.dimension,
                               name_of(finding.polarity),
                               finding.severity ? name_of(*finding.severity) : "",
                               finding.credit ? name_of(*finding.credit) : "",
                               finding.burden ? name_of(*finding.burden) : "",
                               finding.clause_label,
                               placed ? name_of(finding.section) : "",
                               placed ? std::to_string(finding.place->at.line) : "",
                               placed ? std::to_string(finding.place->at.column) : "",
                               placed ? count_or_nothing(finding.place->page) : "",
                               words_of(finding),
                               finding.message,
                               finding.why,
                               finding.rewrite,
                               decimals(finding.confidence, 2),
                               finding.secondary_to.value_or(""),
                               finding.fingerprint};
  cells.insert(cells.end(), std::begin(facts), std::end(facts));
  return row_of(cells);
}

/// A file that could not be checked has a row of its own: it must not look clean by its absence.
std::string row_of_unchecked(const DocumentReport& document) {
  std::vector<std::string> cells = begun(document);
  cells.resize(std::size(kHeadings));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (std::string_view(kHeadings[i]) != "message") continue;
    for (const Warning& warning : document.warnings)
      cells[i] += (cells[i].empty() ? "" : " ") + warning.message;
  }
  return row_of(cells);
}

}  // namespace

Result<std::string> to_csv(const WriterInput& input, const WriterOptions& options) {
  std::string result = "\xEF\xBB\xBF";
  result += row_of({std::begin(kHeadings), std::end(kHeadings)});
  for (const DocumentReport& document : input.report.documents) {
    if (document.status == ReviewStatus::NotChecked) result += row_of_unchecked(document);
    for (const Finding& finding : document.findings) {
      if (is_wanted(finding, options.min_severity)) result += row_of(document, finding);
    }
  }
  return result;
}

}  // namespace sowlint::report
