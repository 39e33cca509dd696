// What reports say, in the reader's language: phrases by their English form.
#pragma once

#include <initializer_list>
#include <map>
#include <string>

namespace sowlint::report {

/// Says whole phrases: where one is missing in the reader's language it is English throughout.
class Speech {
 public:
  Speech() = default;

  explicit Speech(std::map<std::string, std::string> phrases) : phrases_(std::move(phrases)) {}

  /// `english`, or what stands for it.
  [[nodiscard]] std::string operator()(const std::string& english) const;

  /// The same with each {} replaced in turn. REQUIRES: as many {} as `values`.
  [[nodiscard]] std::string with(const std::string& english,
                                 std::initializer_list<std::string> values) const;

  /// Whether there is something for `english` other than itself.
  [[nodiscard]] bool knows(const std::string& english) const { return phrases_.contains(english); }

 private:
  std::map<std::string, std::string> phrases_;
};

}  // namespace sowlint::report
