#include "selftest/scores.h"

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <string_view>
#include <utility>

namespace sowlint::selftest {
namespace {

double share(std::size_t part, std::size_t rest) {
  return part + rest == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(part + rest);
}

/// Cut before a code point, so that what is printed stays UTF-8.
std::string_view cut(std::string_view text) {
  constexpr std::size_t kMost = 220;
  if (text.size() <= kMost) return text;
  std::size_t end = kMost;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return text.substr(0, end);
}

void print(std::ostream& out, const std::string& name, const Counts& counts) {
  out << std::left << std::setw(32) << name << std::right << " right " << std::setw(4)
      << counts.right << " wrong " << std::setw(4) << counts.wrong << " missed " << std::setw(4)
      << counts.missed << "  precision " << counts.precision() << " recall " << counts.recall()
      << " F1 " << counts.f1() << '\n';
}

}  // namespace

double Counts::precision() const {
  return share(right, wrong);
}

double Counts::recall() const {
  return share(right, missed);
}

double Counts::f1() const {
  const double p = precision();
  const double r = recall();
  return p + r == 0 ? 0.0 : 2 * p * r / (p + r);
}

Counts& Counts::operator+=(const Counts& other) {
  right += other.right;
  wrong += other.wrong;
  missed += other.missed;
  return *this;
}

Counts Scores::total() const {
  Counts all;
  for (const auto& [rule, counts] : by_rule)
    all += counts;
  return all;
}

std::string to_text(const Scores& scores, bool with_errors) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << std::fixed << std::setprecision(2);
  std::vector<std::pair<std::string, Counts>> rules(scores.by_rule.begin(), scores.by_rule.end());
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    return a.second.right + a.second.missed > b.second.right + b.second.missed;
  });
  for (const auto& [rule, counts] : rules)
    print(out, rule, counts);
  for (const auto& [level, counts] : scores.by_level) {
    out << std::left << std::setw(32) << "level " + level << std::right << " findings "
        << std::setw(4) << counts.right + counts.wrong << " precision " << counts.precision()
        << '\n';
  }
  print(out, "total", scores.total());
  if (!with_errors) return out.str();
  for (const ScoringError& error : scores.errors) {
    out << (error.missed ? "missed" : "wrong") << '\t' << error.document << '\t' << error.rule
        << '\t' << error.level << '\t' << cut(error.text) << '\n';
  }
  return out.str();
}

}  // namespace sowlint::selftest
