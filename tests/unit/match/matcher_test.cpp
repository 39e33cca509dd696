#include "match/matcher.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/limits.h"
#include "unit/match/streams.h"

namespace sowlint::match {
namespace {

struct Case {
  const char* name;
  const char* pattern;
  const char* words;  ///< one row
  const char* hits;   ///< "first-last" of each
};

class MatchRules : public testing::TestWithParam<Case> {};

std::string places(const std::vector<Hit>& hits) {
  std::string out;
  for (const Hit& hit : hits) {
    if (!out.empty()) out += ' ';
    out += std::to_string(hit.first) + "-" + std::to_string(hit.last);
  }
  return out;
}

TEST_P(MatchRules, FindsThese) {
  const Matcher matcher({cue_of({GetParam().pattern})});
  const text::TokenStream words = stream_of({GetParam().words});
  base::Budget budget(base::Limits().work);
  const ScanResult found = matcher.scan(words, budget);
  EXPECT_TRUE(found.complete);
  EXPECT_EQ(places(found.hits), GetParam().hits);
  EXPECT_EQ(places(matcher.scan_by_regex(words).hits), GetParam().hits);
}

constexpr Case kCases[] = {
    {"Word", "b", "a b c", "1-2"},
    {"NoPartOfAWord", "ally", "really all y", ""},
    {"FirstAndLastWord", "a", "a b a", "0-1 2-3"},
    {"NeighboursBothCount", "a", "a a a", "0-1 1-2 2-3"},
    {"NoOverlaps", "a a", "a a a a a", "0-2 2-4"},
    {"Phrase", "sign off", "to sign off and sign", "1-3"},
    {"Prefix", "chang*", "change changed chang exchange", "0-1 1-2 2-3"},
    {"Suffix", "*änderung", "änderung preisänderung änderungen", "0-1 1-2"},
    {"Infix", "*liefer*", "liefer lieferung auslieferung zuliefer lief", "0-1 1-2 2-3 3-4"},
    {"ShortStems", "a* *b", "ab cb a b", "0-2 2-4"},
    {"StemsAreNoRoles", "*er", "@customer er buyer", "1-2 2-3"},
    {"InfixesAreNoRoles", "*art*", "@party party", "1-2"},
    {"EarlierAlternativeWins", "(a|a b)", "a b", "0-1"},
    {"EarlierAlternativeWinsLonger", "(a b|a)", "a b", "0-2"},
    {"LaterAlternativeIfNeeded", "(a|a b) c", "a b c", "0-3"},
    {"LeftmostBeatsAlternative", "(c|a b c)", "a b c", "0-3"},
    {"OptionPrefersPresence", "a b?", "a b", "0-2"},
    {"OptionMayBeAbsent", "a b? c", "a c a b c", "0-2 2-5"},
    {"OptionGivesBack", "a b? b", "a b", "0-2"},
    {"OptionInFront", "not? frozen", "not frozen frozen", "0-2 2-3"},
    {"GapFewest", "a <6> b", "a x b y b", "0-3"},
    {"GapOfNone", "a <6> b", "a b", "0-2"},
    {"GapLeast", "a <2..6> b", "a b b b", "0-4"},
    {"GapMost", "a <2> b", "a x x b a x x x b", "0-4"},
    {"GapExact", "a <2..2> b", "a x b a x x b", "3-7"},
    {"GapStartsAtLeftmost", "a <6> b", "a a a b", "0-4"},
    {"GapTooFarForTheFirst", "a <1> b", "a x a x b", "2-5"},
    {"GapStopsAtSemicolon", "a <6> b", "a ; b", ""},
    {"WideGapCrosses", "a <<6>> b", "a x ; y b", "0-5"},
    {"WideGapLeast", "a <<2..3>> b", "a ; b b", "0-4"},
    {"Semicolon", "a ; b", "a ; b a b", "0-3"},
    {"TwoGaps", "a <3> b <3> c", "a x b x x x x b c", ""},
    {"TwoGapsBacktrack", "a <6> b <1> c", "a b x b x c", "0-6"},
    {"GapsTogether", "a <1..2> <1..2> b", "a x b a x x b", "3-7"},
    {"GapInAChoice", "a (<2..2>|b) c", "a b c a x y c", "0-3 3-7"},
    {"GapInAChoiceFirst", "a (<2>|b) c", "a b x c", "0-4"},
    {"NestedChoices", "((a|b) c|(a|b) d) e", "b d e a c e", "0-3 3-6"},
    {"NothingInAChoice", "a (b?|c) d", "a d a b d a c d", "0-2 2-5 5-8"},
    {"Party", "@party", "@customer @vendor @party party", "0-1 1-2 2-3"},
    {"Customer", "@customer", "@customer @vendor @party", "0-1"},
    {"Number", "@number", "5 1,500.00 5th x5 five 7. @number", "0-1 1-2 5-6"},
    {"Duration", "within @duration", "within @duration within 5", "0-2"},
    {"AtEndOfRow", "a <3> b", "x a y b", "1-4"},
    {"LongerThanTheRow", "a b c", "a b", ""},
    {"EmptyRow", "a", "", ""},
    {"LongWords", "verschwiegenheitsvereinbarungen",
     "verschwiegenheitsvereinbarungen "
     "verschwiegenheitsvereinbarungem verschwiegenheitsvereinbarunge",
     "0-1"},
    {"LongWordsAlikeAtBothEnds", "abcdefgh-klmnopqrstuvwxyz",
     "abcdefgh klmnopqrstuvwxyz abcdefgh klmnopqrXtuvwxyz", "0-2"},
    {"RegexSignsAreLetters", "1.500", "1.500 1x500", "0-1"},
    {"Cyrillic", "услуг* (не|ни) <2> приним*", "услуги не более принимаются", "0-4"},
};

INSTANTIATE_TEST_SUITE_P(Matcher, MatchRules, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

struct CueCase {
  const char* name;
  std::vector<Cue> cues;
  std::vector<std::string> rows;
  const char* hits;  ///< "cue:row:first-last"
};

class MatchCues : public testing::TestWithParam<CueCase> {};

TEST_P(MatchCues, FindsThese) {
  const Matcher matcher(GetParam().cues);
  const text::TokenStream words = stream_of(GetParam().rows);
  base::Budget budget(base::Limits().work);
  EXPECT_EQ(describe(matcher.scan(words, budget).hits, words), GetParam().hits);
  EXPECT_EQ(describe(matcher.scan_by_regex(words).hits, words), GetParam().hits);
}

std::vector<CueCase> cue_cases() {
  return {
      {"NoCues", {}, {"a b"}, ""},
      {"NoRows", {cue_of({"a"})}, {}, ""},
      {"OrderedByRowCuePlace",
       {cue_of({"b", "a"}), cue_of({"a"})},
       {"b a", "x", "a"},
       "0:0:0-1 0:0:1-2 1:0:1-2 0:2:0-1 1:2:0-1"},
      {"RowsAreNotCrossed", {cue_of({"a b", "c <3> d"})}, {"x a", "b c", "d"}, ""},
      {"EqualHitsOnce", {cue_of({"a", "a?  a", "(a|b)"})}, {"a"}, "0:0:0-1"},
      {"PatternsOfACueMayOverlap", {cue_of({"a b", "b c"})}, {"a b c"}, "0:0:0-2 0:0:1-3"},
      {"ExceptionTakesAway", {cue_of({"frozen"}, {"not yet? frozen"})}, {"not frozen"}, ""},
      {"ExceptionElsewhereDoesNot",
       {cue_of({"frozen"}, {"not yet? frozen"})},
       {"not frozen but frozen", "frozen"},
       "0:0:3-4 0:1:0-1"},
      {"ExceptionMustOverlap", {cue_of({"b"}, {"a", "c"})}, {"a b c"}, "0:0:1-2"},
      {"ExceptionOverlapsInPart", {cue_of({"a b", "c"}, {"b c"})}, {"a b c"}, ""},
      {"LongExceptionOverManyHits",
       {cue_of({"x"}, {"a <9> b"})},
       {"x a x x b x"},
       "0:0:0-1 0:0:5-6"},
      {"ExceptionsOfOtherCuesDoNot",
       {cue_of({"a"}, {"b"}), cue_of({"b"}, {"a"}), cue_of({"a", "b"})},
       {"a b"},
       "0:0:0-1 1:0:1-2 2:0:0-1 2:0:1-2"},
      {"CueOfExceptionsOnly", {cue_of({}, {"a"})}, {"a"}, ""},
  };
}

INSTANTIATE_TEST_SUITE_P(Matcher, MatchCues, testing::ValuesIn(cue_cases()),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Matcher, NamesCuesThatLookAtEveryWord) {
  Cue anchored = cue_of({"@number days"});
  anchored.name = "anchored";
  Cue everywhere = cue_of({"days", "(a|@number)"});
  everywhere.name = "everywhere";
  const Matcher matcher({anchored, everywhere});
  EXPECT_EQ(matcher.unanchored(), std::vector<std::string>{"everywhere"});
}

TEST(Matcher, KeepsItsCuesWhenMoved) {
  Matcher first({cue_of({"a"})});
  Matcher second(std::move(first));
  ASSERT_EQ(second.cues().size(), 1U);
  const text::TokenStream words = stream_of({"a"});
  base::Budget budget(1000);
  EXPECT_EQ(second.scan(words, budget).hits.size(), 1U);
}

TEST(Matcher, SaysWhenTheBudgetRanOut) {
  const Matcher matcher({cue_of({"a <9> b"})});
  std::vector<std::string> rows(100, "a x x x x x b");
  const text::TokenStream words = stream_of(rows);
  base::Budget all(1'000'000);
  const ScanResult complete = matcher.scan(words, all);
  EXPECT_TRUE(complete.complete);
  EXPECT_EQ(complete.hits.size(), 100U);
  base::Budget some(3000);
  const ScanResult partial = matcher.scan(words, some);
  EXPECT_FALSE(partial.complete);
  EXPECT_LT(partial.hits.size(), 100U);
  EXPECT_TRUE(some.exhausted());
}

}  // namespace
}  // namespace sowlint::match
