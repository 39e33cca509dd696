// What a paragraph's properties and style make of it.
#pragma once

#include <cstdint>
#include <optional>

#include "archive/xml_tree.h"
#include "readers/docx_numbering.h"
#include "readers/docx_styles.h"

namespace sowlint::readers {

struct ParagraphProperties {
  const Style* style = nullptr;  ///< never null once read
  std::optional<ListPlace> list;
  std::optional<int> outline_level;         ///< 0 to 8
  std::optional<std::uint32_t> background;  ///< shading of the paragraph
  bool off_page = false;                    ///< set further aside than any page is wide
  bool mark_inserted = false;               ///< the paragraph's end is a tracked change
  bool mark_deleted = false;
  bool mark_hidden = false;
  bool run_in = false;  ///< a style separator: the next paragraph goes on in the same line
};

/// The properties of the paragraph whose w:pPr is `element`, which may be missing.
[[nodiscard]] ParagraphProperties read_properties(archive::XmlElement element, const Styles& styles,
                                                  const Numbering& numbering);

}  // namespace sowlint::readers
