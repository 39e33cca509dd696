#include "report/terminal.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "text/width.h"
#include "unit/report/sample.h"

namespace sowlint::report {
namespace {

Finding rated(const std::string& id, const std::string& rule, const std::string& label,
              Severity severity) {
  Finding result = finding_at(id, rule, label, "The scope ", "is frozen " + rule);
  result.severity = severity;
  return result;
}

DocumentReport mixed_document() {
  DocumentReport result = document_named("sow.docx");
  Finding inserted = rated("f2", "sole-discretion", "5.7", Severity::Medium);
  inserted.revision = Revision{Revision::Kind::Inserted, {}, "Ann", "2025-03-01T10:00:00Z"};
  result.findings = {rated("f1", "scope-freeze", "3.2", Severity::High), inserted,
                     rated("f3", "scope-freeze", "4.3", Severity::Medium),
                     rated("f4", "oral-change", "9.1", Severity::Low),
                     strength_at("f5", "light-path", "8.1", "equal items may be swapped")};
  return result;
}

std::string shown(const DocumentReport& document, const TerminalOptions& options = {}) {
  return to_terminal(report_of(document), options);
}

/// Whether the texts stand in `page` in this order.
testing::AssertionResult in_order(const std::string& page, const std::vector<std::string>& texts) {
  std::size_t from = 0;
  for (const std::string& text : texts) {
    const std::size_t at = page.find(text, from);
    if (at == std::string::npos) {
      return testing::AssertionFailure() << "\"" << text << "\" does not follow in:\n" << page;
    }
    from = at + text.size();
  }
  return testing::AssertionSuccess();
}

bool holds(const std::string& page, std::string_view text) {
  return page.find(text) != std::string::npos;
}

TEST(Terminal, SummaryFirstThenFindingsThenStrengthsThenTheRest) {
  EXPECT_TRUE(in_order(shown(mixed_document()), {"sow.docx",
                                                 "Statement of work",
                                                 "2,135 words",
                                                 "Vendor: Acme Ltd (Supplier)",
                                                 "1 high · 2 medium · 1 low · 0 info · 1 strength",
                                                 "HIGH 3.2 Changes",
                                                 "scope-freeze",
                                                 "»is frozen scope-freeze«",
                                                 "Why",
                                                 "Burden",
                                                 "both sides",
                                                 "Instead",
                                                 "Also",
                                                 "in 4.3 (medium)",
                                                 "MEDIUM 5.7 Changes",
                                                 "sole-discretion",
                                                 "inserted by Ann on 2025-03-01",
                                                 "+ 8.1: small changes",
                                                 "Not shown: 1 low (9.1)",
                                                 "not legal advice"}));
}

TEST(Terminal, ShowsAtMostTwelveConcepts) {
  DocumentReport document = document_named("sow.docx");
  for (int i = 1; i <= 15; ++i) {
    const std::string number = std::to_string(i);
    document.findings.push_back(
        rated("f" + number, "rule-" + number, number + ".1", Severity::High));
  }
  const std::string page = shown(document);
  EXPECT_TRUE(holds(page, "HIGH 12.1"));
  EXPECT_FALSE(holds(page, "HIGH 13.1"));
  EXPECT_TRUE(holds(page, "And 3 more concepts, in full with --all: rule-13 (high, 13.1)")) << page;
}

TEST(Terminal, MinSeverityChangesWhatIsShownAndNotWhatIsCounted) {
  TerminalOptions options;
  options.min_severity = Severity::High;
  const std::string page = shown(mixed_document(), options);
  EXPECT_TRUE(holds(page, "1 high · 2 medium · 1 low · 0 info · 1 strength"));
  EXPECT_TRUE(holds(page, "HIGH 3.2"));
  EXPECT_FALSE(holds(page, "MEDIUM 5.7"));
  EXPECT_TRUE(holds(page, "Not shown: 2 medium (5.7, 4.3); 1 low (9.1)")) << page;
}

TEST(Terminal, LowIsShownInFullWhenAskedFor) {
  TerminalOptions options;
  options.min_severity = Severity::Low;
  const std::string page = shown(mixed_document(), options);
  EXPECT_TRUE(in_order(page, {"HIGH 3.2", "MEDIUM 5.7", "LOW 9.1"}));
  EXPECT_FALSE(holds(page, "Not shown"));
}

TEST(Terminal, AllFollowsTheContract) {
  TerminalOptions options;
  options.all = true;
  const std::string page = shown(mixed_document(), options);
  EXPECT_TRUE(in_order(page, {"HIGH 3.2", "MEDIUM 5.7", "MEDIUM 4.3", "LOW 9.1", "HELPS 8.1"}));
  EXPECT_FALSE(holds(page, "Not shown"));
}

TEST(Terminal, AllSaysWhatGivesWay) {
  DocumentReport document = mixed_document();
  document.findings[3].secondary_to = "f1";
  TerminalOptions options;
  options.all = true;
  EXPECT_TRUE(holds(shown(document, options), "Under    scope-freeze, on the same words"));
}

TEST(Terminal, NotCheckedNeverLooksClean) {
  DocumentReport document;
  document.path = "old.doc";
  document.status = ReviewStatus::NotChecked;
  document.warnings = {{"not-checked", "this is a Word 97 file; save it as .docx"}};
  const std::string page = shown(document);
  EXPECT_TRUE(
      in_order(page, {"old.doc", "NOT CHECKED: this is a Word 97 file", "not a clean result"}));
  EXPECT_FALSE(holds(page, "0 high"));
}

TEST(Terminal, PartlyCheckedNeverLooksClean) {
  DocumentReport document = document_named("sow.docx");
  document.status = ReviewStatus::Partial;
  document.warnings = {{"unread-part", "the embedded file was not read"}};
  const std::string page = shown(document);
  EXPECT_TRUE(in_order(page, {"was found in the part that could be read", "PARTLY CHECKED",
                              "Warning: the embedded file was not read"}));
}

TEST(Terminal, SaysWhenNothingGraveWasFound) {
  EXPECT_TRUE(
      holds(shown(document_named("sow.docx")), "Nothing of high or medium weight was found."));
}

TEST(Terminal, HiddenTextStandsBeforeTheFindings) {
  DocumentReport document = mixed_document();
  Finding hidden = rated("f6", "hidden-text", "9", Severity::High);
  hidden.polarity = Polarity::Integrity;
  hidden.message = "12 words are hidden from the reader";
  document.findings.push_back(hidden);
  EXPECT_TRUE(in_order(shown(document), {"Hidden, disguised or unread", "HIGH 9", "hidden-text",
                                         "12 words are hidden", "What stands in the way"}));
}

TEST(Terminal, WholeDocumentFindingsSayWhatWasSought) {
  DocumentReport document = document_named("sow.docx");
  Finding absence = rated("f1", "missing-change-path", "", Severity::Medium);
  absence.place.reset();
  absence.looked_for = "a clause on how small changes are agreed";
  document.findings = {absence};
  EXPECT_TRUE(in_order(shown(document), {"MEDIUM Whole document", "Sought",
                                         "a clause on how small changes are agreed"}));
}

TEST(Terminal, CountsSeveralDocumentsAtTheEnd) {
  Report report = report_of(mixed_document());
  report.documents.push_back(mixed_document());
  report.documents.back().status = ReviewStatus::NotChecked;
  report.documents.back().findings.clear();
  EXPECT_TRUE(in_order(to_terminal(report, {}),
                       {"2 documents: 1 NOT CHECKED · 1 high · 2 medium · 1 low"}));
}

TEST(Terminal, HasNoEscapesWithoutColour) {
  EXPECT_FALSE(holds(shown(mixed_document()), "\x1b"));
}

TEST(Terminal, ColoursInsteadOfMarks) {
  TerminalOptions options;
  options.colour = true;
  const std::string page = shown(mixed_document(), options);
  EXPECT_TRUE(holds(page, "\x1b[1;4mis frozen scope-freeze\x1b[0m")) << page;
  EXPECT_FALSE(holds(page, "»"));
}

/// Text from a file must not reach the terminal's control language, wherever it is printed.
TEST(Terminal, NeutralisesWhateverComesFromTheFile) {
  const std::string evil =
      "a\x1b]0;owned\x07\xC2\x9B"
      "2J\xE2\x80\xAE\xFF";
  DocumentReport document = document_named(evil);
  document.parties = {{evil, Role::Vendor, {evil}}};
  document.warnings = {{"x", evil}};
  Finding finding = finding_at("f1", "scope-freeze", evil, evil, evil, evil);
  finding.clause_title = evil;
  finding.message = evil;
  finding.revision = Revision{Revision::Kind::Inserted, {}, evil, evil};
  finding.looked_for = evil;
  finding.places = {Place{{}, {}, 0, evil, evil}};
  Finding strength = strength_at("f2", "light-path", evil, evil);
  Finding low = rated("f3", "other", evil, Severity::Low);
  document.findings = {finding, strength, low};
  for (const bool all : {false, true}) {
    TerminalOptions options;
    options.all = all;
    const std::string page = shown(document, options);
    for (const char c : page) {
      EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20U);
      EXPECT_NE(c, '\x7F');
    }
    EXPECT_FALSE(holds(page, "\xC2\x9B"));
    EXPECT_FALSE(holds(page, "\xE2\x80\xAE"));
  }
}

class Width : public testing::TestWithParam<std::size_t> {};

TEST_P(Width, IsKept) {
  DocumentReport document = mixed_document();
  document.path = "contracts/" + std::string(150, 'x') + "/sow.docx";
  document.findings[0].clause_title = "契約の変更に関する条項と当事者の義務に関する条項について";
  document.findings[0].rule = std::string(90, 'r');
  for (const bool all : {false, true}) {
    TerminalOptions options;
    options.columns = GetParam();
    options.all = all;
    const std::string page = shown(document, options);
    for (std::size_t from = 0; from < page.size();) {
      const std::size_t end = page.find('\n', from);
      ASSERT_NE(end, std::string::npos);
      const std::string line = page.substr(from, end - from);
      EXPECT_LE(text::display_columns(line), GetParam()) << line;
      EXPECT_FALSE(line.ends_with(' ')) << line;
      from = end + 1;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Columns, Width, testing::Values(40, 57, 80, 200));

}  // namespace
}  // namespace sowlint::report
