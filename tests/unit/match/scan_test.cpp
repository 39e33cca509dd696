#include "match/scan.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/limits.h"
#include "unit/match/generate.h"
#include "unit/match/streams.h"

namespace sowlint::match {
namespace {

/// From generous to miserly: by backtracking alone, and remembering from the first step on.
constexpr Effort kEfforts[] = {{}, {1, 1, 4, 0}, {0, 0, 0, 1000}};

/// Whether there were hits.
bool check_against_regex(const std::vector<std::uint8_t>& bytes) {
  Generator generator(bytes);
  const text::TokenStream words = stream_of({generator.row(), generator.row(), generator.row()});
  std::vector<Cue> cues;
  cues.reserve(4);
  for (int i = 0; i < 4; ++i) {
    cues.push_back(generator.cue());
  }
  const ScanResult expected = Matcher(cues).scan_by_regex(words);
  RC_ASSERT(expected.complete);
  const CompiledCues compiled(std::move(cues));
  for (const Effort& effort : kEfforts) {
    base::Budget budget(base::Limits().work);
    const ScanResult found = Scan(compiled, words, budget, effort).run();
    RC_ASSERT(found.complete);
    RC_ASSERT(describe(found.hits, words) == describe(expected.hits, words));
  }
  return !expected.hits.empty();
}

TEST(Scan, FindsWhatRegularExpressionsFind) {
  const auto byte = rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 256));
  const auto bytes =
      rc::gen::container<std::vector<std::uint8_t>>(600, rc::gen::cast<std::uint8_t>(byte));
  int with_hits = 0;
  EXPECT_TRUE(rc::check([&] {
    for (int i = 0; i < 30; ++i) {
      with_hits += check_against_regex(*bytes) ? 1 : 0;
    }
  }));
  EXPECT_GT(with_hits, 1000);  // of 3000: the words are few enough to say something
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

struct HostileCase {
  const char* name;
  std::string pattern;
  std::string row;
  std::size_t hits;
  bool regex_too;  ///< RE2 needs no longer than a test may take
};

class HostileScan : public testing::TestWithParam<HostileCase> {};

TEST_P(HostileScan, EndsSoonWithAllHits) {
  const CompiledCues cues({cue_of({GetParam().pattern})});
  const text::TokenStream words = stream_of({GetParam().row});
  base::Budget budget(base::Limits().work);
  const auto begin = std::chrono::steady_clock::now();
  const ScanResult found = Scan(cues, words, budget).run();
  // Backtracking without memory would take years; a slow machine under sanitizers some seconds.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
  EXPECT_TRUE(found.complete);
  EXPECT_EQ(found.hits.size(), GetParam().hits);
  if (!GetParam().regex_too) return;
  Matcher oracle({cue_of({GetParam().pattern})});
  EXPECT_EQ(found.hits, oracle.scan_by_regex(words).hits);
}

std::vector<HostileCase> hostile_cases() {
  return {
      {"ManyOptions", repeated("a? ", 40) + "z", repeated("a ", 2000) + "z", 1, true},
      {"ManyOptionsNoEnd", repeated("a? ", 40) + "z", repeated("a ", 20'000), 0, true},
      {"EqualAlternatives", repeated("(a|a) ", 40) + "z", repeated("a ", 20'000) + "z", 1, true},
      {"EqualAlternativesAnchored", repeated("(a|a) ", 40) + "z",
       repeated(repeated("a ", 39) + "z ", 500), 0, true},
      {"NestedOptions", repeated("(a ", 25) + "a" + repeated(")?", 25) + " b? z",
       repeated("a ", 5000) + "z", 1, true},
      {"WideGaps", "a <60> b <60> c <60> d", repeated("a b c ", 20'000), 0, false},
      {"WideGapsOfAnchors", "a <60> b <60> a <60> c <60> z",
       repeated(repeated("a b ", 120) + "c c z ", 50), 50, false},
      {"GapsInChoices", "a (<9>|b <9>|<9> b) (<9>|c <9>) z", repeated("a b c ", 20'000) + "z", 1,
       true},
      {"EveryWordAHit", "a", repeated("a ", 200'000), 200'000, true},
      {"EveryWordAnAnchor", "a <9> b", repeated("b ", 200'000), 0, true},
      {"OneWordOfMegabytes", "*ab*", repeated("a", 4'000'000) + "b", 1, true},
      {"OneWordOfManyKeys", "*aaaab*", repeated("a", 1'000'000), 0, true},
      {"OneWordOfManyAnchors", "*ab*", repeated("ab", 500'000), 1, true},
      {"LongWordLookedAtOften", "a <60> b <60> *ab*",
       repeated("a b ", 100) + repeated("a", 1'000'000), 0, true},
      {"LongWordsAlike", "*" + repeated("a", 60) + "b*", repeated(repeated("a", 3000) + " ", 200),
       0, true},
  };
}

INSTANTIATE_TEST_SUITE_P(Scan, HostileScan, testing::ValuesIn(hostile_cases()),
                         [](const auto& test) { return std::string(test.param.name); });

/// More windows than a row may have, of several patterns that overlap.
TEST(Scan, ManyPatternsInOneLongRow) {
  std::vector<Cue> cues;
  cues.reserve(50);
  for (int i = 0; i < 50; ++i) {
    cues.push_back(cue_of({"a <2> b", "(b|c) a? b", "x" + std::to_string(i)}, {"b c b"}));
  }
  const text::TokenStream words = stream_of({repeated("a b c b b a c a a b b ", 600)});
  const Matcher matcher(cues);
  base::Budget budget(base::Limits().work);
  const ScanResult found = matcher.scan(words, budget);
  EXPECT_TRUE(found.complete);
  EXPECT_GT(found.hits.size(), 20'000U);
  EXPECT_TRUE(found.hits == matcher.scan_by_regex(words).hits);
}

TEST(Scan, ThreadsMayShareAMatcher) {
  const Matcher matcher({cue_of({"a <3> b", "(a|b c) d"}, {"x"}), cue_of({"b"})});
  const text::TokenStream words = stream_of(std::vector<std::string>(200, "a x b c d a b"));
  const std::string expected = describe(matcher.scan_by_regex(words).hits, words);
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  threads.reserve(found.size());
  for (std::string& mine : found) {
    threads.emplace_back([&] {
      base::Budget budget(base::Limits().work);
      mine = describe(matcher.scan(words, budget).hits, words);
      if (mine == describe(matcher.scan_by_regex(words).hits, words)) mine += " as by regex";
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const std::string& mine : found) {
    EXPECT_EQ(mine, expected + " as by regex");
  }
}

}  // namespace
}  // namespace sowlint::match
