#include "compare/measures.h"

#include <string>

#include <gtest/gtest.h>

#include "rules/load.h"
#include "selftest/rule_tests.h"
#include "support/contract_text.h"
#include "support/paths.h"

namespace sowlint::compare {
namespace {

/// "payment-term 30 day; …"
std::string measured(const std::string& text) {
  const test::TextContract contract = test::text_contract(text);
  std::string result;
  for (const Measured& found : Measures().in(contract.document, contract.read)) {
    result += (result.empty() ? "" : "; ") + found.name + " " +
              std::to_string(static_cast<int>(found.quantity.value)) + " " +
              name_of(found.quantity.unit) + " in " + found.label;
  }
  return result;
}

TEST(Measures, ComeOutAsTheirExamplesSay) {
  const auto files = rules::files_in(test::project_path("measures"), base::Limits());
  ASSERT_TRUE(files) << to_string(files.error());
  const auto pack = rules::load_pack(*files, base::Limits());
  ASSERT_TRUE(pack) << to_string(pack.error().front());
  const selftest::RuleTests result = selftest::test_rules(*pack);
  for (const selftest::ExampleFailure& failure : result.failures)
    ADD_FAILURE() << selftest::to_text(failure);
  EXPECT_EQ(result.rules, measure_names().size());
  EXPECT_GT(result.examples, 60U);
}

TEST(Measures, GiveValueUnitAndClause) {
  EXPECT_EQ(measured("This agreement is made between the Customer and the Supplier.\n\n"
                     "1. Fees\n\n1.1 Invoices are payable within thirty (30) days.\n\n"
                     "2. Acceptance\n\n2.1 The Customer reviews each deliverable within ten "
                     "business days.\n"),
            "payment-term 30 day in 1.1; acceptance-period 10 business-day in 2.1");
}

TEST(Measures, HaveWordsForPeople) {
  EXPECT_EQ(measure_words("payment-term"), "payment term");
  EXPECT_EQ(measure_words("nothing"), "nothing");
}

}  // namespace
}  // namespace sowlint::compare
