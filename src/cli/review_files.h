// Files in, Report out: the whole way through the house, without printing anything.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"
#include "sowlint/report.h"

#include "analysis/analyse.h"
#include "contract/build.h"
#include "readers/reader.h"
#include "report/writer.h"
#include "rules/compiled.h"
#include "rules/rule.h"

namespace sowlint::cli {

struct ReviewOptions {
  readers::ReadOptions reading;
  Language language = Language::Unsure;  ///< Unsure: recognise it in each document
  Language reader = Language::English;  ///< of messages and reasons; rewrites are in the contract's
  analysis::Adjustments adjustments;
};

/// A file after review, with what was read from it, for commands that look at more than findings.
struct ReviewedFile {
  DocumentReport report;
  std::string bytes;  ///< the file's, as read; empty if it could not be opened
  /// None for a file that could not be read; set for one in a language without rules.
  std::optional<Document> document;
  std::optional<contract::ReadContract> read;  ///< as `document`
};

/// Reviews file after file with one set of rules. Borrows pack and options.
class Reviewer {
 public:
  Reviewer(const rules::Pack& pack, const ReviewOptions& options)
      : pack_(pack),
        options_(options) {}

  /// The review of the file at `path`, "-" being standard input; never fails, see review_files.
  [[nodiscard]] ReviewedFile review(const std::string& path);

  /// The same for the file and for those inside it, such as an e-mail's attachments: each a
  /// document of its own, in the order in which they stand. At least one.
  [[nodiscard]] std::vector<ReviewedFile> review_all(const std::string& path);

  /// The report of a file that was reviewed before, by other adjustments, without reading it again.
  [[nodiscard]] DocumentReport review_again(const ReviewedFile& file,
                                            const analysis::Adjustments& adjustments);

 private:
  [[nodiscard]] ReviewedFile review_bytes(const std::string& path, std::string bytes);
  void add_contained(std::vector<ReviewedFile>& files, std::size_t depth);
  [[nodiscard]] std::string not_readable(const contract::ReadContract& read, Language spoken) const;
  [[nodiscard]] const rules::CompiledRules& in(Language language);
  [[nodiscard]] std::vector<const rules::CompiledRules*> rules_for(const Contract& contract,
                                                                   Language spoken);
  [[nodiscard]] DocumentReport report_on(const ReviewedFile& file,
                                         const analysis::Adjustments& adjustments,
                                         base::Budget& budget);

  const rules::Pack& pack_;
  const ReviewOptions& options_;
  std::map<Language, rules::CompiledRules> compiled_;  ///< each tied to its language once
};

/// The review of every file, in the order given ("-" is standard input), and of the files inside it
/// (an e-mail's attachments), each a document of its own. A file that cannot be
/// checked has status NotChecked and a warning "not-checked" that says why and what to do; the
/// others are reviewed all the same. The same bytes and options give the same report.
/// REQUIRES: `pack` was loaded without errors.
[[nodiscard]] Report review_files(const std::vector<std::string>& paths, const rules::Pack& pack,
                                  const ReviewOptions& options);

/// A review, and what was read for it.
struct Reviewed {
  Report report;
  std::vector<report::Source> sources;  ///< one a document, in its order
};

/// The same, with the sources that some writers need.
[[nodiscard]] Reviewed review_with_sources(const std::vector<std::string>& paths,
                                           const rules::Pack& pack, const ReviewOptions& options);

/// Whether the pack has a rule with words of `language`.
[[nodiscard]] bool has_rules_for(const rules::Pack& pack, Language language);

}  // namespace sowlint::cli
