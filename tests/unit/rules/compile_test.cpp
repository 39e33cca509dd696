#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/compiled.h"
#include "rules/load.h"

namespace sowlint::rules {
namespace {

constexpr const char* kHead =
    "dimension: CHG\npolarity: rigid\nseverity: high\nburden: both\nsummary: s\nwhy: w\n"
    "rewrite: r\n";

Pack pack_with(const std::string& when) {
  const std::vector<PackFile> files = {
      {"p/lexicon/en/w.yaml",
       "cues: {a: [\"a\"], b: [\"b\"], c: [\"c\"], unused: [\"d\"], guard-negation: [\"not\"]}\n",
       false},
      {"p/lexicon/de/w.yaml", "cues: {a: [\"a\"]}\n", false},
      {"p/x/r.yaml",
       std::string("id: r\n") + kHead + "when: " + when + "\nexamples: {en: [{passes: x}]}\n",
       false}};
  auto pack = load_pack(files, base::Limits());
  EXPECT_TRUE(pack.has_value()) << (pack ? "" : to_string(pack.error().front()));
  return pack ? *pack : Pack{};
}

std::string names(const CompiledRules& rules, const std::vector<std::uint32_t>& cues) {
  std::vector<std::string> sorted;
  for (const std::uint32_t cue : cues)
    sorted.push_back(rules.matcher().cues()[cue].name);
  std::sort(sorted.begin(), sorted.end());
  std::string text;
  for (const std::string& name : sorted)
    text += name;
  return text;
}

struct Case {
  std::string name;
  std::string when;
  std::string triggers;  ///< "" for none
};

class Triggers : public testing::TestWithParam<Case> {};

TEST_P(Triggers, AreCuesThatMustOccur) {
  const CompiledRules rules(pack_with(GetParam().when), Language::English);
  ASSERT_EQ(rules.triggers().size(), 1U);
  EXPECT_EQ(names(rules, rules.triggers().front()), GetParam().triggers);
}

INSTANTIATE_TEST_SUITE_P(
    Expressions, Triggers,
    testing::Values(Case{"Cue", "a", "a"}, Case{"All", "{all: [{any: [a, b]}, c]}", "c"},
                    Case{"Any", "{any: [a, {all: [b, c]}]}", "ab"},
                    Case{"AnyWithoutCue", "{any: [a, {section: [scope]}]}", ""},
                    Case{"Order", "{order: [{any: [a, b]}, c]}", "c"},
                    Case{"NoneDoesNotCount", "{any: [a, b], none: [c]}", "ab"},
                    Case{"With", "{any: [a, b], with: [c]}", "c"},
                    Case{"ElsewhereDoesNotCount", "{any: [a, b], document: c}", "ab"},
                    Case{"QuantityNear", "{quantity: {kind: count, near: a}}", "a"},
                    Case{"QuantityAlone", "{quantity: {kind: count}}", ""}),
    [](const auto& test) { return test.param.name; });

TEST(CompiledRulesTest, HoldsTheCuesOfItsRulesAndGuards) {
  const CompiledRules rules(pack_with("{all: [a, b]}"), Language::English);
  EXPECT_EQ(rules.language(), Language::English);
  EXPECT_NE(rules.cue("a"), CompiledRules::kNoCue);
  EXPECT_NE(rules.cue("guard-negation"), CompiledRules::kNoCue);
  EXPECT_EQ(rules.cue("unused"), CompiledRules::kNoCue);
  const Expression& when = *rules.rules().front().when;
  EXPECT_EQ(rules.matcher().cues()[when.parts[1].cue_index].name, "b");
}

TEST(CompiledRulesTest, LeavesOutRulesWithoutWords) {
  const Pack pack = pack_with("{all: [a, b]}");
  EXPECT_TRUE(CompiledRules(pack, Language::German).rules().empty());
  EXPECT_TRUE(CompiledRules(pack, Language::French).rules().empty());
  EXPECT_EQ(CompiledRules(pack_with("a"), Language::German).rules().size(), 1U);
}

}  // namespace
}  // namespace sowlint::rules
