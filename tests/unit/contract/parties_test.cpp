// Who the parties are, and which words become roles.
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "support/contract_dump.h"
#include "support/contract_text.h"

namespace sowlint::contract {
namespace {

std::string parties_of(const ReadContract& read) {
  std::string lines;
  for (const Party& party : read.contract.parties) {
    lines += std::string(name_of(party.role)) + ": " + party.name;
    for (const std::string& alias : party.aliases) {
      lines += " / " + alias;
    }
    lines += '\n';
  }
  return lines;
}

struct Case {
  const char* name;
  const char* text;
  const char* parties;
  const char* last_row;  ///< words of the last unit
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

class Parties : public testing::TestWithParam<Case> {};

TEST_P(Parties, AreFoundWithTheirSide) {
  const Case& c = GetParam();
  const test::TextContract contract = test::text_contract(c.text);
  EXPECT_EQ(parties_of(contract.read), c.parties);
  const std::string rows = test::rows_of(contract.read);
  EXPECT_EQ(rows.substr(rows.rfind(" / ") + 3), c.last_row);
}

constexpr Case kCases[] = {
    {"equation_and_apposition",
     "In this contract the Requesting Agency is the {{ buyer.name }}. The Surveying Office of "
     "Tides, the Servicing Agency, builds.\n\nThe Requesting Agency shall pay. The Servicing "
     "Agency "
     "shall deliver.\n",
     "customer: {{ buyer.name }} / Requesting Agency\n"
     "vendor: Surveying Office of Tides / Servicing Agency\n",
     "the @vendor shall deliver"},
    {"users_in_small_letters",
     "The Client shall pay. The Client shall accept. The Client shall order.\n\nA customer may "
     "book. A customer may order. A customer may pay. The Client may ask a customer.\n",
     "customer:  / client\n", "the @customer may ask a customer"},
    {"between_clause",
     "This Agreement is made between Acme Ltd, a company of Leeds (\"Client\") and Foo GmbH, of "
     "Bonn (the \"Supplier\").\n\nAcme and the Supplier may ask Foo GmbH or the Client.\n",
     "customer: Acme Ltd / Client\nvendor: Foo GmbH / Supplier\n",
     "@customer and the @vendor may ask @vendor or the @customer"},
    {"list_of_parties",
     "Made between:\n\n(1) Halden plc, registered in England (\"Halden\" or the \"Buyer\"); and\n\n"
     "(2) Marks and Sons Limited, of York (\"Marks\").\n\nMarks shall follow Halden.\n",
     "customer: Halden plc / Halden / Buyer\nvendor: Marks and Sons Limited / Marks\n",
     "@vendor shall follow @customer"},
    {"company_by_what_it_does",
     "This Agreement is made between Nord, Inc. (\"Nord\") and South Corp. (the \"Company\").\n\n"
     "The Company shall pay the fees to Nord.\n\nNord shall design and host the site.\n\nThe "
     "Company may ask Nord.\n",
     "vendor: Nord, Inc. / Nord\ncustomer: South Corp. / Company\n",
     "the @customer may ask @vendor"},
    {"agency_of_a_studio",
     "This Agreement is made between Blau GmbH (\"Agency\") and Rot AG (\"Client\").\n\nThe Agency "
     "may ask the Client.\n",
     "vendor: Blau GmbH / Agency\ncustomer: Rot AG / Client\n",
     "the @vendor may ask the @customer"},
    {"order_form", "Customer: Acme Ltd\n\nVendor: Foo Inc\n\nAcme may ask Foo.\n",
     "customer: Acme Ltd / Customer\nvendor: Foo Inc / Vendor\n", "@customer may ask @vendor"},
    {"hereinafter",
     "The United Court (hereinafter \"the Court\") is large.\n\nThe Court will review the work. "
     "The Court will accept the work. The Contractor shall work. The Contractor shall deliver. The "
     "Contractor may leave.\n\nThe Court may ask the Contractor.\n",
     "customer: United Court / Court\nvendor:  / contractor\n",
     "the @customer may ask the @vendor"},
    {"we_and_you",
     "Between Clay Ltd (\"you\") and Ink Studio (\"we\", \"us\").\n\nYou pay us each month. We "
     "design your shop.\n\nYou'll ask us and we've our plan.\n",
     "customer: Clay Ltd / you\nvendor: Ink Studio / we / us\n",
     "@customer will ask @vendor and @vendor have @vendor plan"},
    {"terms_are_no_parties",
     "This Agreement is made between Acme Ltd (the \"Client\") and Foo Ltd (the \"Vendor\") for "
     "work "
     "on a site (the \"Site\").\n\nThe Site is new.\n",
     "customer: Acme Ltd / Client\nvendor: Foo Ltd / Vendor\n", "the site is new"},
    {"others_are_no_parties",
     "This Agreement is made between Acme Ltd (the \"Client\") and Foo Ltd (the \"Supplier\").\n\n"
     "A contractor of the client tells the Supplier.\n",
     "customer: Acme Ltd / Client\nvendor: Foo Ltd / Supplier\n",
     "a contractor of the @customer tells the @vendor"},
    {"both_of_us",
     "Between Clay Ltd (\"you\") and Ink Studio (\"we\").\n\nYou pay us. We design it.\n\nWe "
     "decide "
     "together, and either of us may ask you.\n",
     "customer: Clay Ltd / you\nvendor: Ink Studio / we\n",
     "we decide together and either of us may ask @customer"},
    {"russian",
     "ООО «Ромашка», именуемое в дальнейшем «Заказчик», и ИП Иванов, именуемый в дальнейшем "
     "«Исполнитель», заключили договор.\n\nИсполнитель уведомляет Заказчика.\n",
     "customer:  / Заказчик\nvendor: ИП Иванов / Исполнитель\n", "@vendor уведомляет @customer"},
};

INSTANTIATE_TEST_SUITE_P(Texts, Parties, testing::ValuesIn(kCases),
                         [](const auto& at) { return at.param.name; });

TEST(Terms, AreListedWithTheUnitThatDefinesThem) {
  const test::TextContract contract = test::text_contract(
      "1. Definitions\n\n1.1 \"Work\" means the work in Annex A.\n\n1.2 The Supplier writes code "
      "(the "
      "\"Code\") and \"quotes\" it.\n\nBacklog: the ordered list of stories.\n");
  const auto& terms = contract.read.contract.terms;
  ASSERT_EQ(terms.size(), 3U);
  EXPECT_EQ(terms[0].term, "Work");
  EXPECT_EQ(terms[1].term, "Code");
  EXPECT_EQ(terms[2].term, "Backlog");
  EXPECT_EQ(contract.document.text.substr(terms[0].definition.begin, terms[0].definition.size()),
            "\"Work\" means the work in Annex A.");
}

}  // namespace
}  // namespace sowlint::contract
