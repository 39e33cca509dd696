// Times of several ways to do the same, taken in turns so that a busy machine slows all alike.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace sowlint::bench {

/// One of the ways. `run` returns a number that depends on the work, so that none is left out.
struct Subject {
  std::string name;
  std::function<std::size_t()> run;
};

/// Processor time of this thread in seconds.
[[nodiscard]] double thread_seconds();

/// The median processor time of each over `rounds` rounds, after one that does not count.
[[nodiscard]] std::vector<double> median_seconds(const std::vector<Subject>& subjects,
                                                 std::size_t rounds);

[[nodiscard]] double median(std::vector<double> values);

}  // namespace sowlint::bench
