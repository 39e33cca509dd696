#include "table.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace sowlint::bench {

Table::Table(std::string title, std::vector<std::string> columns) : title_(std::move(title)) {
  rows_.push_back(std::move(columns));
}

void Table::add(std::vector<std::string> row) {
  rows_.push_back(std::move(row));
}

void Table::print() const {
  std::vector<std::size_t> widths(rows_.front().size(), 3);
  for (const std::vector<std::string>& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], row[i].size());
  }
  std::printf("\n%s\n\n", title_.c_str());
  for (std::size_t at = 0; at < rows_.size(); ++at) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string cell = i < rows_[at].size() ? rows_[at][i] : "";
      const int width = static_cast<int>(widths[i]);
      std::printf(i == 0 ? "| %-*s " : "| %*s ", width, cell.c_str());
    }
    std::printf("|\n");
    if (at > 0) continue;
    for (std::size_t i = 0; i < widths.size(); ++i)
      std::printf("| %s%s ", std::string(widths[i] - 1, '-').c_str(), i == 0 ? "-" : ":");
    std::printf("|\n");
  }
  std::fflush(stdout);
}

std::string figure(double value) {
  const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  std::string digits(32, '\0');
  digits.resize(static_cast<std::size_t>(
      std::snprintf(digits.data(), digits.size(), "%.*f", decimals, value)));
  if (decimals > 0) return digits;
  for (std::size_t at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, ",");
  return digits;
}

std::string times(double ratio) {
  return figure(ratio) + " x";
}

}  // namespace sowlint::bench
