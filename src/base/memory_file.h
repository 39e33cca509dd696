// Bytes that a child process reads or writes and that no file system ever sees.
#pragma once

#include <cstddef>
#include <string_view>

#include "sowlint/error.h"

#include "base/descriptor.h"

namespace sowlint::base {

/// A file without a name, in memory. It is gone with its last descriptor and mapping.
class MemoryFile {
 public:
  /// An empty file to be written by a child. Error of kind Input if the machine has none left.
  [[nodiscard]] static Result<MemoryFile> create();

  /// A file with these bytes, read from its start, that nobody can change any more.
  [[nodiscard]] static Result<MemoryFile> holding(std::string_view bytes);

  [[nodiscard]] int descriptor() const { return file_.get(); }

 private:
  explicit MemoryFile(Descriptor file) : file_(std::move(file)) {}

  Descriptor file_;
};

/// The bytes of a file that is written no more, without copying them.
class MappedBytes {
 public:
  MappedBytes() = default;

  /// All bytes of `file`; none if it is empty or cannot be mapped.
  explicit MappedBytes(const MemoryFile& file);

  MappedBytes(MappedBytes&& other) noexcept;
  MappedBytes& operator=(MappedBytes&& other) noexcept;
  MappedBytes(const MappedBytes&) = delete;
  MappedBytes& operator=(const MappedBytes&) = delete;
  ~MappedBytes();

  [[nodiscard]] std::string_view view() const { return {begin_, size_}; }

 private:
  void unmap();

  const char* begin_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace sowlint::base
