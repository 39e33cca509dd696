// Texts for readers in other languages.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "rules/load.h"
#include "rules/pack_image.h"

namespace sowlint::rules {
namespace {

constexpr const char* kRule =
    "id: freeze\ndimension: CHG\nkind: pattern\npolarity: rigid\nseverity: high\nburden: both\n"
    "summary: the scope is closed\nwhy: Why.\nrewrite: Instead.\nwhen: locked\n";

struct Case {
  const char* name;
  const char* path;
  const char* texts;
  const char* problem;  ///< "" if it loads
};

class TextsFile : public testing::TestWithParam<Case> {};

TEST_P(TextsFile, LoadsOrSaysWhatIsWrong) {
  const std::vector<PackFile> files = {
      {"p/pack.yaml", "name: p\n", false},
      {"p/lexicon/en/words.yaml", "cues:\n  locked: [\"locked\"]\n", false},
      {"p/change/freeze.yaml", kRule, false},
      {GetParam().path, GetParam().texts, false}};
  const auto pack = load_pack(files, base::Limits());
  if (std::string(GetParam().problem).empty()) {
    ASSERT_TRUE(pack.has_value()) << to_string(pack.error().front());
    return;
  }
  ASSERT_FALSE(pack.has_value());
  EXPECT_NE(to_string(pack.error().front()).find(GetParam().problem), std::string::npos)
      << to_string(pack.error().front());
}

constexpr Case kCases[] = {
    {"rule_and_phrase", "p/texts/ru.yaml",
     "rules:\n  freeze: {summary: закрыто, why: Потому.}\nphrases: {\"Why\": \"Почему\"}\n", ""},
    {"unknown_rule", "p/texts/ru.yaml", "rules:\n  frieze: {why: Потому.}\n",
     "the texts in ru speak of a rule \"frieze\", which there is not"},
    {"unknown_key", "p/texts/ru.yaml", "rules:\n  freeze: {reason: Потому.}\n", "reason"},
    {"no_language", "p/texts/klingon.yaml", "phrases: {\"Why\": \"qatlh\"}\n", "names no language"},
};

INSTANTIATE_TEST_SUITE_P(Cases, TextsFile, testing::ValuesIn(kCases),
                         [](const auto& at) { return std::string(at.param.name); });

TEST(Texts, SilentCuesAreKnownAndNeverOccur) {
  const std::vector<PackFile> files = {
      {"p/pack.yaml", "name: p\n", false},
      {"p/lexicon/en/words.yaml", "cues:\n  locked: [\"locked\"]\nsilent:\n  - never\n", false},
      {"p/change/freeze.yaml", std::string(kRule) + "guards: {off: [mirror-right]}\n", false}};
  EXPECT_TRUE(load_pack(files, base::Limits()).has_value());
  std::vector<PackFile> twice = files;
  twice[1].text += "  - locked\n";
  const auto pack = load_pack(twice, base::Limits());
  ASSERT_FALSE(pack.has_value());
  EXPECT_NE(to_string(pack.error().front()).find("defined already"), std::string::npos);
}

TEST(Texts, StandInTheImageOfThePack) {
  const auto loaded = load_pack(shipped_files(), base::Limits());
  ASSERT_TRUE(loaded.has_value()) << to_string(loaded.error().front());
  const Texts ready = texts_of(shipped_pack(), Language::Russian);
  const Texts read = texts_of(*loaded, Language::Russian);
  EXPECT_EQ(ready.phrases, read.phrases);
  ASSERT_EQ(ready.rules.size(), loaded->rules.size());
  EXPECT_EQ(ready.rules.at("scope-freeze").why, read.rules.at("scope-freeze").why);
  EXPECT_TRUE(texts_of(shipped_pack(), Language::Private).rules.empty());
}

// Each shipped language that speaks to readers at all says everything about every rule.
TEST(Texts, OfShippedLanguagesAreWhole) {
  const auto pack = load_pack(shipped_files(), base::Limits());
  ASSERT_TRUE(pack.has_value());
  for (const auto& [language, texts] : pack->texts) {
    for (const Rule& rule : pack->rules) {
      const auto found = texts.rules.find(rule.id);
      ASSERT_NE(found, texts.rules.end()) << code_of(language) << " " << rule.id;
      EXPECT_FALSE(found->second.summary.empty()) << rule.id;
      EXPECT_FALSE(found->second.why.empty()) << rule.id;
      EXPECT_FALSE(found->second.rewrite.empty()) << rule.id;
    }
  }
}

}  // namespace
}  // namespace sowlint::rules
