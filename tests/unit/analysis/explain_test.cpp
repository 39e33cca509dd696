#include "analysis/explain.h"

#include <string>

#include <gtest/gtest.h>

#include "unit/analysis/toy.h"

namespace sowlint::analysis {
namespace {

struct Case {
  std::string name;
  std::string when;
  std::string text;
  std::string last_line;
};

class Explain : public testing::TestWithParam<Case> {};

TEST_P(Explain, NamesWhatDecided) {
  const auto rules = toy_rules(
      "cues: {red: [\"red\"], green: [\"green\"], blue: [\"blue\"], guard-negation: [\"no\"]}\n",
      {toy_rule("toy", "polarity: rigid\nseverity: high\nonly-in: [scope]\nwhen: " +
                           GetParam().when + "\n")});
  const Toy toy = toy_sentence(GetParam().text);
  const std::string lines = explain(toy.document, toy.read, rules, "toy", 0);
  EXPECT_EQ(lines.substr(lines.rfind("\n  ") + 3), GetParam().last_line + "\n") << lines;
}

INSTANTIATE_TEST_SUITE_P(
    Reasons, Explain,
    testing::Values(
        Case{"Stands", "red", "a red", "match \"red\": stands"},
        Case{"Guard", "red", "no red", "match \"red\": cancelled by the guard negation"},
        Case{"Cue", "{all: [red, green]}", "a red",
             "its condition does not hold: it lacks "
             "green"},
        Case{"Any", "{all: [red, {any: [green, blue]}]}", "a red",
             "its condition does not hold: it lacks green or blue"},
        Case{"Nested", "{all: [{all: [red, blue]}, green]}", "red green",
             "its condition does not hold: it lacks blue"},
        Case{"None", "{all: [red], none: [green, blue]}", "red blue",
             "its condition does not hold: it has blue"},
        Case{"Order", "{order: [red, green], within: 1}", "red a b c green",
             "its condition does not hold: it lacks an order of its parts that is close enough"},
        Case{"Quantity", "{all: [red, {quantity: {kind: duration}}]}", "red",
             "its condition does not hold: it lacks a duration that fits"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace sowlint::analysis
