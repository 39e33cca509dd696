#include "cli/review_files.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "analysis/coverage.h"
#include "base/budget.h"
#include "base/files.h"
#include "base/sha256.h"
#include "cli/version.h"
#include "contract/build.h"
#include "report/wording.h"
#include "rules/compiled.h"

namespace sowlint::cli {
namespace {

/// The rules tied to each language that a document needs, tied once.
class CompiledOnDemand {
 public:
  explicit CompiledOnDemand(const rules::Pack& pack) : pack_(pack) {}

  const rules::CompiledRules& in(Language language) {
    const auto found = compiled_.find(language);
    if (found != compiled_.end()) return found->second;
    return compiled_.emplace(language, rules::CompiledRules(pack_, language)).first->second;
  }

 private:
  const rules::Pack& pack_;
  std::map<Language, rules::CompiledRules> compiled_;
};

DocumentReport not_checked(DocumentReport report, std::string why) {
  report.status = ReviewStatus::NotChecked;
  report.index.reset();
  report.warnings.push_back({"not-checked", std::move(why)});
  return report;
}

/// What is known of a document before it is analysed.
DocumentReport begun(const Document& document, const Contract& contract) {
  DocumentReport report;
  report.path = document.path;
  report.sha256 = document.sha256;
  report.format = document.format;
  report.language = contract.language;
  report.languages = contract.languages;
  report.warnings = document.warnings;
  return report;
}

class Review {
 public:
  Review(const rules::Pack& pack, const ReviewOptions& options)
      : pack_(pack),
        options_(options),
        compiled_(pack) {}

  DocumentReport of(const std::string& path) {
    const base::Limits& limits = options_.reading.limits;
    DocumentReport report;
    report.path = path;
    auto bytes = base::read_file(path, limits.input_bytes);
    if (!bytes) return not_checked(std::move(report), bytes.error().message);
    report.sha256 = base::sha256_hex(*bytes);
    base::Budget budget(limits.work);
    const auto document = readers::read_document(path, *bytes, options_.reading, budget);
    if (!document) return not_checked(std::move(report), document.error().message);
    return of(*document, budget);
  }

 private:
  /// Why rules for `spoken` can judge nothing of the text; "" if they can.
  [[nodiscard]] std::string not_readable(const contract::ReadContract& read,
                                         Language spoken) const {
    const std::string way_out = "; --lang en reads it as English";
    if (!has_rules_for(pack_, spoken)) {
      return std::string("the text is in ") + report::words_for(spoken) +
             ", for which there are no rules yet" + way_out;
    }
    const std::vector<bool> judged = analysis::coverage_of(read, spoken).judged;
    const bool any = std::find(judged.begin(), judged.end(), true) != judged.end();
    if (any || judged.empty()) return "";
    return "the language of the text was not recognised" + way_out;
  }

  DocumentReport of(const Document& document, base::Budget& budget) {
    const contract::ReadContract read =
        contract::build_contract(document, {options_.language}, budget);
    const Language language = read.contract.language;
    // Short texts have no language that can be told; where they may be English, they are read so.
    const Language spoken = language == Language::Unsure ? Language::English : language;
    if (std::string why = not_readable(read, spoken); !why.empty()) {
      return not_checked(begun(document, read.contract), std::move(why));
    }
    DocumentReport report =
        analysis::analyse(document, read, compiled_.in(spoken),
                          {options_.adjustments, options_.reading.limits.findings}, budget);
    if (language == Language::Unsure) {
      report.warnings.push_back({"language-not-recognised",
                                 "The language was not recognised; the text was read as English."});
    }
    if (report.words > 0) return report;
    return not_checked(std::move(report),
                       "there are no words in this file; if they are in pictures, give a file in "
                       "which they are text");
  }

  const rules::Pack& pack_;
  const ReviewOptions& options_;
  CompiledOnDemand compiled_;
};

}  // namespace

Report review_files(const std::vector<std::string>& paths, const rules::Pack& pack,
                    const ReviewOptions& options) {
  Report report;
  report.tool_version = program_version();
  report.rules_hash = pack.hash;
  Review review(pack, options);
  for (const std::string& path : paths)
    report.documents.push_back(review.of(path));
  return report;
}

bool has_rules_for(const rules::Pack& pack, Language language) {
  const auto lexicon = pack.lexicons.find(language);
  return lexicon != pack.lexicons.end() && !lexicon->second.cues.empty();
}

}  // namespace sowlint::cli
