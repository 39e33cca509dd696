#include "match/tried.h"

#include <algorithm>
#include <bit>

namespace sowlint::match {

void Tried::begin(std::size_t states, std::size_t tokens, std::uint32_t first) {
  const std::size_t columns = std::bit_ceil(tokens);
  stride_ = states / 64 + 1;
  mask_ = static_cast<std::uint32_t>(columns - 1);
  first_ = first;
  bits_.assign(columns * stride_, 0);
}

void Tried::advance(std::uint32_t first) {
  if (first - first_ > mask_) {
    std::fill(bits_.begin(), bits_.end(), 0);
    first_ = first;
  }
  for (; first_ < first; ++first_) {
    // The column of the token left behind becomes that of the token that comes in.
    std::fill_n(bits_.data() + (first_ & mask_) * stride_, stride_, 0);
  }
}

}  // namespace sowlint::match
