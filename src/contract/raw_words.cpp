#include "contract/raw_words.h"

#include <algorithm>

#include "contract/letters.h"

namespace sowlint::contract {
namespace {

constexpr std::string_view kOpening = "([{<";
constexpr std::string_view kClosing = ")]}>";
constexpr std::string_view kFarApart = ";";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string_view RawWords::word(std::size_t at) const {
  if (at >= size()) return {};
  return stream_.word(static_cast<std::uint32_t>(at));
}

std::string_view RawWords::original(std::size_t at) const {
  if (at >= size()) return {};
  const text::Token& token = stream_.tokens[at];
  return source_.substr(token.source_begin, token.source_end - token.source_begin);
}

std::string_view RawWords::gap_before(std::size_t at) const {
  if (at == 0 || at >= size()) return {};
  const std::size_t begin = stream_.tokens[at - 1].source_end;
  const std::size_t end = stream_.tokens[at].source_begin;
  if (begin >= end) return {};
  // Between a lead-in and its item may lie the whole list.
  constexpr std::size_t kLongestGap = 64;
  if (end - begin > kLongestGap) return kFarApart;
  return source_.substr(begin, end - begin);
}

bool RawWords::joined(std::size_t at) const {
  if (at == 0 || at >= size() || word(at) == ";" || word(at - 1) == ";") return false;
  return gap_before(at).find_first_of(".,;:!?|/=") == std::string_view::npos;
}

bool RawWords::opens_bracket(std::size_t at) const {
  return gap_before(at).find_last_of(kOpening) != std::string_view::npos;
}

bool RawWords::closed_before(std::size_t at) const {
  if (at == 0) return false;
  std::string_view behind = gap_before(at);
  if (at == size()) {
    behind = source_.substr(stream_.tokens[at - 1].source_end).substr(0, 1);
  }
  return behind.find_first_of(kClosing) != std::string_view::npos;
}

bool RawWords::capitalised(std::size_t at) const {
  return begins_with_capital(original(at));
}

TextSpan RawWords::span(std::size_t first, std::size_t end) const {
  TextSpan span{stream_.tokens[first].source_begin, stream_.tokens[first].source_end};
  for (std::size_t at = first; at < end; ++at) {
    span.begin = std::min<std::size_t>(span.begin, stream_.tokens[at].source_begin);
    span.end = std::max<std::size_t>(span.end, stream_.tokens[at].source_end);
  }
  const std::string_view inside = source_.substr(span.begin, span.size());
  for (std::size_t kind = 0; kind < kOpening.size(); ++kind) {
    const auto opened = std::count(inside.begin(), inside.end(), kOpening[kind]);
    const auto closed = std::count(inside.begin(), inside.end(), kClosing[kind]);
    if (closed > opened && span.begin > 0 && source_[span.begin - 1] == kOpening[kind]) {
      --span.begin;
    }
    if (opened > closed && span.end < source_.size() && source_[span.end] == kClosing[kind]) {
      ++span.end;
    }
  }
  return span;
}

bool is_digits(std::string_view word) {
  if (word.empty() || !is_digit(word.front()) || !is_digit(word.back())) return false;
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

}  // namespace sowlint::contract
