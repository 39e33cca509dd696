#include "text/language.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::text {
namespace {

const std::string kEnglish =
    "The Supplier carries out the work in short steps and shows the Customer what is finished at "
    "the end of each of them. ";
const std::string kRussian =
    "Исполнитель выполняет работы короткими этапами и в конце каждого этапа показывает Заказчику "
    "то, что уже готово к использованию. ";
const std::string kGerman =
    "Der Auftragnehmer führt die Arbeiten in kurzen Schritten aus und zeigt dem Auftraggeber am "
    "Ende jedes Schrittes, was fertig ist. ";
const std::string kFrench =
    "Le Prestataire exécute les travaux par petites étapes et montre au Client, à la fin de "
    "chacune "
    "d'elles, ce qui est terminé. ";
const std::string kSpanish =
    "El Proveedor realiza los trabajos en etapas cortas y muestra al Cliente, al final de cada una "
    "de ellas, lo que está terminado. ";
const std::string kItalian =
    "Il Fornitore esegue i lavori in piccole fasi e mostra al Cliente, alla fine di ciascuna di "
    "esse, quello che è stato completato. ";

struct Case {
  const char* name;
  std::string text;
  Language language;
};

class Recognise : public testing::TestWithParam<Case> {};

TEST_P(Recognise, TheLanguage) {
  EXPECT_EQ(recognise_language(GetParam().text), GetParam().language);
}

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      {"English", kEnglish, Language::English},
      {"Russian", kRussian, Language::Russian},
      {"German", kGerman, Language::German},
      {"French", kFrench, Language::French},
      {"Spanish", kSpanish, Language::Spanish},
      {"OtherLanguage", kItalian + kItalian, Language::Unsure},
      {"Empty", "", Language::Unsure},
      {"Heading", "7. Acceptance of the Deliverables", Language::Unsure},
      {"Numbers", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", Language::Unsure},
      {"Mixed", kEnglish + kRussian, Language::Unsure},
      {"MixedColumns", kGerman + kEnglish + kGerman + kEnglish, Language::Unsure},
      {"ForeignNameInside", kRussian + kRussian + "Acme Software Ltd", Language::Russian},
      {"StrayControls", "The\1 " + kEnglish + '\0' + kEnglish, Language::English},
      {"Noncharacters", "\uFFFF " + kEnglish + "\uFDD0" + kEnglish, Language::English},
      {"BrokenUtf8", "\xFF " + kEnglish + "\xE2\x82", Language::English},
      {"UpperCase", "THE SUPPLIER SHALL DELIVER THE WORK AND THE CUSTOMER SHALL PAY FOR IT AT ONCE",
       Language::English},
  };
  return kCases;
}

INSTANTIATE_TEST_SUITE_P(Text, Recognise, testing::ValuesIn(cases()),
                         [](const auto& test) { return test.param.name; });

TEST(Recognise, TakesItsSampleFromTheWholeOfALongText) {
  std::string half;
  while (half.size() < 400'000)
    half += kEnglish;
  EXPECT_EQ(recognise_language(half), Language::English);
  std::string other;
  while (other.size() < half.size())
    other += kRussian;
  EXPECT_EQ(recognise_language(half + other), Language::Unsure);
}

}  // namespace
}  // namespace sowlint::text
