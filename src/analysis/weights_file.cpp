#include "analysis/weights_file.h"

#include <cmath>
#include <cstddef>
#include <numeric>
#include <string>

#include "rules/rule.h"
#include "rules/vocabulary.h"

namespace sowlint::analysis {
namespace {

using rules::Source;
using rules::YamlNode;

/// A weight in ten-thousandths; nothing after reporting one that is no number from 0 to 1 with at
/// most four decimals.
std::optional<int> read_weight(const YamlNode& node, const Source& source) {
  const auto text = rules::scalar_text(node, source, "a weight");
  if (!text) return std::nullopt;
  const auto value = rules::decimal(*text);
  if (value && *value >= 0 && *value <= 1) {
    constexpr double kTolerance = 1e-6;
    const double parts = *value * kWholeWeight;
    if (std::fabs(parts - std::round(parts)) < kTolerance) {
      return static_cast<int>(std::lround(parts));
    }
  }
  source.fail(node,
              "expected a weight from 0 to 1 with at most four decimals, as in \"CHG: 0.18\"");
  return std::nullopt;
}

/// "1.07"
std::string as_number(int parts) {
  std::string digits = std::to_string(kWholeWeight + parts % kWholeWeight);
  digits.erase(digits.find_last_not_of('0') + 1);
  digits.erase(0, 1);
  const std::string whole = std::to_string(parts / kWholeWeight);
  return digits.empty() ? whole : whole + "." + digits;
}

}  // namespace

std::optional<IndexWeights> weights_in(const YamlNode& node, const Source& source) {
  const rules::Fields weights(node, source, "\"weights\"", rules::dimension_names());
  if (!weights.usable()) return std::nullopt;
  IndexWeights result = kStartWeights;
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const auto dimension = rules::dimension_named(node.keys[i].text);
    const auto weight = read_weight(node.values[i], source);
    if (!dimension || !weight) return std::nullopt;
    result[static_cast<std::size_t>(*dimension)] = *weight;
  }
  const int sum = std::accumulate(result.begin(), result.end(), 0);
  if (sum == kWholeWeight) return result;
  std::string now;
  for (std::size_t d = 0; d < result.size(); ++d) {
    now += (d == 0 ? "" : ", ") + std::string(name_of(static_cast<rules::Dimension>(d))) + " " +
           as_number(result[d]);
  }
  source.fail(node, "the weights of all eight dimensions must add up to 1, not " + as_number(sum) +
                        "; they are " + now);
  return std::nullopt;
}

}  // namespace sowlint::analysis
