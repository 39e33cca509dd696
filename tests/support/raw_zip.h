// Zip archives written field by field, so that each may lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sowlint::test {

class RawZip {
 public:
  /// A member, compressed.
  RawZip& add(const std::string& name, std::string_view bytes);

  /// A member whose compressed form is at hand; `size` is what the directory says it expands to.
  RawZip& add_deflated(const std::string& name, const std::string& deflated, std::uint32_t crc,
                       std::uint32_t size);

  /// A further entry of the directory that points to the data of the member before.
  RawZip& alias(const std::string& name);

  /// The directory says the last member expands to `size`.
  RawZip& lie(std::uint32_t size);

  [[nodiscard]] std::string build() const;

 private:
  void list(const std::string& name);

  struct Last {
    std::uint32_t crc = 0;
    std::uint32_t compressed = 0;
    std::uint32_t size = 0;
    std::uint32_t offset = 0;
  };

  std::string members_;
  std::string directory_;
  std::size_t last_entry_ = 0;
  std::uint16_t count_ = 0;
  Last last_;
};

/// `bytes` as raw deflate data that end a stream.
std::string deflated(std::string_view bytes);

/// `bytes` as raw deflate data that others may follow.
std::string deflated_piece(std::string_view bytes);

}  // namespace sowlint::test
