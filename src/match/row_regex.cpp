#include "match/row_regex.h"

#include <algorithm>

#include <re2/re2.h>

#include "base/limits.h"

namespace sowlint::match {
namespace {

/// The last token of the row that begins before byte `end` of the text.
std::uint32_t last_token_before(const text::TokenStream& words, const text::TokenRow& row,
                                std::size_t end) {
  const auto first = words.tokens.begin() + row.first;
  const auto found =
      std::partition_point(first, words.tokens.begin() + row.last,
                           [end](const text::Token& token) { return token.begin < end; });
  return static_cast<std::uint32_t>(found - words.tokens.begin()) - 1;
}

}  // namespace

RowRegex::RowRegex(const Pattern& pattern) : pattern_(pattern) {}

RowRegex::~RowRegex() = default;

const re2::RE2& RowRegex::compiled() const {
  std::call_once(once_, [this] {
    RE2::Options options(RE2::Latin1);
    options.set_log_errors(false);
    options.set_max_mem(base::Limits().regex_bytes);
    regex_ = std::make_unique<const re2::RE2>(to_regex(pattern_), options);
  });
  return *regex_;
}

RowRegex::Outcome RowRegex::match_at(const text::TokenStream& words, const text::TokenRow& row,
                                     std::uint32_t first, TokenRange& match) const {
  const re2::RE2& regex = compiled();
  if (!regex.ok()) return Outcome::OutOfMemory;
  const std::size_t base = words.tokens[row.first].begin;
  const re2::StringPiece text(words.text.data() + base, words.tokens[row.last - 1].end - base);
  const std::size_t at = first == row.first ? 0 : words.tokens[first - 1].end - base;
  re2::StringPiece found;
  if (!regex.Match(text, at, text.size(), RE2::ANCHOR_START, &found, 1)) return Outcome::NoMatch;
  const std::size_t begin = base + static_cast<std::size_t>(found.data() - text.data());
  match = {first, last_token_before(words, row, begin + found.size()) + 1};
  return Outcome::Match;
}

bool RowRegex::find_all(const text::TokenStream& words, const text::TokenRow& row,
                        std::uint32_t from, std::vector<TokenRange>& found) const {
  const re2::RE2& regex = compiled();
  if (!regex.ok()) return false;
  if (from >= row.last) return true;
  const std::size_t base = words.tokens[row.first].begin;
  const re2::StringPiece text(words.text.data() + base, words.tokens[row.last - 1].end - base);
  // A match takes the blank before its first word, unless it begins the row.
  std::size_t at = from == row.first ? 0 : words.tokens[from - 1].end - base;
  re2::StringPiece match;
  while (at < text.size() && regex.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1)) {
    const std::size_t begin = base + static_cast<std::size_t>(match.data() - text.data());
    const std::uint32_t first = last_token_before(words, row, begin + 2);
    const std::uint32_t last = last_token_before(words, row, begin + match.size()) + 1;
    found.push_back({first, last});
    at = words.tokens[last - 1].end - base;
  }
  return true;
}

}  // namespace sowlint::match
