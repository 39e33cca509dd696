#include "report/checkstyle.h"
#include "report/csv.h"
#include "report/docx.h"
#include "report/github.h"
#include "report/html.h"
#include "report/json.h"
#include "report/json_lines.h"
#include "report/junit.h"
#include "report/markdown.h"
#include "report/pdf.h"
#include "report/sarif.h"
#include "report/writer.h"

namespace sowlint::report {
namespace {

using Bytes = Result<std::string>;

Bytes terminal(const WriterInput& input, const WriterOptions& options) {
  TerminalOptions terminal = options.terminal;
  terminal.min_severity = options.min_severity;
  return to_terminal(input.report, terminal);
}

Bytes json(const WriterInput& input, const WriterOptions& /*options*/) {
  return to_json(input.report);
}

Bytes json_lines(const WriterInput& input, const WriterOptions& /*options*/) {
  return to_json_lines(input.report);
}

constexpr Writer kWriters[] = {
    {"terminal", "a review to read at a terminal", false, false, terminal},
    {"html", "a page to read, send and print", true, false, to_html},
    {"json", "every fact, as one object: docs/report.schema.json", false, false, json},
    {"jsonl", "the same facts, one document or finding a line", false, false, json_lines},
    {"csv", "one finding a row, for spreadsheets", false, false, to_csv},
    {"sarif", "SARIF 2.1.0, for code scanning", true, false, to_sarif},
    {"docx", "the Word file itself, with comments and suggested wording", true, true, to_docx},
    {"pdf", "the PDF itself, with highlights and notes", true, true, to_pdf},
    {"markdown", "a comment for a pull request, below 60 kB", false, false, to_markdown},
    {"junit", "a test case for each rule and file", false, false, to_junit},
    {"checkstyle", "checkstyle XML", false, false, to_checkstyle},
    {"github", "annotations of a GitHub workflow", false, false, to_github},
};

}  // namespace

std::span<const Writer> writers() {
  return kWriters;
}

const Writer* writer_named(std::string_view name) {
  for (const Writer& writer : kWriters) {
    if (writer.name == name) return &writer;
  }
  return nullptr;
}

bool is_wanted(const Finding& finding, std::optional<Severity> least) {
  return !least || !finding.severity || *finding.severity >= *least;
}

}  // namespace sowlint::report
