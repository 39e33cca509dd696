#include "cli/review_files.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "analysis/coverage.h"
#include "base/budget.h"
#include "base/files.h"
#include "base/sha256.h"
#include "cli/version.h"
#include "contract/build.h"
#include "report/localise.h"
#include "report/wording.h"
#include "rules/compiled.h"

namespace sowlint::cli {
namespace {

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

Report begun(const rules::Pack& pack) {
  Report report;
  report.tool_version = program_version();
  report.rules_hash = pack.hash;
  return report;
}

}  // namespace

const rules::CompiledRules& Reviewer::in(Language language) {
  const auto found = compiled_.find(language);
  if (found != compiled_.end()) return found->second;
  return compiled_.emplace(language, rules::CompiledRules(pack_, language)).first->second;
}

/// Rules for the main language, and for each other one of which there is a noticeable part.
std::vector<const rules::CompiledRules*> Reviewer::rules_for(const Contract& contract,
                                                             Language spoken) {
  std::vector<const rules::CompiledRules*> rules = {&in(spoken)};
  for (const Language other : contract.languages) {
    if (other != spoken && has_rules_for(pack_, other)) rules.push_back(&in(other));
  }
  return rules;
}

/// Why rules for `spoken` can judge nothing of the text; "" if they can.
std::string Reviewer::not_readable(const contract::ReadContract& read, Language spoken) const {
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

/// REQUIRES: the file was read.
DocumentReport Reviewer::report_on(const ReviewedFile& file,
                                   const analysis::Adjustments& adjustments, base::Budget& budget) {
  const Document& document = *file.document;
  const contract::ReadContract& read = *file.read;
  const Language language = read.contract.language;
  // Short texts have no language that can be told; where they may be English, they are read so.
  const Language spoken = language == Language::Unsure ? Language::English : language;
  if (std::string why = not_readable(read, spoken); !why.empty()) {
    return not_checked(begun(document, read.contract), std::move(why));
  }
  DocumentReport report =
      analysis::analyse_all(document, read, rules_for(read.contract, spoken),
                            {adjustments, options_.reading.limits.findings}, budget);
  if (language == Language::Unsure) {
    report.warnings.push_back({"language-not-recognised",
                               "The language was not recognised; the text was read as English."});
  }
  if (report.words > 0) return report;
  return not_checked(std::move(report),
                     "there are no words in this file; if they are in pictures, give a file in "
                     "which they are text");
}

ReviewedFile Reviewer::review(const std::string& path) {
  auto bytes = base::read_file(path, options_.reading.limits.largest_input());
  if (bytes) return review_bytes(path, std::move(*bytes));
  ReviewedFile file;
  file.report.path = path;
  file.report = not_checked(std::move(file.report), bytes.error().message);
  return file;
}

ReviewedFile Reviewer::review_bytes(const std::string& path, std::string bytes) {
  ReviewedFile file;
  file.report.path = path;
  file.report.sha256 = base::sha256_hex(bytes);
  base::Budget budget(options_.reading.limits.work);
  auto document = readers::read_document(path, bytes, options_.reading, budget);
  file.bytes = std::move(bytes);
  if (!document) {
    file.report = not_checked(std::move(file.report), document.error().message);
    return file;
  }
  file.document = std::move(*document);
  file.read = contract::build_contract(*file.document, {options_.language}, budget);
  file.report = report_on(file, options_.adjustments, budget);
  return file;
}

std::vector<ReviewedFile> Reviewer::review_all(const std::string& path) {
  std::vector<ReviewedFile> files;
  files.push_back(review(path));
  add_contained(files, 0);
  return files;
}

/// Adds the files inside the last one of `files`, each with those inside it.
void Reviewer::add_contained(std::vector<ReviewedFile>& files, std::size_t depth) {
  const readers::ReadOptions& reading = options_.reading;
  if (!files.back().document || files.back().document->format != Format::Email) return;
  base::Budget budget(reading.limits.work);
  std::vector<readers::ContainedFile> contained =
      readers::contained_files(files.back().report.path, files.back().bytes, reading, budget);
  // A covering e-mail without words is no document beside those it brings.
  if (!contained.empty() && files.back().document->blocks.empty()) files.pop_back();
  for (readers::ContainedFile& inner : contained) {
    files.push_back(review_bytes(inner.path, std::move(inner.bytes)));
    if (depth < reading.limits.mail_nesting) {
      add_contained(files, depth + 1);
    } else if (files.back().document && files.back().document->format == Format::Email) {
      files.back().report =
          not_checked(std::move(files.back().report),
                      "e-mails are nested too deeply; save this one and review it");
    }
  }
}

DocumentReport Reviewer::review_again(const ReviewedFile& file,
                                      const analysis::Adjustments& adjustments) {
  if (!file.read) return file.report;
  base::Budget budget(options_.reading.limits.work);
  return report_on(file, adjustments, budget);
}

Report review_files(const std::vector<std::string>& paths, const rules::Pack& pack,
                    const ReviewOptions& options) {
  Report report = begun(pack);
  Reviewer reviewer(pack, options);
  for (const std::string& path : paths) {
    for (ReviewedFile& file : reviewer.review_all(path))
      report.documents.push_back(std::move(file.report));
  }
  report::put_into_words(pack, options.reader, report);
  return report;
}

Reviewed review_with_sources(const std::vector<std::string>& paths, const rules::Pack& pack,
                             const ReviewOptions& options) {
  Reviewed result{begun(pack), {}};
  Reviewer reviewer(pack, options);
  for (const std::string& path : paths) {
    for (ReviewedFile& file : reviewer.review_all(path)) {
      result.report.documents.push_back(std::move(file.report));
      report::Source& source = result.sources.emplace_back();
      source.bytes = std::move(file.bytes);
      source.document = std::move(file.document);
      if (file.read) source.contract = std::move(file.read->contract);
    }
  }
  report::put_into_words(pack, options.reader, result.report);
  return result;
}

bool has_rules_for(const rules::Pack& pack, Language language) {
  if (pack.matchers.contains(language)) return true;
  const auto lexicon = pack.lexicons.find(language);
  return lexicon != pack.lexicons.end() && !lexicon->second.cues.empty();
}

}  // namespace sowlint::cli
