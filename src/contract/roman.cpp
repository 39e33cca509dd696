#include "contract/roman.h"

#include <string>

namespace sowlint::contract {
namespace {

struct Step {
  int value;
  std::string_view letters;
};

constexpr Step kSteps[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
                           {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"}};
constexpr int kLargest = 399;

/// The one way to write `value`.
std::string written(int value) {
  std::string letters;
  for (const Step& step : kSteps) {
    for (; value >= step.value; value -= step.value) {
      letters += step.letters;
    }
  }
  return letters;
}

}  // namespace

int roman_value(std::string_view word) {
  constexpr std::size_t kLongest = 12;
  if (word.empty() || word.size() > kLongest) return 0;
  std::string small(word);
  if (small.find_first_not_of("IVXLC") == std::string::npos) {
    for (char& c : small) {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  int value = 0;
  std::size_t at = 0;
  for (const Step& step : kSteps) {
    while (small.compare(at, step.letters.size(), step.letters) == 0) {
      value += step.value;
      at += step.letters.size();
    }
  }
  return value <= kLargest && small == written(value) ? value : 0;
}

}  // namespace sowlint::contract
