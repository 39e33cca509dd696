#include "contract/numbers.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "contract/number_words.h"

namespace sowlint::contract {
namespace {

bool groups_with_point(Language language) {
  return language == Language::German || language == Language::Spanish;
}

/// Where the decimal mark stands in `word`, or npos; nothing if the marks make no number.
std::optional<std::size_t> decimal_mark(std::string_view word, Language language) {
  const std::size_t last = word.find_last_of(".,");
  if (last == std::string_view::npos) return std::string_view::npos;
  const char mark = word[last];
  const char other = mark == '.' ? ',' : '.';
  const auto count = std::count(word.begin(), word.end(), mark);
  const bool three_follow = word.size() - last - 1 == 3;
  if (word.find(other) != std::string_view::npos) {
    // Both marks: the last one is the decimal mark and stands once.
    if (count > 1) return std::nullopt;
    return last;
  }
  if (count > 1) return three_follow ? std::optional(std::string_view::npos) : std::nullopt;
  const char group = groups_with_point(language) ? '.' : ',';
  const bool is_group = three_follow && mark == group && language != Language::French &&
                        language != Language::Russian;
  return is_group ? std::string_view::npos : last;
}

/// Whether every group between marks has three digits, the first one to three.
bool well_grouped(std::string_view whole) {
  std::size_t length = 0;
  bool first = true;
  for (std::size_t i = 0; i <= whole.size(); ++i) {
    if (i < whole.size() && whole[i] != '.' && whole[i] != ',') {
      ++length;
      continue;
    }
    const bool last = i == whole.size();
    if (first && last) return true;
    if (first ? length > 3 : length != 3) return false;
    first = false;
    length = 0;
  }
  return true;
}

/// Digits that a blank groups: "5 000" as one value. `value` is that of the word at `at`.
ReadNumber with_blank_groups(const RawWords& words, std::size_t at, double value,
                             Language language) {
  ReadNumber number{value, false, false, at + 1};
  const bool habit = language == Language::Russian || language == Language::French;
  if (words.word(at).size() > 3 || value < 1) return number;
  while (number.end < words.size()) {
    const std::string_view gap = words.gap_before(number.end);
    const std::string_view next = words.word(number.end);
    const bool hard_blank = gap == "\xC2\xA0" || gap == "\xE2\x80\xAF" || gap == "\xE2\x80\x89";
    if (!(hard_blank || (habit && gap == " ")) || next.substr(0, 3).size() != 3) break;
    const bool group = is_digits(next.substr(0, 3)) && (next.size() == 3 || next[3] == ',');
    const auto next_value = value_of_digits(next, language);
    if (!group || !next_value) break;
    number.value = number.value * 1000 + *next_value;
    ++number.end;
    if (next.size() > 3) break;
  }
  return number;
}

/// A value left open: "[ ]", "XX", or a word or two of guidance in brackets ("[insert number]").
std::optional<ReadNumber> blank_at(const RawWords& words, std::size_t at) {
  constexpr std::size_t kMostGuidance = 4;
  const std::string_view original = words.original(at);
  if (words.word(at) == "@blank" || original == "XX" || original == "XXX" || original == "X" ||
      original == "NN") {
    return ReadNumber{0, true, false, at + 1};
  }
  if (!words.opens_bracket(at) || words.gap_before(at).find('(') != std::string_view::npos) {
    return std::nullopt;
  }
  for (std::size_t end = at + 1; end <= at + kMostGuidance && end <= words.size(); ++end) {
    if (words.closed_before(end)) return ReadNumber{0, true, false, end};
  }
  return std::nullopt;
}

std::optional<ReadNumber> simple_number(const RawWords& words, std::size_t at, Language language) {
  if (is_digits(words.word(at))) {
    const auto value = value_of_digits(words.word(at), language);
    if (!value) return std::nullopt;
    return with_blank_groups(words, at, *value, language);
  }
  if (const auto spelled = spelled_number_at(words, at, language)) {
    return ReadNumber{spelled->value, false, false, spelled->end};
  }
  return blank_at(words, at);
}

bool is_range_word(std::string_view word, Language language) {
  switch (language) {
    case Language::German:
      return word == "bis" || word == "oder";
    case Language::French:
      return word == "à" || word == "a" || word == "ou";
    case Language::Spanish:
      return word == "a" || word == "o";
    case Language::Russian:
      return word == "до" || word == "или";
    default:
      return word == "to" || word == "or";
  }
}

bool is_dash(std::string_view gap) {
  return gap == "-" || gap == "\xE2\x80\x93" || gap == " - " || gap == " \xE2\x80\x93 ";
}

}  // namespace

std::optional<double> value_of_digits(std::string_view word, Language language) {
  if (!is_digits(word)) return std::nullopt;
  const auto mark = decimal_mark(word, language);
  if (!mark || !well_grouped(word.substr(0, *mark))) return std::nullopt;
  std::string plain;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i == *mark) {
      plain += '.';
    } else if (word[i] != '.' && word[i] != ',') {
      plain += word[i];
    }
  }
  constexpr std::size_t kMostDigits = 18;
  if (plain.size() > kMostDigits) return std::nullopt;
  double value = 0;
  double scale = 1;
  bool fraction = false;
  for (const char c : plain) {
    if (c == '.') {
      fraction = true;
      continue;
    }
    value = value * 10 + (c - '0');
    if (fraction) scale *= 10;
  }
  return value / scale;
}

std::optional<ReadNumber> number_at(const RawWords& words, std::size_t at, Language language) {
  auto number = simple_number(words, at, language);
  if (!number || number->end >= words.size() || !words.joined(number->end) ||
      !words.opens_bracket(number->end)) {
    return number;
  }
  const auto repetition = simple_number(words, number->end, language);
  if (!repetition || !words.closed_before(repetition->end)) return number;
  const bool digits_second = is_digits(words.word(number->end));
  if (number->blank || digits_second) number->value = repetition->value;
  number->blank = number->blank && repetition->blank;
  number->repeated = true;
  number->end = repetition->end;
  return number;
}

std::optional<ReadNumber> range_at(const RawWords& words, std::size_t at, Language language) {
  auto number = number_at(words, at, language);
  if (!number || number->end >= words.size()) return number;
  std::size_t next = number->end;
  if (is_range_word(words.word(next), language) && words.joined(next)) {
    ++next;
  } else if (!is_dash(words.gap_before(next))) {
    return number;
  }
  const auto upper = number_at(words, next, language);
  if (!upper || !words.joined(next)) return number;
  number->value = std::max(number->value, upper->value);
  number->blank = number->blank || upper->blank;
  number->repeated = true;
  number->end = upper->end;
  return number;
}

}  // namespace sowlint::contract
