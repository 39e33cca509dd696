#include "text/letters.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::text {
namespace {

struct Case {
  std::string name;
  std::string character;
  CharacterKind kind;
};

class CasedCharacterAtTest : public testing::TestWithParam<Case> {};

TEST_P(CasedCharacterAtTest, KnowsLengthAndKind) {
  const CasedCharacter character = cased_character_at("…" + GetParam().character + "x", 3);
  EXPECT_EQ(character.bytes, GetParam().character.size());
  EXPECT_EQ(character.kind, GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    All, CasedCharacterAtTest,
    testing::Values(Case{"latin_small", "a", CharacterKind::Small},
                    Case{"latin_capital", "Ä", CharacterKind::Capital},
                    Case{"cyrillic_small", "ж", CharacterKind::Small},
                    Case{"cyrillic_capital", "Ж", CharacterKind::Capital},
                    Case{"letter_without_case", "字", CharacterKind::OtherLetter},
                    Case{"digit", "7", CharacterKind::Digit},
                    Case{"no_break_space", "\u00A0", CharacterKind::Blank},
                    Case{"line_feed", "\n", CharacterKind::Blank},
                    Case{"combining_mark", "\u0301", CharacterKind::Mark},
                    Case{"emoji", "😀", CharacterKind::Other},
                    Case{"bullet", "•", CharacterKind::Other}),
    [](const testing::TestParamInfo<Case>& tested) { return tested.param.name; });

TEST(CasedCharacterAt, PastTheEndThereIsNone) {
  EXPECT_EQ(cased_character_at("a", 1).bytes, 0U);
}

TEST(FirstLetter, SkipsWhatIsNoLetter) {
  EXPECT_EQ(first_letter("7.5 (“Über").value, U'Ü');
  EXPECT_EQ(first_letter("7.5 ()").bytes, 0U);
}

TEST(CountCharacters, CountsCodePoints) {
  EXPECT_EQ(count_characters("§ 5 😀"), 5U);
  EXPECT_EQ(count_characters(""), 0U);
}

}  // namespace
}  // namespace sowlint::text
