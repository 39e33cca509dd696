// The styles of a document with their chains of ancestors already followed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "archive/xml_tree.h"
#include "readers/look.h"

namespace sowlint::readers {

/// The look that run properties (w:rPr) set.
[[nodiscard]] RunLook read_run_look(archive::XmlElement properties);

/// The colour a w:shd paints; nothing if it paints none.
[[nodiscard]] std::optional<std::uint32_t> shading(archive::XmlElement shd);

/// A style and all it inherits.
struct Style {
  std::string name;
  std::optional<int> num_id;
  std::optional<int> list_level;
  std::string list_style;            ///< id of the ancestor (or itself) that sets num_id
  std::optional<int> outline_level;  ///< 0 to 8; 9 is body text
  bool contents = false;             ///< an entry of a generated table of contents
  RunLook look;
  std::optional<std::uint32_t> background;  ///< of the paragraph or, in table styles, table
  RunLook first_row_look;                   ///< table styles
  std::optional<std::uint32_t> first_row_background;
  bool banded = false;  ///< table styles: some part of the table is shaded by its position
};

/// Immutable once built.
class Styles {
 public:
  Styles() = default;

  /// The styles of `root` (w:styles).
  static Styles read(archive::XmlElement root);

  /// The style with that id; the default paragraph style for "" and unknown ids.
  [[nodiscard]] const Style& paragraph(std::string_view id) const;

  /// The style with that id, or nothing: for character, table and numbering styles.
  [[nodiscard]] const Style* find(std::string_view id) const;

  [[nodiscard]] const std::string& default_paragraph_id() const { return default_id_; }

  /// The look of text that no style says anything about.
  [[nodiscard]] const RunLook& defaults() const { return defaults_; }

  /// List of each style that sets one itself, for Numbering::read.
  [[nodiscard]] std::map<std::string, int, std::less<>> lists() const;

 private:
  std::map<std::string, Style, std::less<>> styles_;
  Style none_;
  std::string default_id_;
  RunLook defaults_;
};

}  // namespace sowlint::readers
