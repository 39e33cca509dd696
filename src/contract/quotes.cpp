#include "contract/quotes.h"

#include <algorithm>

#include "contract/letters.h"

namespace sowlint::contract {
namespace {

/// A longer quotation is a sentence, not a name.
constexpr std::size_t kLongestQuote = 120;

struct Marks {
  std::string_view open;
  std::string_view close;
};

/// German low marks close with the mark that opens English ones.
constexpr Marks kMarks[] = {{"\"", "\""},
                            {"\xE2\x80\x9C", "\xE2\x80\x9D"},
                            {"\xE2\x80\x9E", "\xE2\x80\x9C"},
                            {"\xE2\x80\x9E", "\xE2\x80\x9D"},
                            {"\xC2\xAB", "\xC2\xBB"},
                            {"\xE2\x80\x98", "\xE2\x80\x99"}};

/// Where the quotation that opens at `at` ends, if `marks` open one there.
std::size_t close_of(std::string_view text, std::size_t at, const Marks& marks) {
  if (text.substr(at, marks.open.size()) != marks.open) return std::string_view::npos;
  const std::size_t inside = at + marks.open.size();
  const std::size_t close =
      text.substr(0, std::min(text.size(), inside + kLongestQuote)).find(marks.close, inside);
  return close;
}

std::size_t trailing_blanks(std::string_view text) {
  std::size_t blanks = 0;
  while (blanks < text.size()) {
    const std::string_view rest = text.substr(0, text.size() - blanks);
    if (rest.back() == ' ' || rest.back() == '\n') {
      ++blanks;
    } else if (rest.size() >= 2 && rest.substr(rest.size() - 2) == "\xC2\xA0") {
      blanks += 2;
    } else {
      break;
    }
  }
  return blanks;
}

}  // namespace

std::vector<Quoted> quoted_in(std::string_view text) {
  std::vector<Quoted> found;
  std::size_t at = 0;
  while (at < text.size()) {
    // The first bytes of all marks: ASCII, then U+00AB, then U+2018 to U+201E.
    at = text.find_first_of("\"\xC2\xE2", at);
    if (at == std::string_view::npos) break;
    std::size_t end = at + 1;
    for (const Marks& marks : kMarks) {
      const std::size_t close = close_of(text, at, marks);
      if (close == std::string_view::npos) continue;
      const std::size_t inside = at + marks.open.size();
      const std::string_view words = text.substr(inside, close - inside);
      const std::size_t lead = leading_blanks(words);
      const std::size_t trail = lead < words.size() ? trailing_blanks(words) : 0;
      end = close + marks.close.size();
      if (lead < words.size()) found.push_back({{inside + lead, close - trail}, {at, end}});
      break;
    }
    at = end;
  }
  return found;
}

}  // namespace sowlint::contract
