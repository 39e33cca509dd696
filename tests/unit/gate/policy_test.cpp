#include "gate/policy.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "gate/policy_file.h"
#include "support/process.h"
#include "support/shipped_rules.h"

namespace sowlint::gate {
namespace {

using Errors = std::vector<Error>;

/// The messages for a policy file with that text, without the folder; "" if it is read.
std::string messages(const std::string& text) {
  const test::ScratchFolder folder;
  const std::string path = folder.write("policy.yaml", text);
  const auto policy = load_policy(path, base::Limits());
  const Errors errors = policy ? unknown_mentions(*policy, test::shipped_pack()) : policy.error();
  std::string result;
  for (const Error& error : errors) {
    EXPECT_EQ(error.kind, ErrorKind::Usage);
    result += (result.empty() ? "" : "\n") + std::to_string(error.line) + ":" +
              std::to_string(error.column) + ": " + error.message;
  }
  return result;
}

struct ErrorCase {
  const char* name;
  const char* text;
  const char* expected;
};

class PolicyErrors : public testing::TestWithParam<ErrorCase> {};

TEST_P(PolicyErrors, NamePlaceAndWhatWasExpected) {
  const std::string found = messages(GetParam().text);
  EXPECT_NE(found.find(GetParam().expected), std::string::npos) << found;
}

INSTANTIATE_TEST_SUITE_P(
    PolicyFile, PolicyErrors,
    testing::Values(
        ErrorCase{"unknown_key", "floor: {index: 3}\n",
                  "1:1: unknown key \"floor\" in the policy; did you mean \"floors\"?"},
        ErrorCase{"unknown_dimension", "floors: {CHANGE: 3}\n",
                  "1:10: unknown key \"CHANGE\" in \"floors\""},
        ErrorCase{"floor_range", "floors:\n  index: 101\n",
                  "2:10: \"index\" must be a whole number from 0 to 100"},
        ErrorCase{"most", "most: {high: none}\n",
                  "1:14: expected how many findings are allowed, a whole number or any"},
        ErrorCase{"unknown_rule", "forbid: [scope-freez]\n",
                  "1:10: there is no rule \"scope-freez\"; did you mean \"scope-freeze\"?"},
        ErrorCase{"no_strength", "require: [scope-freeze]\n",
                  "1:11: \"scope-freeze\" is no strength"},
        ErrorCase{"section", "require:\n  - {section: [chnage]}\n",
                  "2:16: a section must be one of"},
        ErrorCase{"require_neither", "require:\n  - {because: so}\n",
                  "2:5: expected either \"any\""},
        ErrorCase{"limit_name", "limits: {pay-term: {most: 3 days}}\n",
                  "1:10: unknown key \"pay-term\" in \"limits\""},
        ErrorCase{"limit_bound", "limits: {payment-term: {most: soon}}\n",
                  "1:31: expected a number and its unit"},
        ErrorCase{"limit_empty", "limits: {payment-term: {}}\n",
                  "a limit needs \"least\", \"most\""},
        ErrorCase{"response", "unread: {partial: allow}\n",
                  "1:19: what is done must be one of ignore, warn or fail, not \"allow\""},
        ErrorCase{"when_nothing", "when:\n  - {then: {most: {high: 1}}}\n",
                  "2:5: say when: \"type\", \"value\" or \"side\""},
        ErrorCase{"when_no_then", "when: [{side: vendor}]\n",
                  "an entry of \"when\" needs the key \"then\""},
        ErrorCase{"value", "when:\n  - {value: {from: much}, then: {most: {high: 1}}}\n",
                  "2:20: expected an amount of money"},
        ErrorCase{"type", "when:\n  - {type: lease, then: {most: {high: 1}}}\n",
                  "2:12: a type of contract must be one of"},
        ErrorCase{"longest", "waivers: {longest: 6 months}\n",
                  "1:20: expected a number of days, as in \"180 days\""},
        ErrorCase{"level", "severity: {scope-freeze: strong}\n",
                  "1:26: \"strong\" is no level of \"scope-freeze\""},
        ErrorCase{"extends", "extends: cautios-buyer\n", "did you mean \"cautious-buyer\"?"},
        ErrorCase{"extends_itself", "extends: policy.yaml\n", "extend each other in a circle"},
        ErrorCase{"no_mapping", "- a\n", "the policy must be a mapping"},
        ErrorCase{"no_yaml", "a: [\n", "not valid YAML"}),
    [](const auto& test_case) { return test_case.param.name; });

TEST(PolicyFile, ThatDoesNotExistNamesWhatShips) {
  const auto policy = load_policy("no-such.yaml", base::Limits());
  ASSERT_FALSE(policy);
  EXPECT_NE(
      policy.error().front().message.find("agile-delivery, cautious-buyer or fair-partnership"),
      std::string::npos);
}

TEST(ShippedPolicies, AreThreeAndNameOnlyRulesThatShip) {
  const auto names = shipped_policies();
  ASSERT_EQ(names.size(), 3U);
  for (const std::string_view name : names) {
    const auto policy = load_policy(std::string(name), base::Limits());
    ASSERT_TRUE(policy) << to_string(policy.error().front());
    for (const Error& error : unknown_mentions(*policy, test::shipped_pack()))
      ADD_FAILURE() << to_string(error);
  }
}

/// Every setting of a shipped policy has a comment above it or beside it, or a because.
TEST(ShippedPolicies, ExplainEveryLine) {
  for (const std::string_view name : shipped_policies()) {
    std::string text(shipped_text(name));
    bool explained = false;
    std::size_t lines = 0;
    while (!text.empty()) {
      const std::string line = text.substr(0, text.find('\n'));
      text.erase(0, line.size() + 1);
      ++lines;
      const bool comment = line.find('#') != std::string::npos;
      const bool reason = line.find("because:") != std::string::npos || line.starts_with("name:") ||
                          line.starts_with("about:");
      const bool opens = line.ends_with(':') || line.empty();
      EXPECT_TRUE(comment || reason || explained || opens) << name << ":" << lines << " " << line;
      // A comment explains the lines right below it.
      explained = comment || (explained && !line.empty());
    }
    EXPECT_GT(lines, 20U);
  }
}

Policy read(const std::string& text) {
  const test::ScratchFolder folder;
  const auto policy = load_policy(folder.write("p.yaml", text), base::Limits());
  EXPECT_TRUE(policy) << (policy ? "" : to_string(policy.error().front()));
  return policy ? *policy : Policy();
}

TEST(Policy, SaysOnlyWhatDiffersFromWhatItExtends) {
  const Policy policy = read(
      "extends: fair-partnership\nfloors: {index: 60}\nmost: {medium: any}\n"
      "allow: [agile-in-name-only]\nnot-required: [section-change]\nforbid: [scope-freeze]\n");
  const Terms terms = terms_for(policy, {});
  EXPECT_EQ(terms.floors.at("index"), 60);
  EXPECT_EQ(terms.floors.at("CHG"), 35);
  EXPECT_EQ(terms.most.at(Severity::High), 0U);
  EXPECT_FALSE(terms.most.at(Severity::Medium).has_value());
  EXPECT_FALSE(terms.forbidden.contains("agile-in-name-only"));
  EXPECT_TRUE(terms.forbidden.contains("hidden-text"));
  EXPECT_TRUE(terms.forbidden.contains("scope-freeze"));
  ASSERT_EQ(terms.required.size(), 1U);
  EXPECT_EQ(terms.required[0].id(), "require:section-acceptance");
}

TEST(Policy, DiffersByTypeValueAndSide) {
  const Policy policy = read(
      "most: {medium: 9}\n"
      "when:\n"
      "  - {type: order, then: {most: {medium: 8}}}\n"
      "  - {value: {from: 1000, below: 5000}, then: {most: {medium: 7}}}\n"
      "  - {side: vendor, type: sow, then: {most: {medium: 6}}}\n");
  const auto medium = [&](ContractType type, std::optional<double> value,
                          std::optional<Role> side) {
    return *terms_for(policy, {type, value, side}).most.at(Severity::Medium);
  };
  EXPECT_EQ(medium(ContractType::Sow, 10, std::nullopt), 9U);
  EXPECT_EQ(medium(ContractType::Order, 10, std::nullopt), 8U);
  EXPECT_EQ(medium(ContractType::Order, 1000, std::nullopt), 7U);
  EXPECT_EQ(medium(ContractType::Order, 5000, std::nullopt), 8U);
  EXPECT_EQ(medium(ContractType::Sow, 10, Role::Vendor), 6U);
  EXPECT_EQ(medium(ContractType::Sow, 10, Role::Customer), 9U);
  EXPECT_TRUE(depends_on_value(policy, {}));
}

TEST(Policy, ExtendingGoesBeforeTheVariantsOfWhatIsExtended) {
  const test::ScratchFolder folder;
  folder.write("base.yaml", "when:\n  - {side: vendor, then: {floors: {index: 30}}}\n");
  const std::string path = folder.write("mine.yaml", "extends: base.yaml\nfloors: {index: 70}\n");
  const auto policy = load_policy(path, base::Limits());
  ASSERT_TRUE(policy);
  EXPECT_EQ(terms_for(*policy, {ContractType::Sow, {}, Role::Vendor}).floors.at("index"), 70);
}

TEST(Policy, HashCoversWhatItExtends) {
  const test::ScratchFolder folder;
  folder.write("base.yaml", "floors: {index: 30}\n");
  const std::string path = folder.write("mine.yaml", "extends: base.yaml\n");
  const std::string first = load_policy(path, base::Limits())->hash;
  folder.write("base.yaml", "floors: {index: 31}\n");
  EXPECT_NE(load_policy(path, base::Limits())->hash, first);
}

TEST(Terms, FailWhereNothingIsSaid) {
  EXPECT_EQ(Terms().response(State::Partial), Response::Fail);
}

}  // namespace
}  // namespace sowlint::gate
