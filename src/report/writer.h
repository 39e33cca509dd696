// One table of writers: one analysis feeds as many of them as are asked for. A writer turns a
// review into the bytes of one format; it formats and decides nothing.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"
#include "sowlint/error.h"
#include "sowlint/report.h"

#include "report/terminal.h"
#include "rules/rule.h"

namespace sowlint::report {

/// What was read for one document of a report, for writers that show the contract itself or give
/// the file back changed.
struct Source {
  std::string bytes;                 ///< the file's, as read; empty if it could not be opened
  std::optional<Document> document;  ///< none if it could not be read
  std::optional<Contract> contract;  ///< none if it could not be read
};

/// What writers are given. Borrows everything.
struct WriterInput {
  const Report& report;
  const rules::Pack& pack;          ///< the rules of the run
  std::span<const Source> sources;  ///< one a document, in its order; empty unless a writer asked
};

/// What users may ask of writers.
struct WriterOptions {
  TerminalOptions terminal;
  /// Findings below it are left out, except from `json` and `jsonl`, which carry every fact.
  std::optional<Severity> min_severity;
  /// What counts as failed in formats that know failures; by default low.
  std::optional<Severity> fail_on;
  /// Folder or address of what `sowlint rules docs` wrote, for links; "" for none.
  std::string rule_docs;
  bool suggest = false;    ///< docx: suggested wording as tracked changes
  bool strengths = false;  ///< docx, pdf: comments on strengths as well
  bool force = false;      ///< docx, pdf: also signed files, whose signature is then void
  std::string date;  ///< docx, pdf: "2025-03-01", the day of comments and changes; "" for none
};

/// One format.
struct Writer {
  std::string_view name;     ///< the value of --format
  std::string_view summary;  ///< one line of help
  bool needs_sources;        ///< WriterInput::sources must be there
  bool binary;               ///< never to be printed on a terminal
  /// The whole output. Equal input gives equal bytes. Errors name what the format cannot hold and
  /// say what to do.
  Result<std::string> (*write)(const WriterInput& input, const WriterOptions& options);
};

/// Every format there is, `terminal` first.
[[nodiscard]] std::span<const Writer> writers();

/// Nothing for a name that is no format.
[[nodiscard]] const Writer* writer_named(std::string_view name);

/// Whether a finding is in the output when only `least` and graver is wanted; strengths always are.
[[nodiscard]] bool is_wanted(const Finding& finding, std::optional<Severity> least);

}  // namespace sowlint::report
