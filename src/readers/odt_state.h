// What reading an OpenDocument text needs and collects across paragraphs.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/document.h"

#include "archive/xml_tree.h"
#include "base/budget.h"
#include "readers/odt_lists.h"
#include "readers/odt_styles.h"
#include "readers/reader.h"

namespace sowlint::readers {

/// A tracked change, which the text refers to by its id.
struct OdtChange {
  Revision::Kind kind = Revision::Kind::Inserted;
  std::string author;
  std::string date;
  archive::XmlElement deleted;  ///< holds the paragraphs that were deleted
};

using OdtChanges = std::map<std::string, OdtChange, std::less<>>;

/// Words of a drawing.
struct OdtBox {
  archive::XmlElement container;
  bool off_page = false;
};

struct OdtState {
  const OdtStyles* styles = nullptr;  ///< those of headers and footers differ from the body's
  const OdtListStyles& lists;
  const ReadOptions& options;
  base::Budget& budget;
  OdtChanges changes;
  std::map<std::string, std::string, std::less<>> media_types;  ///< of the package's members
  std::vector<std::string> inserted;  ///< ids of the insertions that began and have not ended
  std::vector<archive::XmlElement> footnotes;  ///< their bodies, in the order of their marks
  std::vector<archive::XmlElement> endnotes;
  std::vector<archive::XmlElement> comments;
  std::vector<std::string> unread;  ///< "a chart" …
  std::vector<std::string> remote;  ///< addresses from which the program would load something
  std::size_t images = 0;
  std::size_t tables = 0;
  bool too_deep = false;
};

}  // namespace sowlint::readers
