// Counted work of one document. Loops over input charge it, so that no input can make a review run
// without end; the count, unlike a clock, is the same on every machine.
#pragma once

#include <cstdint>

namespace sowlint::base {

class Budget {
 public:
  explicit Budget(std::uint64_t steps) : left_(steps) {}

  /// Takes `steps` (about one byte or one token looked at each). False once they are used up; the
  /// caller then stops and reports what it left out.
  [[nodiscard]] bool charge(std::uint64_t steps) {
    if (steps > left_) {
      left_ = 0;
      return false;
    }
    left_ -= steps;
    return true;
  }

  [[nodiscard]] bool exhausted() const { return left_ == 0; }

 private:
  std::uint64_t left_;
};

}  // namespace sowlint::base
