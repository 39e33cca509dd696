// Tables in Markdown, so that they read as they are and can be copied into a page.
#pragma once

#include <string>
#include <vector>

namespace sowlint::bench {

class Table {
 public:
  /// `title` stands above the table; the first column holds names, the others figures.
  Table(std::string title, std::vector<std::string> columns);

  void add(std::vector<std::string> row);

  /// Prints it on standard output.
  void print() const;

 private:
  std::string title_;
  std::vector<std::vector<std::string>> rows_;
};

/// Three figures that count: "0.123", "12.3", "1,230".
[[nodiscard]] std::string figure(double value);

/// "12.3 x".
[[nodiscard]] std::string times(double ratio);

}  // namespace sowlint::bench
