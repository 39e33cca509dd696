// The members of a zip package that lies in memory, expanded one at a time within limits.
// Member names are compared as OPC compares part names: without regard to ASCII case. Errors have
// kind Input and no path; the caller knows which file it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sowlint/error.h"

#include "base/limits.h"

struct zip;  // libzip's archive

namespace sowlint::archive {

class ZipReader {
 public:
  /// Reads the directory of the archive `bytes`, which must outlive the reader. Refuses what is
  /// damaged, encrypted, preceded by other data, or declares more than `limits` allow.
  [[nodiscard]] static Result<ZipReader> open(std::string_view bytes, const base::Limits& limits);

  [[nodiscard]] bool contains(std::string_view name) const;

  /// The bytes of a member, checked against its declared size and checksum. Refuses members over
  /// the limits of one part, of the sum of all parts read so far, or of the compression ratio.
  [[nodiscard]] Result<std::string> read(std::string_view name);

  /// Names that occur more than once; `read` gives the first of each.
  [[nodiscard]] const std::vector<std::string>& duplicates() const { return duplicates_; }

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  using Handle = std::unique_ptr<zip, Close>;

  ZipReader(Handle handle, const base::Limits& limits);

  [[nodiscard]] Result<void> read_directory();
  [[nodiscard]] Result<void> check_size(const std::string& name, std::uint64_t expanded,
                                        std::uint64_t compressed) const;

  Handle handle_;
  base::Limits limits_;
  std::unordered_map<std::string, std::uint64_t> index_;  ///< lower-case name → member
  std::vector<std::string> duplicates_;
  std::uint64_t bytes_read_ = 0;
};

}  // namespace sowlint::archive
