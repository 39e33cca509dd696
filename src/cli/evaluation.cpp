#include "cli/evaluation.h"

#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

#include "base/files.h"
#include "cli/console.h"
#include "cli/review_files.h"
#include "selftest/evaluate.h"
#include "selftest/labels.h"

namespace sowlint::cli {
namespace {

namespace fs = std::filesystem;

/// Scores of the rules on labelled documents: the texts stand in text/ beside their labels. Says
/// which documents could not be checked.
Result<Evaluation> score_folder(const std::string& folder, const RuleSet& rules,
                                const base::Limits& limits, Language wanted) {
  const auto labels = selftest::read_labels(folder, limits);
  if (!labels) return tl::unexpected(labels.error());
  std::vector<std::string> paths;
  for (const selftest::LabelledDocument& document : *labels)
    paths.push_back((fs::path(folder) / "text" / (document.name + ".txt")).string());
  ReviewOptions options;
  options.adjustments = rules.adjustments;
  const Report report = review_files(paths, rules.pack, options);
  Evaluation result;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const DocumentReport& document = report.documents[i];
    if (wanted != Language::Unsure && document.language != wanted) continue;
    if (document.status == ReviewStatus::NotChecked) {
      say(paths[i] + ": not checked: " + document.warnings.back().message);
      result.complete = false;
      continue;
    }
    selftest::score_report(document, (*labels)[i], result.scores);
    selftest::score_report(document, (*labels)[i], result.by_language[document.language]);
  }
  return result;
}

/// Scores of the rules on labelled examples in every language that has rules.
Result<Evaluation> score_file(const std::string& path, const RuleSet& rules,
                              const base::Limits& limits, Language wanted) {
  const auto bytes = base::read_file(path, limits.input_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto examples = selftest::read_labelled_examples(path, *bytes);
  if (!examples) return tl::unexpected(examples.error());
  Evaluation result;
  for (const auto& [language, lexicon] : rules.pack.lexicons) {
    if (wanted != Language::Unsure && language != wanted) continue;
    selftest::Scores more = selftest::score_examples(rules.pack, language, *examples);
    if (!more.by_rule.empty()) result.by_language[language] = more;
    for (const auto& [rule, counts] : more.by_rule)
      result.scores.by_rule[rule] += counts;
    for (const auto& [level, counts] : more.by_level)
      result.scores.by_level[level] += counts;
    std::move(more.errors.begin(), more.errors.end(), std::back_inserter(result.scores.errors));
  }
  return result;
}

}  // namespace

Result<Evaluation> evaluate(const std::string& labels, const RuleSet& rules,
                            const base::Limits& limits, Language wanted) {
  std::error_code ignored;
  return fs::is_directory(labels, ignored) ? score_folder(labels, rules, limits, wanted)
                                           : score_file(labels, rules, limits, wanted);
}

}  // namespace sowlint::cli
