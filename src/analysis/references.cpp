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
    const bool capital = piece.size() == 1 && piece.front() >= 'A' && piece.front() <= 'Z';
    const bool letters = capital || piece.find_first_not_of("CDILMVX") == std::string::npos;
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
  // A label says more than a number in somebody else's title.
  for (const bool titles : {false, true}) {
    for (std::size_t i = 0; i < contract.clauses.size(); ++i) {
      const Clause& clause = contract.clauses[i];
      for (std::string& name : names_in(titles ? clause.title : clause.label))
        named_.emplace(std::move(name), i);
    }
  }
}

bool References::resolve(std::string_view words) const {
  const std::vector<std::string> names = names_in(words);
  return std::all_of(names.begin(), names.end(),
                     [&](const std::string& name) { return named_.contains(name); });
}

std::vector<std::size_t> References::clauses(std::string_view words) const {
  std::vector<std::size_t> found;
  for (const std::string& name : names_in(words)) {
    const auto entry = named_.find(name);
    if (entry != named_.end()) found.push_back(entry->second);
  }
  return found;
}

}  // namespace sowlint::analysis
