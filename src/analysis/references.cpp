#include "analysis/references.h"

#include <algorithm>
#include <vector>

namespace sowlint::analysis {
namespace {

bool is_name_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// The pieces of a reference or title that name a part: what holds a digit, and single capitals or
/// Roman numerals ("A", "IV"). Brackets and dots inside stay, so that "7.5(a)" is one piece.
std::vector<std::string> names_in(std::string_view words) {
  std::vector<std::string> names;
  std::string piece;
  const auto finish = [&] {
    while (!piece.empty() && !is_name_byte(piece.back()) && piece.back() != ')')
      piece.pop_back();
    const bool digits = piece.find_first_of("0123456789") != std::string::npos;
    const bool letters = piece.find_first_not_of("ABCDEFGHIVXLM") == std::string::npos;
    if (!piece.empty() && (digits || letters)) names.push_back(piece);
    piece.clear();
  };
  for (const char c : words) {
    const bool inside = is_name_byte(c) || (!piece.empty() && (c == '.' || c == '(' || c == ')'));
    if (inside) {
      piece += c;
    } else {
      finish();
    }
  }
  finish();
  return names;
}

}  // namespace

References::References(const Contract& contract) {
  for (const Clause& clause : contract.clauses) {
    for (const std::string_view words :
         {std::string_view(clause.label), std::string_view(clause.title)}) {
      for (std::string& name : names_in(words))
        names_.insert(std::move(name));
    }
  }
}

bool References::resolve(std::string_view words) const {
  const std::vector<std::string> names = names_in(words);
  return std::all_of(names.begin(), names.end(),
                     [&](const std::string& name) { return names_.contains(name); });
}

}  // namespace sowlint::analysis
