// Pages about rules.
#include "report/rule_pages.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace sowlint::report {
namespace {

rules::Pack pack() {
  rules::Rule rule;
  rule.id = "scope-freeze";
  rule.summary = "the scope is closed to change";
  rule.definition = "A clause that <b>closes</b> the scope.";
  rule.why = "What is learned cannot be acted on.";
  rule.rewrite = "Either party may propose a change within [5] days.";
  rule.level.severity = Severity::High;
  rule.mitigated_by = {"backlog-swap"};
  rule.rewrite_brings = "scope-by-vision";
  rule.sources = {"A handbook, chapter 4"};
  rules::Example finds;
  finds.text = "The scope is frozen forever.";
  finds.marked = TextSpan{10, 19};
  finds.finds = true;
  rules::Example passes;
  passes.text = "The price is frozen.";
  passes.because = "it is not the scope";
  rule.examples[Language::English] = {finds, passes};
  rules::Pack result;
  result.rules = {rule};
  return result;
}

std::string page(const std::string& name, const Measurement& measurement = {}) {
  const auto pages = rule_pages(pack(), measurement);
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [&](const RulePage& each) { return each.name == name; });
  return found == pages.end() ? "" : found->bytes;
}

void expect_in(const std::string& bytes, const std::string& what) {
  EXPECT_NE(bytes.find(what), std::string::npos) << what << " in\n" << bytes;
}

TEST(RulePages, AreAnIndexAndAPageForEachRuleTwice) {
  EXPECT_EQ(rule_pages(pack(), {}).size(), 4U);
}

TEST(RulePages, MarkdownSaysEverything) {
  const std::string bytes = page("scope-freeze.md");
  expect_in(bytes, "# scope-freeze\n\nThe scope is closed to change.");
  expect_in(bytes, "*Change · rigid, high · burden on both sides*");
  expect_in(bytes, "A clause that \\<b\\>closes\\</b\\> the scope.");
  expect_in(bytes, "within \\[5\\] days.");
  expect_in(bytes, "## Found\n\n- The scope <b>is frozen</b> forever.\n");
  expect_in(bytes, "- The price is frozen. (it is not the scope)\n");
  expect_in(bytes, "[backlog-swap](backlog-swap.md)");
  expect_in(bytes, "## Sources\n\n- A handbook, chapter 4\n");
}

TEST(RulePages, HtmlSaysTheSameAndLoadsNothing) {
  const std::string bytes = page("scope-freeze.html");
  expect_in(bytes, "<h1>The scope is closed to change</h1>");
  expect_in(bytes, "A clause that &lt;b&gt;closes&lt;/b&gt; the scope.");
  expect_in(bytes, "The scope <mark>is frozen</mark> forever.");
  expect_in(bytes, "<a href=\"backlog-swap.html\">backlog-swap</a>");
  expect_in(bytes, "default-src 'none'; style-src 'sha256-");
  EXPECT_EQ(bytes.find("<script"), std::string::npos);
  EXPECT_EQ(bytes.find("<link"), std::string::npos);
}

TEST(RulePages, IndexLinksToEachRule) {
  expect_in(page("index.md"),
            "## Change\n\n| rule | level | what |\n| --- | --- | --- |\n| "
            "[scope-freeze](scope-freeze.md) | rigid, high | the scope is closed to change |\n");
  expect_in(page("index.html"), "<a href=\"scope-freeze.html\">scope-freeze</a>");
}

TEST(RulePages, GiveFiguresOnlyWhereThereAreSome) {
  EXPECT_EQ(page("scope-freeze.md").find("Precision"), std::string::npos);
  Measurement measurement;
  measurement.labels = "labels/en";
  measurement.rules["scope-freeze"] = {9, 10, 12};
  expect_in(page("scope-freeze.md", measurement),
            "Precision 0.90: right 9 times of 10. Recall 0.75: 9 found of 12. Measured on "
            "labels/en.");
}

}  // namespace
}  // namespace sowlint::report
