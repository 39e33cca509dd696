// The file-system seam: the only place that opens files.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"

namespace sowlint::base {

/// The bytes of a regular file, or of standard input for "-". Refuses directories, pipes, devices,
/// and more than `limit` bytes, each with a sentence that says what to do (kind Input).
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t limit);

/// Writes beside the target, syncs and renames, so that nothing partial is ever left under `path`.
/// "-" writes to standard output. Errors have kind Usage.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

/// Several files that appear together or not at all: each is written beside its target, and only
/// when all of them are, they are renamed. What is not committed is removed again.
class StagedFiles {
 public:
  StagedFiles();
  ~StagedFiles();
  StagedFiles(const StagedFiles&) = delete;
  StagedFiles& operator=(const StagedFiles&) = delete;

  /// Writes `bytes` beside `path`. What stands at `path` is left alone for now; only devices and
  /// pipes, which cannot be renamed to, get their bytes with commit(). Errors have kind Usage.
  [[nodiscard]] Result<void> add(const std::string& path, std::string bytes);

  /// Puts every file in its place. If one cannot be, those before it stand complete and the error
  /// names it.
  [[nodiscard]] Result<void> commit();

 private:
  struct Entry;
  std::vector<std::unique_ptr<Entry>> entries_;
};

}  // namespace sowlint::base
