// Clause units as dumps: "kind section label: lead-in >> text".
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "support/contract_dump.h"
#include "support/contract_text.h"

namespace sowlint::contract {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* units;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

class Units : public testing::TestWithParam<Case> {};

TEST_P(Units, AreNormsWithTheirLeadIn) {
  const Case& c = GetParam();
  const test::TextContract contract = test::text_contract(c.text);
  EXPECT_EQ(test::units_of(contract.read, contract.document), c.units);
}

constexpr Case kCases[] = {
    {"sentences", "1. Fees\n\n1.1 The Client pays the Fees. They are due on receipt.\n",
     "heading fees 1: Fees\n"
     "sentence fees 1.1: The Client pays the Fees.\n"
     "sentence fees 1.1: They are due on receipt.\n"},
    {"list_items_with_lead_in",
     "2. Roles\n\n2.1 It is agreed. The Supplier shall:\n\n- name a lead. The lead speaks German;\n"
     "- report each week.\n\nThe Client answers.\n",
     "heading roles 2: Roles\n"
     "sentence roles 2.1: It is agreed.\n"
     "sentence roles 2.1: The Supplier shall:\n"
     "list-item roles 2.1: The Supplier shall: >> name a lead.\n"
     "list-item roles 2.1: The lead speaks German;\n"
     "list-item roles 2.1: The Supplier shall: >> report each week.\n"
     "sentence roles 2.1: The Client answers.\n"},
    {"page_furniture_parts_no_list",
     "2. Roles\n\n2.1 The Supplier shall:\n\n- name a lead;\n\nPage 1\n\nSource: HARBOUR OFFICE\n\n"
     "- report each week;\n\nPage 2\n\nSource: HARBOUR OFFICE\n\n- answer.\n\nPage 3\n\n"
     "Source: HARBOUR OFFICE\n",
     "heading roles 2: Roles\n"
     "sentence roles 2.1: The Supplier shall:\n"
     "list-item roles 2.1: The Supplier shall: >> name a lead;\n"
     "sentence unknown: Source: HARBOUR OFFICE\n"
     "list-item roles 2.1: The Supplier shall: >> report each week;\n"
     "list-item roles 2.1: The Supplier shall: >> answer.\n"},
    {"keys_of_a_form_name_sections",
     "| Item | Value |\n|---|---|\n| Notice period: | two weeks |\n| Project fee: | 900 euros |\n"
     "| | paid in May |\n| Boats: | two |\n",
     "heading unknown: ItemValue\n"
     "table-row term-termination: ItemValue >> Notice period:two weeks\n"
     "table-row fees: ItemValue >> Project fee:900 euros\n"
     "table-row fees: Value >> paid in May\n"
     "table-row unknown: ItemValue >> Boats:two\n"},
    {"items_without_marks",
     "2. Roles\n\nThe Supplier shall provide:\n\na boat\n\nTwo crews for the summer\n\nThe Client "
     "shall pay\n",
     "heading roles 2: Roles\n"
     "sentence roles 2: The Supplier shall provide:\n"
     "list-item roles 2: The Supplier shall provide: >> a boat\n"
     "list-item roles 2: The Supplier shall provide: >> Two crews for the summer\n"
     "sentence roles 2: The Client shall pay\n"},
    {"items_behind_a_line_that_announces_them",
     "2. Roles\n\nThe Supplier shall bring the following items\n\nOne boat for the summer\n\n"
     "Two crews for the winter\n\nIt is paid by the tenth of the following month\n\n"
     "One log of the days\n",
     "heading roles 2: Roles\n"
     "sentence roles 2: The Supplier shall bring the following items\n"
     "list-item roles 2: The Supplier shall bring the following items >> One boat for the summer\n"
     "list-item roles 2: The Supplier shall bring the following items >> Two crews for the winter\n"
     "sentence roles 2: It is paid by the tenth of the following month\n"
     "sentence roles 2: One log of the days\n"},
    {"nested_lead_ins",
     "3. Roles\n\n3.1 The Supplier shall:\n\n(a) deliver to the Client:\n\n(i) the code; and\n\n"
     "(ii) the manual;\n\n(b) train the staff.\n",
     "heading roles 3: Roles\n"
     "sentence roles 3.1: The Supplier shall:\n"
     "list-item roles 3.1(a): The Supplier shall: >> deliver to the Client:\n"
     "list-item roles 3.1(a)(i): The Supplier shall:deliver to the Client: >> the code; and\n"
     "list-item roles 3.1(a)(ii): The Supplier shall:deliver to the Client: >> the manual;\n"
     "list-item roles 3.1(b): The Supplier shall: >> train the staff.\n"},
    {"a_heading_ends_the_sentence_before_it",
     "This contract is made between:\n\n1. Fees\n\n1.1 The Client pays.\n",
     "sentence unknown: This contract is made between:\n"
     "heading fees 1: Fees\n"
     "sentence fees 1.1: The Client pays.\n"},
    {"run_in_title_is_a_heading", "7.5 Changes. The Supplier shall answer within five days.\n",
     "heading change 7.5: Changes.\n"
     "sentence change 7.5: The Supplier shall answer within five days.\n"},
    {"table_rows_with_column_headings",
     "1. Fees\n\n| Milestone | Date | Price |\n| --- | --- | --- |\n"
     "| Pilot | 1 May 2026 | EUR 500 |\n| Release | 1 July 2026 | EUR 900 |\n",
     "heading fees 1: Fees\n"
     "heading fees 1: MilestoneDatePrice\n"
     "table-row fees 1: MilestoneDatePrice >> Pilot1 May 2026EUR 500\n"
     "table-row fees 1: MilestoneDatePrice >> Release1 July 2026EUR 900\n"},
    {"long_sentence_with_two_subjects",
     "The Supplier shall deliver the reports of each calendar month to the office of the Client in "
     "Leeds before the tenth day of the month that follows it; and the Client shall return each of "
     "these reports with its remarks before the twentieth day of that same month.\n",
     "sentence unknown: The Supplier shall deliver the reports of each calendar month to the "
     "office "
     "of the Client in Leeds before the tenth day of the month that follows it; and\n"
     "sentence unknown: the Client shall return each of these reports with its remarks before the "
     "twentieth day of that same month.\n"},
    {"an_exception_stays_with_its_rule",
     "The Supplier shall deliver the reports of each calendar month to the office of the Client in "
     "Leeds before the tenth day of the month that follows it; provided that the Client may ask "
     "for "
     "any of these reports at an earlier date by a notice in writing.\n",
     "sentence unknown: The Supplier shall deliver the reports of each calendar month to the "
     "office "
     "of the Client in Leeds before the tenth day of the month that follows it; provided that the "
     "Client may ask for any of these reports at an earlier date by a notice in writing.\n"},
    {"signature_block",
     "IN WITNESS WHEREOF the parties have signed this contract.\n\nFor the Client: ____\n",
     "sentence signature: IN WITNESS WHEREOF the parties have signed this contract.\n"
     "sentence signature: For the Client: ____\n"},
};

INSTANTIATE_TEST_SUITE_P(Dumps, Units, testing::ValuesIn(kCases),
                         [](const auto& at) { return at.param.name; });

TEST(Units, RowsOfItemsBeginTheirOwnWordsAfterTheLeadIn) {
  const test::TextContract contract =
      test::text_contract("1. Roles\n\n1.1 The Supplier shall:\n\n- name a lead;\n- report.\n");
  const auto& words = contract.read.words;
  ASSERT_GE(words.rows.size(), 4U);
  const text::TokenRow& row = words.rows[2];
  EXPECT_EQ(words.word(row.first), "the");
  EXPECT_EQ(words.word(row.first + 1), "@vendor");
  EXPECT_EQ(words.word(row.own), "name");
}

TEST(Units, ALeadInKeepsItsLastWords) {
  std::string lead = "1.1 The Supplier shall";
  for (int i = 0; i < 60; ++i) {
    lead += " gladly";
  }
  const test::TextContract contract =
      test::text_contract("1. Roles\n\n" + lead + " do this:\n\n- report;\n- listen.\n");
  const ClauseUnit& item = contract.read.contract.units.back();
  ASSERT_EQ(item.lead_in.size(), 1U);
  const std::string kept =
      contract.document.text.substr(item.lead_in[0].begin, item.lead_in[0].size());
  EXPECT_EQ(std::count(kept.begin(), kept.end(), ' '), 47);
  EXPECT_TRUE(kept.ends_with("do this:"));
}

TEST(Units, MonstersAreCut) {
  std::string text = "1. Fees\n\n1.1";
  for (int i = 0; i < 20'000; ++i) {
    text += " pay";
  }
  const test::TextContract contract = test::text_contract(text);
  EXPECT_GT(contract.read.contract.units.size(), 8U);
  for (const ClauseUnit& unit : contract.read.contract.units) {
    EXPECT_LT(unit.span.size(), 8300U);
  }
}

TEST(Units, LongListsCostNoMoreThanTheirLength) {
  Document document;
  const auto add = [&document](const std::string& line, BlockKind kind) {
    Block block;
    block.kind = kind;
    block.span = {document.text.size(), document.text.size() + line.size()};
    block.runs = {block.span};
    document.text += line + "\n";
    document.blocks.push_back(block);
  };
  add("The Supplier shall do the following:", BlockKind::Paragraph);
  constexpr std::size_t kItems = 20'000;
  for (std::size_t i = 0; i < kItems; ++i) {
    add("(x) pay 5 days", BlockKind::ListItem);
  }
  base::Budget budget(60'000'000);
  const ReadContract read = build_contract(document, {}, budget);
  EXPECT_TRUE(read.complete);
  EXPECT_EQ(read.contract.units.size(), kItems + 1);
}

TEST(Units, ContentsListsHaveNone) {
  Document document = test::text_document("1. Scope\n\nThe scope is open.\n");
  for (Block& block : document.blocks) {
    block.table_of_contents = true;
  }
  base::Budget budget(1'000'000);
  EXPECT_TRUE(build_contract(document, {}, budget).contract.units.empty());
}

TEST(Units, StopWhenTheBudgetEnds) {
  const Document document =
      test::text_document("1. One\n\nText of one.\n\n2. Two\n\nText of two.\n");
  base::Budget budget(100);
  const ReadContract read = build_contract(document, {}, budget);
  EXPECT_FALSE(read.complete);
}

}  // namespace
}  // namespace sowlint::contract
