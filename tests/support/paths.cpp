#include "support/paths.h"

#include <filesystem>

namespace sowlint::test {

std::string project_path(const std::string& relative) {
  return std::string(SOWLINT_SOURCE_DIR) + "/" + relative;
}

std::string program_path() {
  return SOWLINT_PROGRAM;
}

std::string hostile_child_path() {
  return SOWLINT_HOSTILE_CHILD;
}

std::string shared_path() {
  const std::filesystem::path shared = std::filesystem::path(SOWLINT_SOURCE_DIR) / ".." / "shared";
  return std::filesystem::is_directory(shared) ? shared.lexically_normal().string() : std::string();
}

}  // namespace sowlint::test
