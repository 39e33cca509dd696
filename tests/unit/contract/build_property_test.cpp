// What holds for the contract of any document: units lie in their blocks, words map back into the
// readable characters of their unit, clauses hold what belongs to them.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/contract_text.h"
#include "support/paths.h"

namespace sowlint::contract {
namespace {

bool lies_in(TextSpan span, const std::vector<TextSpan>& runs) {
  if (span.empty()) return true;
  const auto first = std::find_if(runs.begin(), runs.end(),
                                  [&](const TextSpan& run) { return run.overlaps(span); });
  const TextSpan all = runs.empty() ? TextSpan{} : TextSpan{runs.front().begin, runs.back().end};
  return first != runs.end() && first->begin <= span.begin && span.end <= all.end;
}

/// Collects what does not hold, as lines.
class Problems {
 public:
  void expect(bool holds, const char* what, std::size_t at) {
    constexpr std::size_t kEnough = 500;
    if (holds || lines_.size() > kEnough) return;
    lines_ += std::string(what) + " " + std::to_string(at) + "\n";
  }

  [[nodiscard]] const std::string& lines() const { return lines_; }

 private:
  std::string lines_;
};

void check_place(const Document& document, const Contract& contract, std::size_t at,
                 Problems& problems) {
  const ClauseUnit& unit = contract.units[at];
  problems.expect(document.blocks.at(unit.block).span.contains(unit.span), "unit outside block",
                  at);
  problems.expect(!unit.runs.empty() && !unit.span.empty(), "empty unit", at);
  for (const TextSpan& run : unit.runs) {
    problems.expect(!run.empty() && unit.span.contains(run), "run outside unit", at);
  }
  if (unit.clause == Clause::kNoParent) return;
  problems.expect(contract.clauses.at(unit.clause).span.contains(unit.span), "unit outside clause",
                  at);
}

void check_quantities(const Contract& contract, Problems& problems) {
  std::size_t next = 0;
  for (std::size_t at = 0; at < contract.units.size(); ++at) {
    const ClauseUnit& unit = contract.units[at];
    problems.expect(unit.first_quantity == next && unit.end_quantity >= next, "quantities of unit",
                    at);
    for (; next < unit.end_quantity; ++next) {
      problems.expect(unit.span.overlaps(contract.quantities.at(next).span), "quantity outside",
                      at);
    }
  }
  problems.expect(next == contract.quantities.size(), "quantities without unit from", next);
}

void check_clauses(const Contract& contract, Problems& problems) {
  for (std::size_t at = 0; at < contract.clauses.size(); ++at) {
    const Clause& clause = contract.clauses[at];
    if (clause.parent == Clause::kNoParent) {
      problems.expect(clause.depth == 0, "depth of clause", at);
      continue;
    }
    problems.expect(clause.parent < at, "parent after clause", at);
    const Clause& parent = contract.clauses.at(clause.parent);
    problems.expect(parent.span.contains(clause.span), "clause outside its parent", at);
    problems.expect(parent.depth + 1 == clause.depth, "depth of clause", at);
  }
}

void check_rows(const ReadContract& read, Problems& problems) {
  std::size_t last_unit = 0;
  for (std::size_t at = 0; at < read.words.rows.size(); ++at) {
    const text::TokenRow& row = read.words.rows[at];
    problems.expect(row.unit >= last_unit, "unit of row", at);
    problems.expect(row.first <= row.own && row.own <= row.last, "own words of row", at);
    last_unit = row.unit;
    const ClauseUnit& unit = read.contract.units.at(row.unit);
    for (std::uint32_t token = row.first; token < row.last; ++token) {
      const text::Token& word = read.words.tokens[token];
      const TextSpan span{word.source_begin, word.source_end};
      const bool in_unit = lies_in(span, unit.runs) || unit.span.contains(span);
      problems.expect(in_unit || lies_in(span, unit.lead_in), "word outside its unit in row", at);
      const bool lead = token < row.own;
      problems.expect(!lead || !unit.lead_in.empty(), "lead-in words without lead-in in row", at);
    }
  }
}

/// What the contract of `document` breaks, as lines; empty if it keeps everything.
std::string broken(const Document& document, const ReadContract& read) {
  Problems problems;
  for (std::size_t at = 0; at < read.contract.units.size(); ++at) {
    check_place(document, read.contract, at, problems);
  }
  check_quantities(read.contract, problems);
  check_clauses(read.contract, problems);
  check_rows(read, problems);
  return problems.lines();
}

const char* const kLines[] = {"# Statement of Work",
                              "## 3. Scope",
                              "CHANGES",
                              "7.5 Changes. The Supplier shall answer.",
                              "(a) in five (5) business days; and",
                              "(i) without charge;",
                              "- a report every two weeks:",
                              "  - with its risks",
                              "1. First",
                              "2) Second",
                              "Schedule A",
                              "A.1 Scope",
                              "| Item | Price |",
                              "| --- | --- |",
                              "| Pilot | EUR 5,000 |",
                              "This is made between Acme Ltd (the \"Client\") and",
                              "Foo GmbH (\"Supplier\"). The Client shall pay:",
                              "",
                              "",
                              "",
                              "Customer: Acme",
                              "[ ] days",
                              "The Product Owner may decide within XX days.",
                              "§ 5 Abs. 2 Vergütung",
                              "Срок 5 (пяти) дней",
                              "sign-",
                              "off of the non-",
                              "negotiable terms;",
                              "\xEF\xBB\xBF",
                              "((((",
                              "7.5.1.1.1.1.1",
                              "v. iv."};

rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::size_t>>(
                          rc::gen::inRange<std::size_t>(0, std::size(kLines))),
                      [](const std::vector<std::size_t>& lines) {
                        std::string text = "x";
                        for (const std::size_t line : lines) {
                          text += '\n';
                          text += kLines[line];
                        }
                        return text;
                      });
}

RC_GTEST_PROP(BuildContract, KeepsWhatAnyContractKeeps, ()) {
  const std::string text = *any_text();
  const test::TextContract contract = test::text_contract(text);
  RC_ASSERT(contract.read.complete);
  RC_ASSERT(broken(contract.document, contract.read) == "");
}

RC_GTEST_PROP(OneUnit, KeepsWhatAnyContractKeeps, ()) {
  const std::string text = *any_text();
  Document document;
  const ReadContract read =
      one_unit_contract(text, SectionType::Scope, Language::English, document);
  RC_ASSERT(read.contract.units.size() == 1U);
}

TEST(BuildContract, KeepsItOnLabelledDocuments) {
  const std::string shared = test::shared_path();
  if (shared.empty()) GTEST_SKIP() << "no labelled documents beside the checkout";
  std::size_t documents = 0;
  for (const auto& entry : std::filesystem::directory_iterator(shared + "/eval/text")) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const test::TextContract contract = test::text_contract(text);
    EXPECT_EQ(broken(contract.document, contract.read), "") << entry.path();
    ++documents;
  }
  EXPECT_GT(documents, 0U);
}

TEST(BuildContract, IsTheSameEveryTime) {
  const std::string text =
      "1. Fees\n\n1.1 The Client shall pay EUR 5 within 30 days.\n\n(a) Acme may wait.\n";
  const test::TextContract one = test::text_contract(text);
  const test::TextContract two = test::text_contract(text);
  EXPECT_EQ(one.read.words.text, two.read.words.text);
  EXPECT_EQ(one.read.contract.units.size(), two.read.contract.units.size());
}

}  // namespace
}  // namespace sowlint::contract
