#include "analysis/relations.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace sowlint::analysis {
namespace {

struct Case {
  std::string name;
  ContractType type;
  std::size_t words;
  std::optional<Severity> before;
  std::optional<Severity> after;
};

class OutsideContracts : public testing::TestWithParam<Case> {};

TEST_P(OutsideContracts, NothingStandsAboveLow) {
  const Case& test = GetParam();
  Contract contract;
  contract.type = test.type;
  std::vector<Match> matches(1);
  matches.front().level.severity = test.before;
  if (!test.before) matches.front().level.credit = Credit::Strong;
  const std::size_t softened = soften_outside_contracts(matches, contract, test.words);
  EXPECT_EQ(matches.front().level.severity, test.after);
  EXPECT_EQ(softened, test.before == test.after ? 0U : 1U);
  EXPECT_EQ(matches.front().notes.size(), softened);
}

INSTANTIATE_TEST_SUITE_P(
    Levels, OutsideContracts,
    testing::Values(Case{"High", ContractType::Other, 200, Severity::High, Severity::Low},
                    Case{"Medium", ContractType::Other, 200, Severity::Medium, Severity::Low},
                    Case{"Low", ContractType::Other, 200, Severity::Low, Severity::Low},
                    Case{"Info", ContractType::Other, 200, Severity::Info, Severity::Info},
                    Case{"Strength", ContractType::Other, 200, std::nullopt, std::nullopt},
                    Case{"TooShortToTell", ContractType::Other, 199, Severity::High,
                         Severity::High},
                    Case{"Sow", ContractType::Sow, 4000, Severity::High, Severity::High},
                    Case{"ServiceContract", ContractType::ServiceContract, 4000, Severity::Medium,
                         Severity::Medium}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace sowlint::analysis
