// Encodings that a file names: those of ICU, by any name that IANA, browsers or Windows give them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "text/decode.h"

struct UConverter;

namespace sowlint::text {

/// Not to be shared by threads.
class Converter {
 public:
  /// Nothing for names that mean no encoding. "iso-8859-1" and "us-ascii" mean windows-1252, as
  /// they do to browsers.
  [[nodiscard]] static std::optional<Converter> open(std::string_view name);

  /// Appends `bytes` to `utf8`; what is no character becomes U+FFFD. False if there was such.
  bool append(std::string_view bytes, std::string& utf8);

  /// ICU's name of the encoding.
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };

  std::unique_ptr<UConverter, Close> converter_;
  std::string name_;
};

/// Decodes a text that names its encoding. A byte order mark and letters that are plainly UTF-8
/// count more than the name; for an unknown name or "" the same as decode(bytes).
[[nodiscard]] DecodedText decode(std::string_view bytes, std::string_view named);

}  // namespace sowlint::text
