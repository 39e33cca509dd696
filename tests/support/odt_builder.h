// Makes OpenDocument texts in memory from snippets, and reads them.
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"

#include "readers/reader.h"

namespace sowlint::test {

/// The parts of a flat OpenDocument text, each the inside of its element.
struct OdtSource {
  std::string body;       ///< of office:text
  std::string automatic;  ///< styles that the program made
  std::string styles;     ///< named styles and lists
  std::string masters;    ///< pages with their headers and footers
};

/// The one XML file that holds them.
std::string flat_odt(const OdtSource& source);

/// A package around them, with `members` of further files behind a '\n'-separated manifest.
std::string packed_odt(const OdtSource& source, std::string_view manifest_entries = "");

/// style:style with text properties: text_style("T1", "text:display=\"none\"").
std::string text_style(std::string_view name, std::string_view properties);

/// The document of a flat file that must be readable; fails the test and returns an empty one if it
/// is not, or if the document breaks a promise.
Document read_flat_odt(const OdtSource& source,
                       readers::RevisionView view = readers::RevisionView::Final);

}  // namespace sowlint::test
