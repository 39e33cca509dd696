#include "report/junit.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "report/escape.h"
#include "report/sentences.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

struct Counts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;

  Counts& operator+=(const Counts& other) {
    tests += other.tests;
    failures += other.failures;
    errors += other.errors;
    return *this;
  }
};

std::string attributes_of(const Counts& counts) {
  return " tests=\"" + std::to_string(counts.tests) + "\" failures=\"" +
         std::to_string(counts.failures) + "\" errors=\"" + std::to_string(counts.errors) + "\"";
}

using ByRule = std::map<std::string_view, std::vector<const Finding*>>;

/// One file as a suite.
class Suite {
 public:
  Suite(const DocumentReport& document, const WriterOptions& options)
      : document_(document),
        options_(options) {}

  std::string print(const rules::Pack& pack) {
    if (document_.status != ReviewStatus::Ok) add_unchecked();
    ByRule findings = by_rule();
    if (document_.status != ReviewStatus::NotChecked) {
      for (const rules::Rule& rule : pack.rules)
        findings[rule.id];  // a rule that found nothing passed
    }
    for (const auto& [rule, found] : findings)
      add_case(rule, found);
    return "  <testsuite name=\"" + markup(document_.path) + "\"" + attributes_of(counts_) + ">\n" +
           cases_ + "  </testsuite>\n";
  }

  [[nodiscard]] const Counts& counts() const { return counts_; }

 private:
  [[nodiscard]] ByRule by_rule() const {
    ByRule result;
    for (const Finding& finding : document_.findings) {
      if (is_wanted(finding, options_.min_severity)) result[finding.rule].push_back(&finding);
    }
    return result;
  }

  [[nodiscard]] bool fails(const Finding& finding) const {
    return finding.severity && *finding.severity >= options_.fail_on.value_or(Severity::Low);
  }

  void open_case(std::string_view name) {
    ++counts_.tests;
    cases_ +=
        "    <testcase classname=\"" + markup(document_.path) + "\" name=\"" + markup(name) + "\"";
  }

  void add_unchecked() {
    open_case("checked");
    ++counts_.errors;
    cases_ += ">\n      <error type=\"not-checked\" message=\"" +
              markup(unchecked_part(document_)) + "\"/>\n    </testcase>\n";
  }

  void add_case(std::string_view rule, const std::vector<const Finding*>& found) {
    open_case(rule);
    if (found.empty()) {
      cases_ += "/>\n";
      return;
    }
    cases_ += ">\n";
    std::vector<const Finding*> failed;
    std::vector<const Finding*> noted;
    for (const Finding* finding : found)
      (fails(*finding) ? failed : noted).push_back(finding);
    if (!failed.empty()) add_failure(failed);
    if (!noted.empty()) cases_ += "      <system-out>" + lines_of(noted) + "</system-out>\n";
    cases_ += "    </testcase>\n";
  }

  /// One element for all findings of a case: readers take no more than one.
  void add_failure(const std::vector<const Finding*>& failed) {
    ++counts_.failures;
    const Finding* gravest = *std::max_element(
        failed.begin(), failed.end(),
        [](const Finding* a, const Finding* b) { return a->severity < b->severity; });
    std::string message = headline_of(*gravest);
    if (failed.size() > 1) message += " (" + std::to_string(failed.size()) + " places)";
    cases_ += std::string("      <failure type=\"") + name_of(*gravest->severity) +
              "\" message=\"" + markup(message) + "\">" + lines_of(failed) + "</failure>\n";
  }

  [[nodiscard]] std::string lines_of(const std::vector<const Finding*>& findings) const {
    std::vector<std::string> lines;
    for (const Finding* finding : findings) {
      const std::string level = finding->severity ? name_of(*finding->severity) : "strength";
      lines.push_back(markup(finding->id + " " + level + ", " + sentences_of(*finding, document_)));
    }
    return joined(lines, "\n");
  }

  const DocumentReport& document_;
  const WriterOptions& options_;
  Counts counts_;
  std::string cases_;
};

}  // namespace

Result<std::string> to_junit(const WriterInput& input, const WriterOptions& options) {
  std::string suites;
  Counts total;
  for (const DocumentReport& document : input.report.documents) {
    Suite suite(document, options);
    suites += suite.print(input.pack);
    total += suite.counts();
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sowlint\"" +
         attributes_of(total) + ">\n" + suites + "</testsuites>\n";
}

}  // namespace sowlint::report
