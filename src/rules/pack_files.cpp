#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/files.h"
#include "rules/embedded.h"
#include "rules/load.h"

namespace sowlint::rules {
namespace {

namespace fs = std::filesystem;

Error folder_error(const std::string& folder, const std::string& message) {
  return {ErrorKind::Rules, message, folder, 0, 0};
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

/// Paths of the .yaml files under `folder`, hidden files and folders left out.
Result<std::vector<std::string>> yaml_paths(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->path().extension() == ".yaml") {
      paths.push_back(entry->path().string());
    }
    entry.increment(error);
  }
  if (error) {
    return tl::unexpected(
        folder_error(folder, "cannot be read as a folder of rules: " + error.message()));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

std::vector<PackFile> shipped_files() {
  std::vector<PackFile> files;
  for (const EmbeddedFile& file : embedded_files()) {
    files.push_back({std::string(file.path), std::string(file.text), true});
  }
  return files;
}

Result<std::vector<PackFile>> files_in(const std::string& folder, const base::Limits& limits) {
  auto paths = yaml_paths(folder);
  if (!paths) return tl::unexpected(paths.error());
  if (paths->empty()) return tl::unexpected(folder_error(folder, "holds no .yaml file"));
  std::vector<PackFile> files;
  for (std::string& path : *paths) {
    auto text = base::read_file(path, limits.pack_file_bytes);
    if (!text) {
      Error error = std::move(text.error());
      error.kind = ErrorKind::Rules;
      return tl::unexpected(std::move(error));
    }
    files.push_back({std::move(path), std::move(*text), false});
  }
  return files;
}

}  // namespace sowlint::rules
