// Words for stretches and rhythms of time, language by language.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"

namespace sowlint::contract {

/// A unit of time as a word names it; `factor` turns the counted value into `unit`.
struct TimeUnit {
  std::string_view word;  ///< as normalised
  Unit unit = Unit::None;
  double factor = 1;
};

/// The unit that `word` names ("days", "fortnight", "Monate").
[[nodiscard]] std::optional<TimeUnit> time_unit(std::string_view word, Language language);

/// A time that one word states as a whole ("пятидневный"): the factor is how many.
[[nodiscard]] std::optional<TimeUnit> compound_unit(std::string_view word, Language language);
/// The rhythm that a single word names ("weekly", "monatlich"): every `factor` units.
[[nodiscard]] std::optional<TimeUnit> rhythm(std::string_view word, Language language);

/// What a word before a unit of time does to it.
enum class Qualifier { None, Working, Plain };

/// Working for "business", "working", "рабочих"; Plain for "calendar", "consecutive"; else None.
[[nodiscard]] Qualifier qualifier(std::string_view word, Language language);

/// Whether `word` makes an interval of the duration after it: "every", "each", "alle".
[[nodiscard]] bool is_every(std::string_view word, Language language);

/// Whether `word` is an article that counts one unit: "a week", "an hour".
[[nodiscard]] bool is_article(std::string_view word, Language language);

/// Whether `word` names a day of the week.
[[nodiscard]] bool is_weekday(std::string_view word, Language language);

/// Words that may begin an interval: rhythms and "every".
[[nodiscard]] std::vector<std::string_view> interval_words(Language language);

}  // namespace sowlint::contract
