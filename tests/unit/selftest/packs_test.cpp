// Every shipped rule on its own examples. SOWLINT_RULE=<id> limits the run to one rule. The packs
// are read from the source tree, so that a changed rule is tested without building anew.
#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/load.h"
#include "selftest/rule_tests.h"
#include "support/shipped_rules.h"

namespace sowlint::selftest {
namespace {

std::string wanted_rule() {
  const char* rule = std::getenv("SOWLINT_RULE");
  return rule == nullptr ? std::string() : std::string(rule);
}

TEST(Packs, EveryExampleComesOutAsItsRuleSays) {
  const auto pack = rules::load_pack(test::shipped_files(), base::Limits());
  if (!pack) {
    for (const Error& error : pack.error())
      ADD_FAILURE() << to_string(error);
    return;
  }
  const RuleTests result = test_rules(*pack, wanted_rule());
  for (const ExampleFailure& failure : result.failures)
    ADD_FAILURE() << to_text(failure);
  if (!wanted_rule().empty()) {
    EXPECT_EQ(result.rules, 1U) << "no rule \"" << wanted_rule() << "\"";
  }
}

}  // namespace
}  // namespace sowlint::selftest
