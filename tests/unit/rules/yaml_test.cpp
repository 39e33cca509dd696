#include "rules/yaml.h"

#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/yaml_place.h"

namespace sowlint::rules {
namespace {

/// "map(key: scalar(1:6 text))": the whole tree with places.
std::string dump(const YamlNode& node) {
  const std::string at = std::to_string(node.at.line) + ":" + std::to_string(node.at.column);
  std::string text;
  switch (node.kind) {
    case YamlNode::Kind::Null:
      return "~" + at;
    case YamlNode::Kind::Scalar:
      return "'" + node.text + "'" + at;
    case YamlNode::Kind::List:
      for (const YamlNode& item : node.values)
        text += (text.empty() ? "" : ", ") + dump(item);
      return "[" + text + "]" + at;
    case YamlNode::Kind::Map:
      for (std::size_t i = 0; i < node.keys.size(); ++i) {
        text += (i > 0 ? ", " : "") + dump(node.keys[i]) + "=" + dump(node.values[i]);
      }
      return "{" + text + "}" + at;
  }
  return text;
}

/// The tree, or the errors, one a line.
std::string parse(const std::string& text) {
  ErrorList errors;
  const auto root = parse_yaml("r.yaml", text, base::Limits(), errors);
  if (root) return dump(*root);
  std::string lines;
  for (const Error& error : errors.take())
    lines += to_string(error) + "\n";
  return lines;
}

struct Case {
  std::string name;
  std::string text;
  std::string expected;
};

class Yaml : public testing::TestWithParam<Case> {};

TEST_P(Yaml, GivesTheTreeOrSaysWhatIsWrong) {
  EXPECT_EQ(parse(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Trees, Yaml,
    testing::Values(
        Case{"Mapping", "a: 1\nb: [x, \"y\"]\n", "{'a'1:1='1'1:4, 'b'2:1=['x'2:5, 'y'2:8]2:4}1:1"},
        Case{"Nulls", "a:\nb: ~\n", "{'a'1:1=~2:1, 'b'2:1=~2:4}1:1"},
        Case{"ColumnsCountCodePoints", "é: ü\nчто: {да: нет}\n",
             "{'é'1:1='ü'1:4, 'что'2:1={'да'2:7='нет'2:11}2:6}1:1"},
        Case{"ByteOrderMark",
             "\xEF\xBB\xBF"
             "a: b",
             "{'a'1:1='b'1:4}1:1"},
        Case{"WindowsLineEnds", "a: b\r\nc: d\r\n", "{'a'1:1='b'1:4, 'c'2:1='d'2:4}1:1"},
        Case{"Empty", "", "~1:1"}, Case{"OnlyAComment", "# nothing\n", "~1:1"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Refusals, Yaml,
    testing::Values(Case{"DuplicateKey", "a: 1\nb: 2\na: 3\n",
                         "r.yaml:3:1: the key \"a\" stands here twice, first in line 1\n"},
                    Case{"DuplicateKeyInFlow", "x: {é: 1, k: 2, k: 3}\n",
                         "r.yaml:1:17: the key \"k\" stands here twice, first in line 1\n"},
                    Case{"Anchor", "a: &x 1\n",
                         "r.yaml:1:4: anchors (&name) are not allowed; write the value out\n"},
                    Case{"Alias", "a: &x 1\nb: *x\n",
                         "r.yaml:1:4: anchors (&name) are not allowed; write the value out\n"
                         "r.yaml:2:4: aliases (*name) are not allowed; write the value out\n"},
                    Case{"Tag", "a: !!str 1\n",
                         "r.yaml:1:4: tags (!name) are not allowed; write the value alone\n"},
                    Case{"ListAsKey", "? [a]\n: b\n", "r.yaml:1:3: a key must be a plain word\n"},
                    Case{"SecondDocument", "a: 1\n---\nb: 2\n",
                         "r.yaml:2:1: a second document begins here; one file holds one\n"},
                    Case{"OpenBracket", "a: [b\n",
                         "r.yaml:2:1: not valid YAML: end of sequence flow not found\n"},
                    Case{"UnquotedParty", "- @vendor shall\n",
                         "r.yaml:1:3: text that begins with \"@\" needs quotes around it\n"},
                    Case{"UnquotedClass", "- %duty\n",
                         "r.yaml:1:3: text that begins with \"%\" needs quotes around it\n"},
                    Case{"ByteFour", std::string("a: 1\nb: \x04 2\n"),
                         "r.yaml:2:4: a control character stands here; take it out\n"},
                    Case{"Zero", std::string("a: 1\nb: x\0y\n", 11),
                         "r.yaml:2:5: a control character stands here; take it out\n"},
                    Case{"NotUtf8", "a: caf\xE9\n",
                         "r.yaml:1:1: the file is not UTF-8; save it as UTF-8\n"}),
    [](const auto& test) { return test.param.name; });

TEST(YamlDepth, IsLimited) {
  const std::string deep = std::string(65, '[') + std::string(65, ']');
  EXPECT_EQ(parse(deep), "r.yaml:1:65: not valid YAML: nested deeper than 64 levels\n");
  const std::string fine = std::string(64, '[') + std::string(64, ']');
  EXPECT_EQ(parse(fine).front(), '[');
}

TEST(YamlDepth, HostileNestingEndsSoon) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string piece : {"[", "{a: ", "- ", "? "}) {
    std::string text;
    for (int i = 0; i < 50'000; ++i)
      text += piece;
    EXPECT_NE(parse(text).find("not valid YAML"), std::string::npos) << piece;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(YamlDepth, LongLinesAndManyKeysEndSoon) {
  const auto begin = std::chrono::steady_clock::now();
  std::string list = "a: [é";
  std::string map;
  for (int i = 0; i < 100'000; ++i) {
    list += ", x";
    map += "k" + std::to_string(i) + ": 1\n";
  }
  EXPECT_NE(parse(list + "]\n").find("'x'1:300005]1:4"), std::string::npos);
  EXPECT_NE(parse(map).find("'k99999'100000:1='1'100000:9"), std::string::npos);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(YamlErrors, KeepTheFirstFifty) {
  std::string text;
  for (int i = 0; i < 80; ++i)
    text += "a: &x 1\n";
  ErrorList errors;
  EXPECT_FALSE(parse_yaml("r.yaml", text, base::Limits(), errors));
  EXPECT_EQ(errors.size(), 50U);
}

struct PlaceCase {
  std::string name;
  std::string text;    ///< a list of one scalar
  std::string wanted;  ///< sought in the value
  std::string at;
};

class ScalarPlace : public testing::TestWithParam<PlaceCase> {};

TEST_P(ScalarPlace, IsWhereTheWordStandsInTheFile) {
  ErrorList errors;
  const auto root = parse_yaml("r.yaml", GetParam().text, base::Limits(), errors);
  ASSERT_TRUE(root.has_value());
  const YamlNode& scalar = root->values.front();
  const std::size_t offset = scalar.text.find(GetParam().wanted);
  ASSERT_NE(offset, std::string::npos) << scalar.text;
  const LineColumn at = place_in_scalar(GetParam().text, scalar, offset);
  EXPECT_EQ(std::to_string(at.line) + ":" + std::to_string(at.column), GetParam().at);
}

INSTANTIATE_TEST_SUITE_P(
    Styles, ScalarPlace,
    testing::Values(PlaceCase{"Plain", "- one two\n", "two", "1:7"},
                    PlaceCase{"DoubleQuoted", "- \"one two\"\n", "two", "1:8"},
                    PlaceCase{"SingleQuoted", "- 'it''s two'\n", "two", "1:10"},
                    PlaceCase{"Escapes", "- \"\\u00e9\\t\\\"x two\"\n", "two", "1:16"},
                    PlaceCase{"CodePoints", "- \"é ü two\"\n", "two", "1:8"},
                    PlaceCase{"FoldedPlain", "- one\n  two three\n", "three", "2:7"},
                    PlaceCase{"FoldedQuoted", "- \"one\n   two three\"\n", "two", "2:4"},
                    PlaceCase{"Literal", "- |\n  one\n  two three\n", "three", "3:7"},
                    PlaceCase{"Folded", "- >-\n  one\n  two three\n", "two", "3:3"},
                    PlaceCase{"SecondLine", "# é\n\n- \"a (b\"\n", "(b", "3:6"}),
    [](const auto& test) { return test.param.name; });

TEST(PlaceOf, CountsLinesAndCodePoints) {
  const std::string text = "aé\nü b";
  EXPECT_EQ(place_of(text, 0), (LineColumn{1, 1}));
  EXPECT_EQ(place_of(text, 3), (LineColumn{1, 3}));
  EXPECT_EQ(place_of(text, text.size() - 1), (LineColumn{2, 3}));
  EXPECT_EQ(place_of(text, 1000), (LineColumn{2, 4}));
}

}  // namespace
}  // namespace sowlint::rules
