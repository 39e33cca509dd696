#include "cli/settings.h"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "analysis/weights_file.h"
#include "base/files.h"
#include "rules/fields.h"
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

void read_weights(const Fields& fields, const Source& source, Settings& settings) {
  const YamlNode* node = fields.find("weights");
  if (node != nullptr) settings.weights = analysis::weights_in(*node, source);
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
