#include "contract/runs.h"

#include <algorithm>

namespace sowlint::contract {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

std::string text_of(std::string_view source, std::span<const TextSpan> runs, std::size_t limit) {
  std::string text;
  for (const TextSpan& run : runs) {
    std::size_t take = std::min(run.size(), limit - text.size());
    while (take < run.size() && continues_character(source[run.begin + take])) {
      ++take;
    }
    text += source.substr(run.begin, take);
    if (text.size() >= limit) break;
  }
  return text;
}

std::vector<TextSpan> without_first(std::span<const TextSpan> runs, std::size_t bytes) {
  std::vector<TextSpan> rest;
  for (const TextSpan& run : runs) {
    const std::size_t skip = std::min(bytes, run.size());
    bytes -= skip;
    if (skip < run.size()) rest.push_back({run.begin + skip, run.end});
  }
  return rest;
}

std::vector<TextSpan> only_first(std::span<const TextSpan> runs, std::size_t bytes) {
  std::vector<TextSpan> first;
  for (const TextSpan& run : runs) {
    const std::size_t take = std::min(bytes, run.size());
    bytes -= take;
    if (take > 0) first.push_back({run.begin, run.begin + take});
  }
  return first;
}

std::vector<TextSpan> trimmed(std::string_view source, std::span<const TextSpan> runs) {
  std::vector<TextSpan> result(runs.begin(), runs.end());
  while (!result.empty()) {
    TextSpan& last = result.back();
    while (!last.empty() && is_blank(source[last.end - 1])) {
      --last.end;
    }
    if (!last.empty()) break;
    result.pop_back();
  }
  std::size_t first = 0;
  for (; first < result.size(); ++first) {
    TextSpan& run = result[first];
    while (!run.empty() && is_blank(source[run.begin])) {
      ++run.begin;
    }
    if (!run.empty()) break;
  }
  result.erase(result.begin(), result.begin() + static_cast<std::ptrdiff_t>(first));
  return result;
}

TextSpan hull(std::span<const TextSpan> runs) {
  if (runs.empty()) return {};
  TextSpan all = runs.front();
  for (const TextSpan& run : runs) {
    all.begin = std::min(all.begin, run.begin);
    all.end = std::max(all.end, run.end);
  }
  return all;
}

std::size_t count_words(std::string_view source, std::span<const TextSpan> runs) {
  std::size_t words = 0;
  bool inside = false;
  for (const TextSpan& run : runs) {
    for (std::size_t at = run.begin; at < run.end; ++at) {
      const bool blank = is_blank(source[at]);
      if (!blank && !inside) ++words;
      inside = !blank;
    }
  }
  return words;
}

std::vector<TextSpan> last_words(std::string_view source, std::span<const TextSpan> runs,
                                 std::size_t words) {
  const std::size_t all = count_words(source, runs);
  if (all <= words) return {runs.begin(), runs.end()};
  std::size_t to_skip = all - words;
  std::size_t bytes = 0;
  bool inside = false;
  for (const TextSpan& run : runs) {
    for (std::size_t at = run.begin; at < run.end; ++at, ++bytes) {
      const bool blank = is_blank(source[at]);
      if (inside && blank && --to_skip == 0) return trimmed(source, without_first(runs, bytes));
      inside = !blank;
    }
  }
  return {};
}

std::size_t count_bytes(std::span<const TextSpan> runs) {
  std::size_t bytes = 0;
  for (const TextSpan& run : runs) {
    bytes += run.size();
  }
  return bytes;
}

char last_sign(std::string_view source, std::span<const TextSpan> runs) {
  for (std::size_t i = runs.size(); i > 0; --i) {
    const TextSpan run = runs[i - 1];
    for (std::size_t at = run.end; at > run.begin; --at) {
      if (!is_blank(source[at - 1])) return source[at - 1];
    }
  }
  return '\0';
}

}  // namespace sowlint::contract
