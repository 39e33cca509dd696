#include "contract/starters.h"

#include <array>
#include <unordered_set>

#include "contract/money.h"
#include "contract/number_words.h"
#include "contract/references.h"
#include "contract/time_words.h"

namespace sowlint::contract {
namespace {

using Words = std::unordered_set<std::string_view>;

constexpr std::size_t kLanguages = 7;

Words words_of(Language language) {
  Words words = {"a", "an", "half", "once", "twice", "bi", "x", "xx", "xxx", "nn"};
  const auto add = [&words](const auto& list) { words.insert(list.begin(), list.end()); };
  add(reference_nouns(language));
  add(month_names());
  add(number_words(language));
  add(interval_words(language));
  add(currency_words());
  return words;
}

const Words& starters(Language language) {
  static const std::array<Words, kLanguages> kWords = [] {
    std::array<Words, kLanguages> all;
    for (std::size_t at = 0; at < kLanguages; ++at) {
      all[at] = words_of(static_cast<Language>(at));
    }
    return all;
  }();
  return kWords[static_cast<std::size_t>(language)];
}

}  // namespace

bool may_begin_something(std::string_view word, Language language) {
  if (word.empty()) return false;
  const char first = word.front();
  if ((first >= '0' && first <= '9') || first == '@') return true;
  if (starters(language).contains(word)) return true;
  if (language == Language::Russian) return compound_unit(word, language).has_value();
  return language == Language::German && is_number_word(word, language);
}

}  // namespace sowlint::contract
