#include "analysis/stretches.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sowlint::analysis {
namespace {

Stretch at(std::uint32_t first, std::uint32_t last) {
  return {first, last, {}, {}};
}

std::string dump(const Stretches& stretches) {
  std::string text;
  for (const Stretch& stretch : stretches)
    text += "[" + std::to_string(stretch.first) + "," + std::to_string(stretch.last) + ")";
  return text;
}

struct Case {
  std::string name;
  std::vector<Stretches> parts;
  std::uint32_t within;
  std::string covers;
  std::string order;
  std::string near;
};

class Operators : public testing::TestWithParam<Case> {};

TEST_P(Operators, GiveTheShortestStretches) {
  const Case& c = GetParam();
  EXPECT_EQ(dump(covers(c.parts)), c.covers);
  EXPECT_EQ(dump(in_order(c.parts, c.within)), c.order);
  EXPECT_EQ(dump(near_each_other(c.parts, c.within)), c.near);
}

INSTANTIATE_TEST_SUITE_P(
    Tables, Operators,
    testing::Values(
        Case{"InOrder", {{at(0, 1)}, {at(3, 5)}}, 2, "[0,5)", "[0,5)", "[0,5)"},
        Case{"Reversed", {{at(3, 5)}, {at(0, 1)}}, 2, "[0,5)", "", "[0,5)"},
        Case{"TooFar", {{at(0, 1)}, {at(4, 5)}}, 2, "[0,5)", "", ""},
        Case{"Overlapping", {{at(0, 3)}, {at(2, 4)}}, 9, "[0,4)", "", "[0,4)"},
        Case{"SameWords", {{at(2, 4)}, {at(2, 4)}}, 9, "[2,4)", "", "[2,4)"},
        Case{"ClosestPair",
             {{at(0, 1), at(10, 11)}, {at(12, 13), at(30, 31)}},
             40,
             "[10,13)",
             "[10,13)[10,31)",
             "[10,13)[0,13)[10,31)[0,31)"},
        Case{"LongerMemberReachesFurther",
             {{at(0, 1), at(0, 2)}, {at(2, 3)}},
             0,
             "[0,3)",
             "[0,3)",
             "[0,3)"},
        Case{"ThreeParts", {{at(0, 1)}, {at(4, 5)}, {at(2, 3)}}, 1, "[0,5)", "", "[0,5)"},
        Case{"Nothing", {{at(0, 1)}, {}}, 5, "", "", ""}),
    [](const auto& test) { return test.param.name; });

TEST(Covers, AreNoWiderThanASentence) {
  const std::vector<Stretches> parts = {{at(0, 1)}, {at(kWidestCover - 1, kWidestCover)}};
  EXPECT_EQ(dump(covers(parts)), "[0,40)");
  const std::vector<Stretches> apart = {{at(0, 1)}, {at(kWidestCover, kWidestCover + 1)}};
  EXPECT_EQ(dump(covers(apart)), "");
  const std::vector<Stretches> alone = {{at(0, 90)}};
  EXPECT_EQ(dump(covers(alone)), "[0,90)");
}

TEST(NearEachOther, StaysCheapWithManyMembers) {
  std::vector<Stretches> parts(6);
  for (std::uint32_t i = 0; i < kMostStretches; ++i) {
    for (std::uint32_t part = 0; part < 6; ++part)
      parts[part].push_back(at(i * 6 + part, i * 6 + part + 1));
  }
  EXPECT_EQ(near_each_other(parts, 3).front().words(), 6U);
}

TEST(Settle, SortsDropsEqualsAndCuts) {
  Stretches stretches = {at(5, 9), at(1, 2), at(0, 1), at(5, 9)};
  settle(stretches);
  EXPECT_EQ(dump(stretches), "[0,1)[1,2)[5,9)");
  Stretches many;
  for (std::uint32_t i = 0; i < 100; ++i)
    many.push_back(at(i, i + 1));
  settle(many);
  EXPECT_EQ(many.size(), kMostStretches);
  EXPECT_EQ(many.back().first, kMostStretches - 1);
}

TEST(WordsBetween, CountsTheGap) {
  EXPECT_EQ(words_between(at(0, 2), at(5, 6)), 3U);
  EXPECT_EQ(words_between(at(5, 6), at(0, 2)), 3U);
  EXPECT_EQ(words_between(at(0, 2), at(2, 3)), 0U);
  EXPECT_EQ(words_between(at(0, 9), at(2, 3)), 0U);
}

TEST(Joined, RemembersHitsAndQuantities) {
  const std::vector<Stretches> parts = {{{0, 1, {7}, {}}}, {{2, 3, {4}, {9}}}};
  const Stretches both = covers(parts);
  ASSERT_EQ(both.size(), 1U);
  EXPECT_EQ(both.front().hits, (std::vector<std::uint32_t>{7, 4}));
  EXPECT_EQ(both.front().quantities, std::vector<std::uint32_t>{9});
}

/// Every way to take one stretch of each part.
void for_each_choice(const std::vector<Stretches>& parts,
                     const std::function<void(const std::vector<Stretch>&)>& visit) {
  std::vector<Stretch> chosen;
  const std::function<void(std::size_t)> walk = [&](std::size_t part) {
    if (part == parts.size()) {
      visit(chosen);
      return;
    }
    for (const Stretch& stretch : parts[part]) {
      chosen.push_back(stretch);
      walk(part + 1);
      chosen.pop_back();
    }
  };
  walk(0);
}

bool follow(const std::vector<Stretch>& chosen, std::uint32_t within) {
  for (std::size_t i = 1; i < chosen.size(); ++i) {
    const std::uint32_t end = chosen[i - 1].last;
    if (chosen[i].first < end || chosen[i].first - end > within) return false;
  }
  return true;
}

/// Whether the parts, taken from left to right, each begin within reach of those before.
bool reach(std::vector<Stretch> chosen, std::uint32_t within) {
  std::sort(chosen.begin(), chosen.end(),
            [](const Stretch& a, const Stretch& b) { return a.first < b.first; });
  std::uint32_t end = chosen.front().last;
  for (const Stretch& stretch : chosen) {
    if (stretch.first > end + within) return false;
    end = std::max(end, stretch.last);
  }
  return true;
}

/// The length of the shortest stretch over all choices that `holds`; 0 if there is none.
std::uint32_t shortest(const std::vector<Stretches>& parts,
                       const std::function<bool(std::vector<Stretch>)>& holds) {
  std::uint32_t best = 0;
  for_each_choice(parts, [&](const std::vector<Stretch>& chosen) {
    if (!holds(chosen)) return;
    std::uint32_t first = chosen.front().first;
    std::uint32_t last = 0;
    for (const Stretch& stretch : chosen) {
      first = std::min(first, stretch.first);
      last = std::max(last, stretch.last);
    }
    if (best == 0 || last - first < best) best = last - first;
  });
  return best;
}

std::uint32_t length_of_first(const Stretches& stretches) {
  return stretches.empty() ? 0 : stretches.front().words();
}

rc::Gen<std::vector<Stretches>> some_parts() {
  const auto stretch = rc::gen::map(
      rc::gen::pair(rc::gen::inRange<std::uint32_t>(0, 20), rc::gen::inRange<std::uint32_t>(1, 4)),
      [](const auto& pair) { return at(pair.first, pair.first + pair.second); });
  const auto part = rc::gen::map(rc::gen::container<Stretches>(4, stretch), [](Stretches raw) {
    settle(raw);
    return raw;
  });
  return rc::gen::container<std::vector<Stretches>>(3, part);
}

RC_GTEST_PROP(OperatorsProperty, FindTheShortestOfAllChoices, ()) {
  const auto parts = *some_parts();
  const auto within = *rc::gen::inRange<std::uint32_t>(0, 8);
  RC_ASSERT(length_of_first(covers(parts)) == shortest(parts, [](const auto&) { return true; }));
  RC_ASSERT(length_of_first(in_order(parts, within)) ==
            shortest(parts, [&](const auto& chosen) { return follow(chosen, within); }));
  RC_ASSERT(length_of_first(near_each_other(parts, within)) ==
            shortest(parts, [&](const auto& chosen) { return reach(chosen, within); }));
}

}  // namespace
}  // namespace sowlint::analysis
