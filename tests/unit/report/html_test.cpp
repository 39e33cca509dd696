// The HTML report: what is marked, noted and linked, and that hostile text stays text.
#include "report/html.h"

#include <cstddef>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "report/page.h"
#include "sample.h"

namespace sowlint::report {
namespace {

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++count;
  return count;
}

/// A contract of one heading and two clauses, with findings on its words.
class Html : public testing::Test {
 protected:
  Html() {
    add(BlockKind::Heading, "3", "Scope & change");
    add(BlockKind::ListItem, "3.1", "The scope is closed to change.");
    add(BlockKind::ListItem, "3.2", "Items may be exchanged.");
    report_ = report_of(document_named("draft.docx"));
    sources_.resize(1);
  }

  void add(BlockKind kind, const std::string& label, const std::string& words) {
    Block block;
    block.kind = kind;
    block.level = kind == BlockKind::Heading ? 1 : 0;
    block.label = label;
    block.span.begin = document_.text.size();
    document_.text += label + " ";
    block.runs = {{document_.text.size(), document_.text.size() + words.size()}};
    document_.text += words;
    block.span.end = document_.text.size();
    document_.text += "\n";
    document_.blocks.push_back(block);
  }

  Finding& find(const std::string& id, const std::string& rule, const std::string& words) {
    Finding finding = finding_at(id, rule, "3.1", "", words);
    const std::size_t at = document_.text.find(words);
    EXPECT_NE(at, std::string::npos) << words;
    finding.place->span = {at, at + words.size()};
    report_.documents[0].findings.push_back(finding);
    return report_.documents[0].findings.back();
  }

  [[nodiscard]] std::string page(const WriterOptions& options = {}) {
    sources_[0].document = document_;
    rules::Pack pack;
    return to_html({report_, pack, sources_}, options).value_or("");
  }

  /// The contract's part of the page.
  [[nodiscard]] std::string contract() {
    const std::string all = page();
    const std::size_t begin = all.find("<div class=\"contract");
    return all.substr(begin, all.find("</article>") - begin);
  }

