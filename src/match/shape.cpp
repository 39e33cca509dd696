#include "match/shape.h"

#include <algorithm>

namespace sowlint::match {

Length length_of(const Pattern& pattern) {
  using Kind = Pattern::Kind;
  if (pattern.kind == Kind::Gap) return {pattern.least, pattern.most};
  if (pattern.kind == Kind::Optional) return {0, length_of(pattern.parts.front()).most};
  if (pattern.kind == Kind::Choice) {
    Length all = length_of(pattern.parts.front());
    for (const Pattern& part : pattern.parts) {
      const Length one = length_of(part);
      all = {std::min(all.least, one.least), std::max(all.most, one.most)};
    }
    return all;
  }
  if (pattern.kind == Kind::Sequence) {
    Length all;
    for (const Pattern& part : pattern.parts) {
      const Length one = length_of(part);
      all = {all.least + one.least, all.most + one.most};
    }
    return all;
  }
  return {1, 1};
}

int depth_of(const Pattern& pattern) {
  int deepest = 0;
  for (const Pattern& part : pattern.parts) {
    deepest = std::max(deepest, depth_of(part));
  }
  return deepest + 1;
}

std::size_t size_of(const Pattern& pattern) {
  constexpr std::size_t kBytesOfOneWord = 16;
  std::size_t size = pattern.parts.empty() ? 1 + pattern.text.size() / kBytesOfOneWord : 0;
  size += static_cast<std::size_t>(pattern.most);
  for (const Pattern& part : pattern.parts) {
    size += size_of(part);
  }
  return size;
}

namespace {

/// `Parts` walks a sequence from the end that is asked for.
template <class Parts>
bool gap_may_come_first(const Pattern& pattern, const Parts& walk) {
  using Kind = Pattern::Kind;
  if (pattern.kind == Kind::Gap) return true;
  if (pattern.kind != Kind::Sequence) {
    return std::any_of(pattern.parts.begin(), pattern.parts.end(),
                       [&](const Pattern& part) { return gap_may_come_first(part, walk); });
  }
  for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
    const Pattern& part = walk(pattern.parts, i);
    if (gap_may_come_first(part, walk)) return true;
    if (length_of(part).least > 0) return false;
  }
  return false;
}

}  // namespace

bool gap_may_begin(const Pattern& pattern) {
  return gap_may_come_first(
      pattern, [](const auto& parts, std::size_t i) -> const Pattern& { return parts[i]; });
}

bool gap_may_end(const Pattern& pattern) {
  return gap_may_come_first(pattern, [](const auto& parts, std::size_t i) -> const Pattern& {
    return parts[parts.size() - 1 - i];
  });
}

}  // namespace sowlint::match
