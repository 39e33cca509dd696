// The shipped packs, as the text of their files; the definition is generated at build time.
#pragma once

#include <span>
#include <string_view>

namespace sowlint::rules {

struct EmbeddedFile {
  std::string_view path;  ///< relative to rules/: "core/change/scope-freeze.yaml"
  std::string_view text;
};

/// Sorted by path.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

}  // namespace sowlint::rules
