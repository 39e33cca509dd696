// Typed access to the mappings of a pack file. Every refusal says where it stands and what was
// expected; a getter that refuses returns nothing and its caller goes on, so that one load reports
// many errors.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/load.h"
#include "rules/yaml.h"

namespace sowlint::rules {

/// A pack file while it is read. Borrows both.
class Source {
 public:
  Source(const PackFile& file, ErrorList& errors) : file_(file), errors_(errors) {}

  void fail(const LineColumn& at, std::string message) const;

  void fail(const YamlNode& node, std::string message) const { fail(node.at, std::move(message)); }

  /// For a mistake at byte `offset` of the value of `scalar`.
  void fail_inside(const YamlNode& scalar, std::size_t offset, std::string message) const;

  [[nodiscard]] const PackFile& file() const { return file_; }

 private:
  const PackFile& file_;
  ErrorList& errors_;
};

/// A mapping with known keys. Borrows node and source.
class Fields {
 public:
  /// Reports a node that is no mapping and every key that is not `known`. `what` completes
  /// "unknown key … in" and is "a rule" or the like.
  Fields(const YamlNode& node, const Source& source, std::string_view what,
         std::span<const std::string_view> known);

  /// Whether the node is a mapping at all.
  [[nodiscard]] bool usable() const { return node_.kind == YamlNode::Kind::Map; }

  [[nodiscard]] const YamlNode& node() const { return node_; }

  [[nodiscard]] const YamlNode* find(std::string_view key) const;
  /// The same, reporting a key that is missing.
  [[nodiscard]] const YamlNode* need(std::string_view key) const;

  /// The value as text; nothing when the key is missing (or, after reporting it, wrong).
  [[nodiscard]] std::optional<std::string> text(std::string_view key) const;
  /// The same, reporting a missing or blank one and then giving "".
  [[nodiscard]] std::string needed_text(std::string_view key) const;
  /// "true" or "false"; `fallback` when the key is missing.
  [[nodiscard]] bool flag(std::string_view key, bool fallback) const;
  /// A whole number from `least` to `most`; `fallback` when the key is missing.
  [[nodiscard]] int number(std::string_view key, int least, int most, int fallback) const;

 private:
  const YamlNode& node_;
  const Source& source_;
  std::string_view what_;
};

/// The text of a scalar, or nothing after reporting that `what` should be one.
[[nodiscard]] std::optional<std::string> scalar_text(const YamlNode& node, const Source& source,
                                                     std::string_view what);

/// The items of a list, or none after reporting that `what` should be one or is empty.
[[nodiscard]] std::span<const YamlNode> list_items(const YamlNode& node, const Source& source,
                                                   std::string_view what);

/// The texts of a list of scalars; those that are none are reported and left out.
[[nodiscard]] std::vector<std::string> text_list(const YamlNode& node, const Source& source,
                                                 std::string_view what);

/// A decimal number ("4", "0.5"), or nothing.
[[nodiscard]] std::optional<double> decimal(std::string_view text);

/// "a, b or c".
[[nodiscard]] std::string listing(std::span<const std::string_view> words);

/// Reports that `node` is not one of `words`.
void refuse_word(const YamlNode& node, const Source& source, std::string_view what,
                 std::span<const std::string_view> words);

/// What the scalar `node` stands for by `lookup` (a function from string to optional), or nothing
/// after reporting it.
template <class Lookup>
[[nodiscard]] auto word(const YamlNode& node, const Source& source, std::string_view what,
                        std::span<const std::string_view> words, Lookup lookup)
    -> decltype(lookup(std::string())) {
  if (node.kind == YamlNode::Kind::Scalar) {
    if (auto value = lookup(node.text)) return value;
  }
  refuse_word(node, source, what, words);
  return {};
}

}  // namespace sowlint::rules
