#include "text/sentence_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sowlint::text {
namespace {

// Words of one list, blank-separated. A single letter ("J.", "г.", "S.") and letters with full
// stops between them ("U.S.") need no entry: they are abbreviations unless a word that opens
// sentences follows. An entry overrules.

constexpr std::string_view kInsideText =
    // English
    "mr mrs ms dr prof hon messrs st attn cf viz vs approx incl excl fed e.g i.e "
    // Russian
    "т.е т.к т.н см ср ул пер просп им напр "
    // German
    "z.b d.h bzw ggf vgl ca inkl exkl zzgl abzgl evtl gem lt sog bspw insb hr fr "
    // French
    "mm mme mlle env éts "
    // Spanish
    "sra sres dña ud uds ej ee ";

constexpr std::string_view kBeforeNumberText =
    // English
    "no nos sec secs sect art arts cl cls para paras ch fig figs vol pp app exh sched ref "
    "ver rev reg ext est tel jan feb mar apr jun jul aug sep sept oct nov dec "
    // Russian
    "ст пп подп абз гл разд прил рис табл стр тел "
    // German
    "nr nrn abs ziff lit kap anl abb bd "
    // French
    "chap réf tél ann "
    // Spanish
    "núm núms pág págs cap apdo párr ";

constexpr std::string_view kAnywhereText =
    // English
    "inc ltd co corp llc plc pty bros dept govt jr sr ex al etc max min "
    // Russian
    "др пр гг руб коп тыс млн млрд "
    // German
    "usw ff str std stk mio mrd mwst ust "
    // French
    "sté "
    // Spanish
    "uu ";

constexpr std::string_view kOpenerText =
    // English
    "the this that these those an any all each every either neither both no none nothing if "
    "in on at upon for from when where while unless until such it its they their we our you "
    "your there however notwithstanding subject except as after before during by to with "
    "without once only should customer client supplier vendor contractor provider consultant "
    // Russian
    "если в во на при по за для до от из после кроме все каждый каждая любые любое любой "
    "оплата оплату работы услуги срок сроки цена стоимость результат результаты приемка договор "
    "изменение изменения аванс неустойка пени штраф отказ уведомление ответственность "
    "такие такой это эти этот он она они не ни однако стороны сторона заказчик исполнитель "
    "подрядчик настоящий настоящее "
    // German
    "der die das den dem des ein eine einer es er sie wir alle jede jeder jedes falls wenn "
    "sofern soweit bei im für mit nach vor zur zum diese dieser dieses kein keine beide auf "
    "aus durch ohne über unter nicht auftraggeber auftragnehmer "
    // French
    "le la les un une ce cet cette ces il elle ils elles si en dans pour par sur avec sans "
    "tout toute tous toutes chaque aucun aucune lorsque à au aux nous vous toutefois c' d' l' n' "
    "qu' s' "
    // Spanish
    "el los las una este esta estos estas para con sin todo toda todos todas cada ningún "
    "ninguna cuando al se su sus lo ";

constexpr std::string_view kPartText =
    // English
    "section sections sec clause clauses cl article articles art paragraph paragraphs para "
    "annex annexes appendix app schedule schedules exhibit exhibits attachment part chapter "
    "item items option phase stage table figure version level class type group lot plan model "
    "no § §§ "
    // Russian
    "раздел раздела разделе статья статьи статье пункт пункта пункте подпункт глава главы "
    "приложение приложения приложении приложению часть этап вариант № п пп ст гл "
    // German
    "abschnitt ziffer ziff artikel absatz abs anlage anhang punkt kapitel paragraph paragraf "
    "teil nummer nr "
    // French
    "annexe chapitre alinéa partie titre lot "
    // Spanish
    "sección cláusula artículo anexo apartado capítulo parte título fase ";

constexpr std::string_view kBeforeOrdinalText =
    "am vom zum bis ab der die das dem den des im zur jeder jedem jeden jedes jede seit beim "
    "ihrer ihre ";

constexpr std::string_view kMonthText =
    "januar jänner februar märz april mai juni juli august september oktober november "
    "dezember ";

constexpr std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

/// The words of a list in order. REQUIRES: each is followed by one blank.
template <std::size_t N>
constexpr std::array<std::string_view, N> sorted_words(std::string_view text) {
  std::array<std::string_view, N> words{};
  for (std::string_view& word : words) {
    word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size() + 1);
  }
  std::sort(words.begin(), words.end());
  return words;
}

constexpr auto kInside = sorted_words<count_words(kInsideText)>(kInsideText);
constexpr auto kBeforeNumber = sorted_words<count_words(kBeforeNumberText)>(kBeforeNumberText);
constexpr auto kAnywhere = sorted_words<count_words(kAnywhereText)>(kAnywhereText);
constexpr auto kOpeners = sorted_words<count_words(kOpenerText)>(kOpenerText);
constexpr auto kParts = sorted_words<count_words(kPartText)>(kPartText);
constexpr auto kBeforeOrdinal = sorted_words<count_words(kBeforeOrdinalText)>(kBeforeOrdinalText);
constexpr auto kMonths = sorted_words<count_words(kMonthText)>(kMonthText);

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

Abbreviation abbreviation_kind(std::string_view word) {
  if (contains(kInside, word)) return Abbreviation::Inside;
  if (contains(kBeforeNumber, word)) return Abbreviation::BeforeNumber;
  return contains(kAnywhere, word) ? Abbreviation::Anywhere : Abbreviation::None;
}

bool opens_sentences(std::string_view word) {
  return contains(kOpeners, word);
}

bool names_a_part(std::string_view word) {
  return contains(kParts, word);
}

bool precedes_ordinal(std::string_view word) {
  return contains(kBeforeOrdinal, word);
}

bool follows_ordinal(std::string_view word) {
  return contains(kMonths, word);
}

}  // namespace sowlint::text
