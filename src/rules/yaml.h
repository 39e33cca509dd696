// YAML text as a tree in which every node knows its place. The only user of yaml-cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"
#include "sowlint/text_span.h"

#include "base/limits.h"

namespace sowlint::rules {

/// Errors of one load, in the order found; what comes after the 50th is dropped.
class ErrorList {
 public:
  void add(Error error);

  [[nodiscard]] bool empty() const { return errors_.empty(); }

  [[nodiscard]] std::size_t size() const { return errors_.size(); }

  /// Whether further errors are dropped: no need to work out where they stand.
  [[nodiscard]] bool full() const { return errors_.size() == kMost; }

  /// Ordered by path and place.
  [[nodiscard]] std::vector<Error> take();

  static constexpr std::size_t kMost = 50;

 private:
  std::vector<Error> errors_;
};

struct YamlNode {
  enum class Kind { Null, Scalar, List, Map };
  Kind kind = Kind::Null;
  std::string text;        ///< Scalar: the value, quotes and escapes resolved
  std::size_t offset = 0;  ///< first byte in the file
  LineColumn at;
  std::vector<YamlNode> keys;    ///< Map: scalars, each once
  std::vector<YamlNode> values;  ///< Map: in the order of `keys`; List: its items
};

/// The only document in `text` (UTF-8, a BOM is allowed), or nothing after adding to `errors`.
/// Refuses anchors, aliases, tags, duplicate keys, keys that are no scalars, a second document,
/// control characters, text that is not UTF-8, and nesting beyond `limits.yaml_depth`.
[[nodiscard]] std::optional<YamlNode> parse_yaml(const std::string& path, std::string_view text,
                                                 const base::Limits& limits, ErrorList& errors);

/// Where byte `offset` of the value of `scalar` stands in the file `text` it was parsed from.
[[nodiscard]] LineColumn place_in_scalar(std::string_view text, const YamlNode& scalar,
                                         std::size_t offset);

}  // namespace sowlint::rules
