// Positions in text. Offsets are bytes of UTF-8; lines and columns count from 1 and columns count
// code points. Not for positions inside packages or pages: see Origin in document.h.
#pragma once

#include <compare>
#include <cstddef>

namespace sowlint {

/// The half-open byte range [begin, end) of some UTF-8 text.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }

  [[nodiscard]] constexpr bool empty() const { return begin == end; }

  /// Whether every byte of `other` lies in this span.
  [[nodiscard]] constexpr bool contains(TextSpan other) const {
    return begin <= other.begin && other.end <= end;
  }

  /// Whether the two share at least one byte.
  [[nodiscard]] constexpr bool overlaps(TextSpan other) const {
    return begin < other.end && other.begin < end;
  }

  auto operator<=>(const TextSpan&) const = default;
};

/// A place as people name it.
struct LineColumn {
  std::size_t line = 1;    ///< from 1; a line ends at LF, CRLF or CR
  std::size_t column = 1;  ///< from 1, in code points
  auto operator<=>(const LineColumn&) const = default;
};

}  // namespace sowlint
