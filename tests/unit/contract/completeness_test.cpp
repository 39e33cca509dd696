// Whether a text is a whole contract, what it rests on, and what is left to fill in.
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "support/contract_text.h"

namespace sowlint::contract {
namespace {

struct GapCase {
  const char* name;
  std::string text;
  Gap gap;
};

std::ostream& operator<<(std::ostream& out, const GapCase& c) {
  return out << c.name;
}

class Gaps : public testing::TestWithParam<GapCase> {};

TEST_P(Gaps, AreTold) {
  const GapCase& c = GetParam();
  const test::TextContract contract = test::text_contract(c.text);
  EXPECT_STREQ(name_of(contract.read.contract.gap), name_of(c.gap));
  EXPECT_EQ(contract.read.contract.whole, c.gap == Gap::None);
}

constexpr const char* kOpening =
    "SERVICES AGREEMENT\n\nThis Agreement is entered into by and between Harbour Ltd (the "
    "\"Client\") and Pinewood Labs GmbH (the \"Developer\").\n\n";
constexpr const char* kTerms =
    "1. Services\n\nThe Developer shall build the booking service described here.\n\n"
    "2. Fees\n\nThe Client shall pay the fees within thirty days of each invoice.\n\n";

const GapCase kGapCases[] = {
    {"signed", std::string(kOpening) + kTerms + "3. Signatures\n\nSigned by the parties today.\n",
     Gap::None},
    {"filed_copy", std::string(kOpening) + kTerms + "By: /s/ Ada Quill\n", Gap::None},
    {"closing_terms",
     std::string(kOpening) + kTerms + "3. Law\n\nIt is governed by the laws of Norway.\n",
     Gap::None},
    {"no_end", std::string(kOpening) + kTerms, Gap::NotConcluded},
    {"heading_last",
     std::string(kOpening) + kTerms + "It is governed by the laws of Norway.\n\n3. Insurance\n",
     Gap::BreaksOff},
    {"comma_last",
     std::string(kOpening) + kTerms + "The Client shall review every delivery of the Developer,\n",
     Gap::BreaksOff},
    {"list_last",
     std::string(kOpening) + kTerms +
         "The Developer shall hand over:\n\n- the code of the booking service;\n"
         "- the records of every test that was run;\n",
     Gap::BreaksOff},
    {"numbers_begin_late",
     "4. Fees\n\nThe Client shall pay the fees to the Developer.\n\n"
     "5. Term\n\nThe Developer shall begin in May. Signed by the parties.\n",
     Gap::OpensAmid},
    {"roles_only",
     "STATEMENT OF WORK\n\n1. Scope\n\nThe contractor shall map the harbour. The contractor must "
     "bring its own boat.\n\n2. Place\n\nThe contractor shall work at the harbour.\n",
     Gap::NoParties},
    {"says_so",
     "Excerpt from the services agreement\n\nThe Client shall pay the Developer. The Developer "
     "shall build. Signed by the parties.\n",
     Gap::SaysSo},
    {"tender",
     "REQUEST FOR PROPOSALS\n\n1. Work\n\nThe Contractor shall map the harbour.\n\n2. Offers\n\n"
     "Proposals are due in May. A proposal must state a price. Late proposals are returned.\n",
     Gap::Solicitation},
    {"one_mention_of_a_proposal",
     std::string(kOpening) + kTerms +
         "The Developer's proposal is part of it.\n\nSigned by the parties today.\n",
     Gap::None},
    {"no_contract", "Notes on the harbour\n\nThe harbour is old. The quay must be rebuilt.\n",
     Gap::NotBinding},
};

INSTANTIATE_TEST_SUITE_P(All, Gaps, testing::ValuesIn(kGapCases),
                         [](const auto& one) { return std::string(one.param.name); });

struct AbsentCase {
  const char* name;
  std::string text;
  const char* absent;
};

std::ostream& operator<<(std::ostream& out, const AbsentCase& c) {
  return out << c.name;
}

class AbsentTexts : public testing::TestWithParam<AbsentCase> {};

TEST_P(AbsentTexts, AreFoundOnce) {
  const AbsentCase& c = GetParam();
  const test::TextContract contract = test::text_contract(c.text);
  std::string found;
  for (const AbsentText& text : contract.read.contract.absent_texts) {
    if (!found.empty()) found += "; ";
    found += text.kind == AbsentText::Kind::Master ? "master " : "attachment ";
    found += text.name;
    EXPECT_EQ(contract.document.text.substr(text.span.begin, text.span.size()), text.name);
  }
  EXPECT_EQ(found, c.absent);
}

constexpr const char* kSow = "STATEMENT OF WORK\n\nThe Supplier shall build. ";

const AbsentCase kAbsentCases[] = {
    {"master_by_name",
     std::string(kSow) + "The Customer shall pay as the Master Services Agreement says. The Master "
                         "Services Agreement prevails.\n",
     "master Master Services Agreement"},
    {"framework", std::string(kSow) + "The framework contract applies to the Customer.\n",
     "master framework contract"},
    {"master_itself",
     "MASTER SERVICES AGREEMENT\n\nThe Supplier shall build. The Customer shall pay. This Master "
     "Services Agreement governs every order.\n",
     ""},
    {"this_one", std::string(kSow) + "The Customer shall keep this Main Contract.\n", ""},
    {"none_applies", std::string(kSow) + "No master agreement applies to the Customer.\n", ""},
    {"tied_by_name",
     std::string(kSow) +
         "It is issued under the Support Agreement between Supplier and Customer.\n",
     "master Support Agreement"},
    {"tied_to_the_agreement",
     std::string(kSow) + "The Customer shall pay pursuant to the Agreement.\n", "master Agreement"},
    {"agreement_is_the_text",
     "STATEMENT OF WORK\n\nThis statement of work (the \"Agreement\") binds the Supplier and the "
     "Customer. The Supplier shall build and the Customer shall pay pursuant to the Agreement.\n",
     ""},
    {"task_order", std::string(kSow) + "The Customer shall pay for this task order.\n",
     "master task order"},
    {"attachment", std::string(kSow) + "The Customer shall pay the rates in Schedule 2.\n",
     "attachment Schedule 2"},
    {"attachment_held",
     std::string(kSow) + "The Customer shall pay the rates in Schedule 2.\n\nSchedule 2 – Rates\n\n"
                         "One day costs 900 euros.\n",
     ""},
    {"attachment_held_by_heading",
     std::string(kSow) + "The Customer shall follow Annex A.\n\nANNEX A\n\nOne day is free.\n", ""},
    {"sentence_about_it_is_not_it",
     std::string(kSow) + "\n\nSchedule 2 shall list the rates that the Customer has to pay for all "
                         "days of the Supplier.\n",
     "attachment Schedule 2"},
    {"clause_of_the_text", std::string(kSow) + "The Customer shall pay as section 4 says.\n", ""},
    {"russian",
     "ДОГОВОР\n\nИсполнитель обязуется выполнить работы, указанные в Приложении № 2. Заказчик "
     "обязуется оплатить работы.\n",
     "attachment Приложении № 2"},
    {"russian_held",
     "ДОГОВОР\n\nИсполнитель обязуется выполнить работы, указанные в Приложении № 2. Заказчик "
     "обязуется оплатить работы.\n\nПриложение № 2\n\nКарта гавани.\n",
     ""},
};

INSTANTIATE_TEST_SUITE_P(All, AbsentTexts, testing::ValuesIn(kAbsentCases),
                         [](const auto& one) { return std::string(one.param.name); });

struct SlotCase {
  const char* name;
  const char* text;
  const char* slots;
};

std::ostream& operator<<(std::ostream& out, const SlotCase& c) {
  return out << c.name;
}

class Placeholders : public testing::TestWithParam<SlotCase> {};

TEST_P(Placeholders, AreFound) {
  const SlotCase& c = GetParam();
  const test::TextContract contract = test::text_contract(c.text);
  std::string found;
  for (const TextSpan& span : contract.read.contract.placeholders) {
    if (!found.empty()) found += "; ";
    found += contract.document.text.substr(span.begin, span.size());
  }
  EXPECT_EQ(found, c.slots);
}

const SlotCase kSlotCases[] = {
    {"field", "The Client is {{ client.name }} of {{city}}.\n", "{{ client.name }}; {{city}}"},
    {"square", "The fee is [insert the fee] per day.\n", "[insert the fee]"},
    {"dot", "The fee is [•] per day.\n", "[•]"},
    {"angle", "The Supplier is <Supplier name>.\n", "<Supplier name>"},
    {"line", "The work begins on ______ at the quay.\n", "______"},
    {"line_to_sign", "Signed by: ______\n", ""},
    {"link", "See [the board](https://example.org/board) for more.\n", ""},
    {"note", "4. [Reserved]\n\nThe words [sic] stay.\n", ""},
    {"footnote_number", "The quay is old [12] and long.\n", ""},
    {"tick", "The Client chooses [ ] hourly or [x] daily rates.\n", ""},
    {"tag", "The quay<br/> is <b>old</b> and a < b.\n", ""},
    {"never_closed", "The fee is {{ fee and [insert and <Name of.\n", ""},
};

INSTANTIATE_TEST_SUITE_P(All, Placeholders, testing::ValuesIn(kSlotCases),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(PlaceholdersTest, ManyOpeningSignsCostLittle) {
  const std::string signs(std::size_t{1} << 18, '[');
  const std::string lines(std::size_t{1} << 18, '_');
  const test::TextContract contract =
      test::text_contract("Words " + signs + " more " + lines + "\n");
  EXPECT_LE(contract.read.contract.placeholders.size(), 1U);
}

}  // namespace
}  // namespace sowlint::contract
