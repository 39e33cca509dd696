#include "measure.h"

#include <algorithm>
#include <ctime>

namespace sowlint::bench {
namespace {

/// Keeps the compiler from leaving out what gave `value`.
void keep(std::size_t value) {
  asm volatile("" : : "r"(value) : "memory");
}

}  // namespace

double thread_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

std::vector<double> median_seconds(const std::vector<Subject>& subjects, std::size_t rounds) {
  std::vector<std::vector<double>> times(subjects.size());
  for (const Subject& subject : subjects)
    keep(subject.run());
  for (std::size_t round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      const double begin = thread_seconds();
      keep(subjects[i].run());
      times[i].push_back(thread_seconds() - begin);
    }
  }
  std::vector<double> medians;
  for (std::vector<double>& of_one : times)
    medians.push_back(median(std::move(of_one)));
  return medians;
}

}  // namespace sowlint::bench
