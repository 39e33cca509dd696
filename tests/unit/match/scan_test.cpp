#include "match/scan.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/limits.h"
#include "support/repeat.h"
#include "unit/match/generate.h"
#include "unit/match/streams.h"

namespace sowlint::match {
namespace {

using test::times;

/// From generous to miserly: by backtracking alone, and remembering from the first step on; then by
/// RE2.
constexpr Effort kEfforts[] = {{}, {1, 1, 4, 0}, {0, 0, 0, 1000}, {.verifier = Verifier::Regex}};

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

struct HostileCase {
  const char* name;
  std::string (*pattern)();
  std::string (*row)();
  std::size_t hits;
  bool regex_too;  ///< RE2 needs no longer than a test may take
};

class HostileScan : public testing::TestWithParam<HostileCase> {};

TEST_P(HostileScan, EndsSoonWithAllHits) {
  const CompiledCues cues({cue_of({GetParam().pattern()})});
  const text::TokenStream words = stream_of({GetParam().row()});
  base::Budget budget(base::Limits().work);
  const auto begin = std::chrono::steady_clock::now();
  const ScanResult found = Scan(cues, words, budget).run();
  // Backtracking without memory would take years; a slow machine under sanitizers some seconds.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
  EXPECT_TRUE(found.complete);
  EXPECT_EQ(found.hits.size(), GetParam().hits);
  if (!GetParam().regex_too) return;
  Matcher oracle({cue_of({GetParam().pattern()})});
  EXPECT_EQ(found.hits, oracle.scan_by_regex(words).hits);
}

constexpr HostileCase kHostileCases[] = {
    {"ManyOptions", [] { return times(40, "a? ") + "z"; }, [] { return times(2000, "a ") + "z"; },
     1, true},
    {"ManyOptionsNoEnd", [] { return times(40, "a? ") + "z"; }, [] { return times(20'000, "a "); },
     0, true},
    {"EqualAlternatives", [] { return times(40, "(a|a) ") + "z"; },
     [] { return times(20'000, "a ") + "z"; }, 1, true},
    {"EqualAlternativesAnchored", [] { return times(40, "(a|a) ") + "z"; },
     [] { return times(500, times(39, "a ") + "z "); }, 0, true},
    {"NestedOptions", [] { return times(25, "(a ") + "a" + times(25, ")?") + " b? z"; },
     [] { return times(5000, "a ") + "z"; }, 1, true},
    {"WideGaps", [] { return std::string("a <60> b <60> c <60> d"); },
     [] { return times(20'000, "a b c "); }, 0, false},
    {"WideGapsOfAnchors", [] { return std::string("a <60> b <60> a <60> c <60> z"); },
     [] { return times(50, times(120, "a b ") + "c c z "); }, 50, false},
    {"GapsInChoices", [] { return std::string("a (<9>|b <9>|<9> b) (<9>|c <9>) z"); },
     [] { return times(20'000, "a b c ") + "z"; }, 1, true},
    {"EveryWordAHit", [] { return std::string("a"); }, [] { return times(200'000, "a "); }, 200'000,
     true},
    {"EveryWordAnAnchor", [] { return std::string("a <9> b"); },
     [] { return times(200'000, "b "); }, 0, true},
    {"OneWordOfMegabytes", [] { return std::string("*ab*"); },
     [] { return times(4'000'000, "a") + "b"; }, 1, true},
    {"OneWordOfManyKeys", [] { return std::string("*aaaab*"); },
     [] { return times(1'000'000, "a"); }, 0, true},
    {"OneWordOfManyAnchors", [] { return std::string("*ab*"); },
     [] { return times(500'000, "ab"); }, 1, true},
    {"LongWordLookedAtOften", [] { return std::string("a <60> b <60> *ab*"); },
     [] { return times(100, "a b ") + times(1'000'000, "a"); }, 0, true},
    {"LongWordsAlike", [] { return "*" + times(60, "a") + "b*"; },
     [] { return times(200, times(3000, "a") + " "); }, 0, true}};

INSTANTIATE_TEST_SUITE_P(Scan, HostileScan, testing::ValuesIn(kHostileCases),
                         [](const auto& test) { return std::string(test.param.name); });

/// More windows than a row may have, of several patterns that overlap.
TEST(Scan, ManyPatternsInOneLongRow) {
  std::vector<Cue> cues;
  cues.reserve(50);
  for (int i = 0; i < 50; ++i) {
    cues.push_back(cue_of({"a <2> b", "(b|c) a? b", "x" + std::to_string(i)}, {"b c b"}));
  }
  const text::TokenStream words = stream_of({times(600, "a b c b b a c a a b b ")});
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