  Document document_;
  Report report_;
  std::vector<Source> sources_;
};

TEST(Page, PolicyHashesAreThoseOfBrowsers) {
  EXPECT_EQ(policy_hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  EXPECT_EQ(policy_hash("alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
}

TEST_F(Html, AllowsItsOwnStyleAndScriptAndNothingElse) {
  const std::string all = page();
  EXPECT_NE(all.find("content=\"default-src 'none'; style-src '" + policy_hash(page_style()) +
                     "'; script-src '" + policy_hash(page_script()) +
                     "'; base-uri 'none'; form-action 'none'\""),
            std::string::npos);
  EXPECT_EQ(count_of(all, "<script"), 1U);
  EXPECT_EQ(count_of(all, "<style"), 1U);
  EXPECT_EQ(all.find(" style="), std::string::npos);
  EXPECT_EQ(all.find(" src="), std::string::npos);
  EXPECT_EQ(all.find("http://"), std::string::npos);
}

TEST_F(Html, ShowsTheContractWithItsLabels) {
  const std::string text = contract();
  EXPECT_NE(text.find("<h3 id=\"d1h1\"><span class=\"lab\">3</span> Scope &amp; change</h3>"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("<span class=\"lab\">3.2</span> <p>Items may be exchanged.</p>"),
            std::string::npos)
      << text;
}

TEST_F(Html, MarksTheWordsAndNotesThemBeside) {
  find("f1", "scope-freeze", "closed to change");
  const std::string text = contract();
  const std::string marked =
      "The scope is <span id=\"d1m1\"></span><a class=\"mark high\" href=\"#d1n1\" "
      "data-notes=\"d1n1\">closed to change<sup class=\"ref\">1</sup></a>.";
  const std::size_t mark = text.find(marked);
  const std::size_t note = text.find("<details class=\"note high\" id=\"d1n1\"");
  ASSERT_NE(mark, std::string::npos) << text;
  ASSERT_NE(note, std::string::npos) << text;
  EXPECT_LT(mark, note);
  EXPECT_LT(note, text.find("Items may be exchanged"));
}

TEST_F(Html, OverlappingMarksKeepEveryWordOnce) {
  find("f1", "scope-freeze", "scope is closed");
  find("f2", "big-bang-delivery", "closed to change").severity = Severity::Low;
  const std::string text = contract();
  EXPECT_NE(text.find("data-notes=\"d1n1\">scope is </a>"), std::string::npos) << text;
  EXPECT_NE(text.find("data-notes=\"d1n1 d1n2\">closed<sup class=\"ref\">1</sup></a>"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("<a class=\"mark low\" href=\"#d1n2\" data-notes=\"d1n2\"> to change"),
            std::string::npos)
      << text;
}

TEST_F(Html, MarksGoOnAcrossRuns) {
  Block& block = document_.blocks[1];
  const TextSpan run = block.runs[0];
  block.runs = {{run.begin, run.begin + 9}, {run.begin + 9, run.end}};
  find("f1", "scope-freeze", "scope is closed");
  EXPECT_NE(contract().find("data-notes=\"d1n1\">scope is closed<sup"), std::string::npos);
}

TEST_F(Html, TablesAreTables) {
  Block row;
  row.kind = BlockKind::TableRow;
  row.table = 1;
  row.header_row = true;
  row.span.begin = document_.text.size();
  document_.text += "Date | Amount\n";
  row.span.end = document_.text.size() - 1;
  row.cells = {{{row.span.begin, row.span.begin + 4}, {{row.span.begin, row.span.begin + 4}}, 0, 1},
               {{row.span.begin + 7, row.span.end}, {{row.span.begin + 7, row.span.end}}, 1, 2}};
  document_.blocks.push_back(row);
  EXPECT_NE(contract().find("<tr><th scope=\"col\">Date</th><th scope=\"col\" "
                            "colspan=\"2\">Amount</th></tr>"),
            std::string::npos)
      << contract();
}

TEST_F(Html, NotesWithoutAPlaceStandBeforeTheContract) {
  Finding whole = finding_at("f9", "missing-change-path", "", "", "");
  whole.place.reset();
  whole.looked_for = "a clause on change";
  report_.documents[0].findings.push_back(whole);
  const std::string all = page();
  const std::size_t note = all.find("id=\"d1n9\"");
  ASSERT_NE(note, std::string::npos);
  EXPECT_LT(all.find("The document as a whole"), note);
  EXPECT_LT(note, all.find("<div class=\"contract"));
}

TEST_F(Html, HeadingsNeverSkipALevel) {
  add(BlockKind::Heading, "", "Deep");
  document_.blocks.back().level = 5;
  EXPECT_NE(contract().find("<h4 id=\"d1h2\">Deep</h4>"), std::string::npos) << contract();
}

TEST_F(Html, LinksRulesToTheirPagesOnlyWhenThereAreSome) {
  find("f1", "scope-freeze", "closed to change");
  EXPECT_NE(page().find("<span class=\"rule\">scope-freeze</span>"), std::string::npos);
  WriterOptions options;
  options.rule_docs = "rules\"><script>";
  EXPECT_NE(page(options).find("href=\"rules%22%3E%3Cscript%3E/scope-freeze.html\""),
            std::string::npos);
}

TEST_F(Html, LeavesOutWhatIsNotWanted) {
  find("f1", "scope-freeze", "closed to change").severity = Severity::Low;
  WriterOptions options;
  options.min_severity = Severity::Medium;
  EXPECT_EQ(page(options).find("id=\"d1n1\""), std::string::npos);
  EXPECT_EQ(page(options).find("<a class=\"mark"), std::string::npos);
}

TEST_F(Html, NotCheckedIsSaidFirst) {
  DocumentReport& document = report_.documents[0];
  document.status = ReviewStatus::NotChecked;
  document.warnings = {{"not-checked", "the file is encrypted"}};
  sources_.clear();
  rules::Pack pack;
  const std::string all = to_html({report_, pack, sources_}, {}).value_or("");
  EXPECT_NE(all.find("<strong>Not checked.</strong>"), std::string::npos);
  EXPECT_NE(all.find("The file is encrypted"), std::string::npos);
  EXPECT_EQ(all.find("The contract</h2>"), std::string::npos);
}

TEST_F(Html, SeveralDocumentsHaveIdsOfTheirOwn) {
  find("f1", "scope-freeze", "closed to change");
  report_.documents.push_back(report_.documents[0]);
  sources_.resize(2);
  sources_[1].document = document_;
  const std::string all = page();
  EXPECT_EQ(count_of(all, "id=\"d1n1\""), 2U);  // id and data-id
  EXPECT_EQ(count_of(all, "id=\"d2n1\""), 2U);
  EXPECT_EQ(count_of(all, "<form class=\"tools\""), 1U);
}

TEST_F(Html, HostileTextStaysText) {
  const std::string worst =
      "</script><script>alert(1)</script><img src=x onerror=alert(1)> \"'`&lt;\u2028";
  document_ = {};
  add(BlockKind::Heading, worst, worst);
  add(BlockKind::ListItem, worst, worst);
  Finding& finding = find("f1", "scope-freeze", "alert(1)");
  finding.message = worst;
  finding.why = worst;
  finding.rewrite = worst;
  finding.clause_label = worst;
  finding.rule = worst;
  DocumentReport& document = report_.documents[0];
  document.path = worst;
  document.parties = {{worst, Role::Vendor, {worst}}};
  document.warnings = {{"x", worst}};
  const std::string all = page();
  EXPECT_EQ(count_of(all, "<script"), 1U);
  EXPECT_EQ(count_of(all, "<img"), 0U);
  EXPECT_EQ(count_of(all, "</script>"), 1U);
  EXPECT_EQ(all.find("\u2028"), std::string::npos);
}

}  // namespace
}  // namespace sowlint::report
