#include "cli/settings.h"

#include <cmath>
#include <cstddef>
#include <filesystem>
#include <numeric>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "rules/fields.h"
#include "rules/rule.h"
#include "rules/vocabulary.h"
#include "rules/yaml.h"

namespace sowlint::cli {
namespace {

namespace fs = std::filesystem;
using rules::Fields;
using rules::Source;
using rules::YamlNode;

constexpr const char* kFileName = ".sowlint.yaml";
constexpr std::string_view kKeys[] = {"disable", "severity", "weights", "packs"};

void read_disabled(const Fields& fields, const Source& source, Settings& settings) {
  const YamlNode* node = fields.find("disable");
  if (node == nullptr) return;
  for (const YamlNode& item : rules::list_items(*node, source, "disable")) {
    if (auto id = rules::scalar_text(item, source, "a rule id")) {
      settings.disable.push_back({std::move(*id), item.at, ""});
    }
  }
}

void read_severities(const Fields& fields, const Source& source, Settings& settings) {
  const YamlNode* node = fields.find("severity");
  if (node == nullptr) return;
  if (node->kind != YamlNode::Kind::Map) {
    source.fail(*node, "expected rule ids with their levels, as in \"prescribed-method: low\"");
    return;
  }
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    if (auto level = rules::scalar_text(node->values[i], source, "a level")) {
      settings.severity.push_back({node->keys[i].text, node->values[i].at, std::move(*level)});
    }
  }
}

/// A weight in ten-thousandths; nothing after reporting one that is no number from 0 to 1 with at
/// most four decimals.
std::optional<int> read_weight(const YamlNode& node, const Source& source) {
  const auto text = rules::scalar_text(node, source, "a weight");
  if (!text) return std::nullopt;
  const auto value = rules::decimal(*text);
  if (value && *value >= 0 && *value <= 1) {
    constexpr double kTolerance = 1e-6;
    const double parts = *value * analysis::kWholeWeight;
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
  std::string digits = std::to_string(analysis::kWholeWeight + parts % analysis::kWholeWeight);
  digits.erase(digits.find_last_not_of('0') + 1);
  digits.erase(0, 1);
  const std::string whole = std::to_string(parts / analysis::kWholeWeight);
  return digits.empty() ? whole : whole + "." + digits;
}

/// Dimensions that are not named keep their weight; together they must be 1 again.
void read_weights(const Fields& fields, const Source& source, Settings& settings) {
  const YamlNode* node = fields.find("weights");
  if (node == nullptr) return;
  const Fields weights(*node, source, "\"weights\"", rules::dimension_names());
  if (!weights.usable()) return;
  analysis::IndexWeights result = analysis::kStartWeights;
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    const auto dimension = rules::dimension_named(node->keys[i].text);
    const auto weight = read_weight(node->values[i], source);
    if (!dimension || !weight) return;
    result[static_cast<std::size_t>(*dimension)] = *weight;
  }
  const int sum = std::accumulate(result.begin(), result.end(), 0);
  if (sum == analysis::kWholeWeight) {
    settings.weights = result;
    return;
  }
  std::string now;
  for (std::size_t d = 0; d < result.size(); ++d) {
    now += (d == 0 ? "" : ", ") + std::string(name_of(static_cast<rules::Dimension>(d))) + " " +
           as_number(result[d]);
  }
  source.fail(*node, "the weights of all eight dimensions must add up to 1, not " + as_number(sum) +
                         "; they are " + now);
}

void read_packs(const Fields& fields, const Source& source, Settings& settings) {
  const YamlNode* node = fields.find("packs");
  if (node == nullptr) return;
  const fs::path folder = fs::path(settings.path).parent_path();
  for (const std::string& pack : rules::text_list(*node, source, "packs")) {
    settings.packs.push_back((folder / pack).lexically_normal().string());
  }
}

}  // namespace

std::optional<std::string> find_settings(const std::string& folder) {
  fs::path here(folder);
  while (true) {
    const fs::path file = here / kFileName;
    std::error_code ignored;
    if (fs::exists(file, ignored)) return file.string();
    if (!here.has_relative_path()) return std::nullopt;
    here = here.parent_path();
  }
}

tl::expected<Settings, std::vector<Error>> read_settings(const std::string& path,
                                                         const base::Limits& limits) {
  auto bytes = base::read_file(path, limits.pack_file_bytes);
  if (!bytes) {
    bytes.error().kind = ErrorKind::Usage;
    return tl::unexpected(std::vector<Error>{std::move(bytes.error())});
  }
  rules::ErrorList errors;
  const rules::PackFile file{path, std::move(*bytes), false};
  Settings settings;
  settings.path = path;
  const std::optional<YamlNode> root = rules::parse_yaml(path, file.text, limits, errors);
  if (root && root->kind != YamlNode::Kind::Null) {
    const Source source(file, errors);
    const Fields fields(*root, source, "the settings", kKeys);
    if (fields.usable()) {
      read_disabled(fields, source, settings);
      read_severities(fields, source, settings);
      read_weights(fields, source, settings);
      read_packs(fields, source, settings);
    }
  }
  if (errors.empty()) return settings;
  std::vector<Error> found = errors.take();
  for (Error& error : found)
    error.kind = ErrorKind::Usage;
  return tl::unexpected(std::move(found));
}

}  // namespace sowlint::cli
