// What RTF's control words set, group by group.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/look.h"

namespace sowlint::readers {

/// Where the text of a group goes.
enum class RtfDestination {
  Words,      ///< into the document
  Skipped,    ///< nowhere
  Colors,     ///< the table of colours
  Fonts,      ///< the table of fonts
  Styles,     ///< the table of styles
  Label,      ///< a list label
  FieldCode,  ///< what a field computes
  Authors,    ///< who made tracked changes
  Template,   ///< a template's address
  ObjectClass
};

/// What a paragraph says of itself; \pard makes all of it unset.
struct RtfParagraphState {
  std::optional<int> outline;  ///< 0 to 8
  int style = -1;
  int list_level = 0;
  std::size_t table_depth = 0;
  std::optional<int> background;  ///< a colour's number
  bool off_page = false;
};

/// What holds inside a group and ends with it.
struct RtfGroup {
  RtfDestination destination = RtfDestination::Words;
  int stand_ins = 1;  ///< characters behind each \u for programs that know no Unicode
  int font = -1;
  bool hidden = false;
  bool bold = false;
  int half_points = 24;
  int color = 0;  ///< numbers of colours; 0: automatic
  int background = 0;
  bool inserted = false;
  bool deleted = false;
  int author = 0;
  std::uint32_t date = 0;  ///< packed as RTF packs it
  bool starred = false;    ///< begins with \*
  bool in_object = false;
  bool in_box = false;
  bool ends_story = false;  ///< its end ends a note, header, comment or text box
};

/// What the tables at the head of the file say.
struct RtfTables {
  struct Style {
    std::string name;
    std::optional<int> outline;
  };

  std::vector<std::optional<std::uint32_t>> colors;
  std::map<int, Style> styles;
  std::vector<std::string> authors;

  /// 0xRRGGBB, kAutomaticColor for the first entry and those that are not there.
  [[nodiscard]] std::uint32_t color(int number) const;
};

/// "2025-01-06T09:00" for the packed date of a tracked change; "" for 0.
[[nodiscard]] std::string rtf_date(std::uint32_t packed);

}  // namespace sowlint::readers
