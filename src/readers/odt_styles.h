// The styles of an OpenDocument text with their chains of ancestors already followed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "archive/xml_tree.h"
#include "readers/look.h"

namespace sowlint::readers {

/// A style and all it inherits.
struct OdtStyle {
  RunLook look;
  std::optional<std::uint32_t> background;  ///< of the paragraph, cell or table
  std::string list;                         ///< list style of its paragraphs
  bool contents = false;                    ///< an entry of a generated table of contents
  bool off_page = false;                    ///< set so far aside that no page holds it
};

/// Immutable once built.
class OdtStyles {
 public:
  /// The styles that the elements hold (office:styles, office:automatic-styles); where two share a
  /// family and a name, the later one counts.
  static OdtStyles read(std::initializer_list<archive::XmlElement> containers);

  /// The style of `family` ("paragraph", "text", "table", "table-cell") called `name`; the default
  /// of the family for "" and unknown names.
  [[nodiscard]] const OdtStyle& find(std::string_view family, std::string_view name) const;

 private:
  std::map<std::string, OdtStyle, std::less<>> styles_;  ///< by family and name
  OdtStyle none_;
};

}  // namespace sowlint::readers
