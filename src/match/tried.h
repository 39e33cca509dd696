// What a search by backtracking has tried in vain: the memory that makes it linear.
#pragma once

#include <cstdint>
#include <vector>

namespace sowlint::match {

/// A set of (state, token) pairs whose tokens lie in a window that moves forward. The window is a
/// ring of columns, one a token, with a bit for every state.
class Tried {
 public:
  /// Empties the set; the window begins at token `first` and is `tokens` long.
  void begin(std::size_t states, std::size_t tokens, std::uint32_t first);

  /// Moves the window so that it begins at `first`. REQUIRES: not before where it began until now.
  void advance(std::uint32_t first);

  /// Puts the pair into the set. False if it was there. REQUIRES: the token is in the window.
  bool add(std::uint32_t state, std::uint32_t token) {
    std::uint64_t& bits = bits_[(token & mask_) * stride_ + state / 64];
    const std::uint64_t bit = std::uint64_t{1} << (state % 64);
    if ((bits & bit) != 0) return false;
    bits |= bit;
    return true;
  }

 private:
  std::vector<std::uint64_t> bits_;
  std::size_t stride_ = 0;   ///< of a column, in 64 bits
  std::uint32_t mask_ = 0;   ///< columns less one; their number is a power of two
  std::uint32_t first_ = 0;  ///< token where the window begins
};

}  // namespace sowlint::match
