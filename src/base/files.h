// The file-system seam: the only place that opens files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sowlint/error.h"

namespace sowlint::base {

/// The bytes of a regular file, or of standard input for "-". Refuses directories, pipes, devices,
/// and more than `limit` bytes, each with a sentence that says what to do (kind Input).
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t limit);

/// Writes beside the target, syncs and renames, so that nothing partial is ever left under `path`.
/// "-" writes to standard output. Errors have kind Usage.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

}  // namespace sowlint::base
