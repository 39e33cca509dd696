#include "match/pattern.h"

#include <string>

#include <gtest/gtest.h>

#include "match/shape.h"
#include "unit/match/streams.h"

namespace sowlint::match {
namespace {

/// [a b] a sequence, (a|b) a choice, x? an option; words, stems and gaps as they are written.
std::string dump(const Pattern& pattern);

std::string dump_all(const Pattern& pattern, const std::string& between) {
  std::string out;
  for (const Pattern& part : pattern.parts) {
    if (!out.empty()) out += between;
    out += dump(part);
  }
  return out;
}

std::string dump(const Pattern& pattern) {
  switch (pattern.kind) {
    case Pattern::Kind::Word:
      return pattern.text;
    case Pattern::Kind::Prefix:
      return pattern.text + "*";
    case Pattern::Kind::Suffix:
      return "*" + pattern.text;
    case Pattern::Kind::Infix:
      return "*" + pattern.text + "*";
    case Pattern::Kind::Class:
      return "class " + pattern.text;
    case Pattern::Kind::Gap: {
      const std::string range = std::to_string(pattern.least) + ".." + std::to_string(pattern.most);
      return pattern.wide ? "<<" + range + ">>" : "<" + range + ">";
    }
    case Pattern::Kind::Sequence:
      return "[" + dump_all(pattern, " ") + "]";
    case Pattern::Kind::Choice:
      return "(" + dump_all(pattern, "|") + ")";
    case Pattern::Kind::Optional:
      return dump_all(pattern, " ") + "?";
  }
  return "";
}

WordClasses some_classes() {
  WordClasses classes;
  classes["duty"] = pattern_of("(shall|must)");
  classes["long-name"] = pattern_of("(is|are) (required|obliged) to");
  classes["gapped"] = pattern_of("not <3> later");
  return classes;
}

struct TreeCase {
  const char* name;
  const char* source;
  const char* tree;
};

class PatternTree : public testing::TestWithParam<TreeCase> {};

TEST_P(PatternTree, IsAsWritten) {
  const auto parsed = parse_pattern(GetParam().source, some_classes());
  ASSERT_TRUE(parsed.has_value()) << parsed.error().offset << ": " << parsed.error().message;
  EXPECT_EQ(dump(*parsed), GetParam().tree);
}

constexpr TreeCase kTrees[] = {
    {"OneWord", "frozen", "frozen"},
    {"CaseIsFolded", "Frozen", "frozen"},
    {"Words", "sign off", "[sign off]"},
    {"HyphenIsABlank", "sign-off", "[sign off]"},
    {"TypographicHyphenIsABlank", "sign\xE2\x80\x90off", "[sign off]"},
    {"BlanksDoNotMatter", "  sign \t off ", "[sign off]"},
    {"OneWordThatIsTwo", "and/or", "[and or]"},
    {"OptionOfOneWordThatIsTwo", "x and/or?", "[x [and or]?]"},
    {"Stems", "chang* *liefer *lieg*", "[chang* *liefer *lieg*]"},
    {"StemOfTwoWords", "and/or*", "[and or*]"},
    {"StemOfTwoWordsInFront", "*and/or", "[*and or]"},
    {"Choice", "(a|b c|d)", "(a|[b c]|d)"},
    {"ChoiceOfOneIsItself", "(a)", "a"},
    {"Nested", "((a|b)|(c (d|e)))", "((a|b)|[c (d|e)])"},
    {"Options", "a? (b c)? (d|e)? f", "[a? [b c]? (d|e)? f]"},
    {"Gaps", "a <6> b <2..6> c <<6>> d <<2..6>> e", "[a <0..6> b <2..6> c <<0..6>> d <<2..6>> e]"},
    {"GapOfExactlyOne", "a <1..1> b", "[a <1..1> b]"},
    {"WidestGap", "a <60> b", "[a <0..60> b]"},
    {"GapInAChoice", "a (<2>|b) c", "[a (<0..2>|b) c]"},
    {"Semicolon", "a ; b", "[a ; b]"},
    {"SemicolonTouches", "a;b", "[a ; b]"},
    {"SemicolonOption", "a ;? b", "[a ;? b]"},
    {"Roles", "@customer @vendor", "[@customer @vendor]"},
    {"SharedClasses", "@party @number", "[class @party class @number]"},
    {"OtherClasses", "@duration @percent @money @date @ref @blank",
     "[@duration @percent @money @date @ref @blank]"},
    {"WordClass", "%duty pay", "[(shall|must) pay]"},
    {"WordClassWithHyphen", "%long-name pay", "[[(is|are) (required|obliged) to] pay]"},
    {"WordClassOption", "%duty? pay", "[(shall|must)? pay]"},
    {"WordClassWithGap", "may %gapped", "[may [not <0..3> later]]"},
    {"NonAscii", "änder* *größe услуг*", "[änder* *grösse услуг*]"},
};

INSTANTIATE_TEST_SUITE_P(Patterns, PatternTree, testing::ValuesIn(kTrees),
                         [](const auto& test) { return std::string(test.param.name); });

struct ErrorCase {
  const char* name;
  std::string source;
  std::size_t offset;
  const char* message;  ///< a part of it
};

class PatternErrors : public testing::TestWithParam<ErrorCase> {};

TEST_P(PatternErrors, SaysWhatAndWhere) {
  const auto parsed = parse_pattern(GetParam().source, some_classes());
  ASSERT_FALSE(parsed.has_value()) << dump(*parsed);
  EXPECT_EQ(parsed.error().offset, GetParam().offset) << parsed.error().message;
  EXPECT_NE(parsed.error().message.find(GetParam().message), std::string::npos)
      << parsed.error().message;
}

std::string nested(int depth) {
  const auto count = static_cast<std::size_t>(depth);
  return std::string(count, '(') + "a" + std::string(count, ')');
}

std::vector<ErrorCase> error_cases() {
  return {
      {"Empty", "", 0, "expected a word"},
      {"Blank", "  ", 2, "expected a word"},
      {"EmptyGroup", "a ()", 3, "expected a word"},
      {"EmptyAlternative", "(a|)", 3, "expected a word"},
      {"EmptyFirstAlternative", "(|a)", 1, "expected a word"},
      {"OnlyPunctuation", "a ...", 2, "expected a word; punctuation"},
      {"LoneStar", "a * b", 2, "'*' needs a part of a word"},
      {"TwoStars", "a ** b", 2, "'*' needs a part of a word"},
      {"StarInside", "cha*ge", 3, "'*' stands only at the beginning or the end"},
      {"StarInsideAfterStar", "*cha*ge", 4, "'*' stands only at the beginning or the end"},
      {"ThreeStars", "***", 1, "'*' stands only at the beginning or the end"},
      {"InfixOfTwoWords", "x *and/or*", 2, "this is several"},
      {"LongStem", "x " + std::string(65, 'a') + "*", 2, "'*' needs a shorter part"},
      {"TopLevelChoice", "a|b", 1, "'|' stands only between"},
      {"Unopened", "a) b", 1, "this ')' has no '('"},
      {"Unclosed", "b (a|c", 2, "this '(' has no ')'"},
      {"UnclosedInner", "((a|b)|c", 0, "this '(' has no ')'"},
      {"GroupTouchesWord", "change(s)?", 6, "expected a blank"},
      {"WordTouchesGroup", "(a|b)c", 5, "expected a blank"},
      {"GroupTouchesGroup", "(a|b)(c|d)", 5, "expected a blank"},
      {"RoleTouchesWord", "@customer's", 9, "expected a blank"},
      {"StemOfRole", "@customer*", 9, "expected a blank"},
      {"OptionTouchesWord", "a?b", 2, "expected a blank"},
      {"LoneOption", "a ?", 2, "'?' stands directly behind"},
      {"DoubleOption", "a b??", 4, "expected a blank"},
      {"OptionalGap", "a <3>? b", 2, "a gap cannot be optional"},
      {"OptionOfOption", "a (b?)?", 6, "this is optional already"},
      {"GapBegins", "<3> a", 0, "a gap may not begin"},
      {"GapMayBegin", "a? <3> b", 0, "a gap may not begin"},
      {"GapBeginsAnAlternative", "(a|<3> b)", 0, "a gap may not begin"},
      {"GapEnds", "a <3>", 5, "a gap may not end"},
      {"GapMayEnd", "a <3> b?", 8, "a gap may not end"},
      {"GapEndsAnAlternative", "(a|b <3>)", 9, "a gap may not end"},
      {"GapBeforeEmptyEnd", "a <3> (b?|c)", 12, "a gap may not end"},
      {"GapTooWide", "a <61> b", 2, "a gap has 1 to 60 words"},
      {"GapOfNothing", "a <0> b", 2, "a gap has 1 to 60 words"},
      {"GapBackwards", "a <6..2> b", 2, "a gap has 1 to 60 words"},
      {"GapWithoutNumber", "a <> b", 2, "expected a gap"},
      {"GapWithHugeNumber", "a <99999999999> b", 2, "expected a gap"},
      {"GapHalfWide", "a <<6> b", 2, "expected a gap"},
      {"GapUnclosed", "a <6 b", 2, "expected a gap"},
      {"GapWithThreeNumbers", "a <1..2..3> b", 2, "expected a gap"},
      {"LoneGreater", "a > b", 2, "this '>' has no '<'"},
      {"UnknownClass", "a %unknown", 2, "no word class has the name 'unknown'"},
      {"ClassWithoutName", "a % b", 2, "expected the name of a word class"},
      {"PercentSign", "100% b", 3, "expected a blank"},
      {"UnknownRole", "a @supplier", 2, "expected one of @customer"},
      {"LoneAt", "a @", 2, "expected one of @customer"},
      {"MatchesNothing", "a?", 0, "can match nothing"},
      {"AlternativeMatchesNothing", "(a|b?)", 0, "can match nothing"},
      {"OnlyOptions", "a? (b|c)?", 0, "can match nothing"},
      {"TooDeep", nested(100), 33, "nested too deeply"},
      {"VeryDeep", std::string(1'000'000, '('), 33, "nested too deeply"},
  };
}

INSTANTIATE_TEST_SUITE_P(Patterns, PatternErrors, testing::ValuesIn(error_cases()),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Pattern, ThirtyTwoParenthesesAreNotTooDeep) {
  EXPECT_EQ(dump(pattern_of(nested(32))), "a");
}

/// Each class holds the one before twice, so that the last would have 2^40 words.
TEST(Pattern, WordClassesCannotGrowWithoutEnd) {
  WordClasses classes;
  classes["c0"] = pattern_of("(a|b)");
  std::string refused;
  for (int i = 1; i <= 40 && refused.empty(); ++i) {
    std::string twice = "%c" + std::to_string(i - 1);
    twice.append(" ").append(twice);
    auto parsed = parse_pattern(twice, classes);
    if (!parsed) refused = parsed.error().message;
    if (parsed) classes["c" + std::to_string(i)] = *parsed;
  }
  EXPECT_NE(refused.find("too large"), std::string::npos) << refused;
}

TEST(Pattern, WordClassesCannotNestWithoutEnd) {
  WordClasses classes;
  classes["c"] = pattern_of("a");
  std::string refused;
  for (int i = 0; i <= 200 && refused.empty(); ++i) {
    auto parsed = parse_pattern("(b|x %c)", classes);
    if (!parsed) refused = parsed.error().message;
    if (parsed) classes["c"] = *parsed;
  }
  EXPECT_NE(refused.find("nested too deeply"), std::string::npos) << refused;
}

TEST(Pattern, TreesAreNeverDeeperThanTheLimit) {
  WordClasses classes;
  classes["c"] = pattern_of(nested(32));
  std::string source = "x %c";
  for (int i = 0; i < 31; ++i) {
    source.insert(0, "(b|c ").append(")?");
    if (const auto parsed = parse_pattern("z " + source, classes)) {
      EXPECT_LE(depth_of(*parsed), kMostDepth);
    }
  }
}

struct ShapeCase {
  const char* name;
  const char* source;
  int least;
  int most;
};

class PatternShape : public testing::TestWithParam<ShapeCase> {};

TEST_P(PatternShape, HasItsLength) {
  const Length length = length_of(pattern_of(GetParam().source));
  EXPECT_EQ(length.least, GetParam().least);
  EXPECT_EQ(length.most, GetParam().most);
}

constexpr ShapeCase kShapes[] = {
    {"Word", "a", 1, 1},           {"Sequence", "a b c", 3, 3}, {"Option", "a b? c", 2, 3},
    {"Choice", "(a|b c d)", 1, 3}, {"Gap", "a <2..6> b", 4, 8}, {"All", "a (b|c <3> d)? e", 2, 7},
};

INSTANTIATE_TEST_SUITE_P(Patterns, PatternShape, testing::ValuesIn(kShapes),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace sowlint::match
