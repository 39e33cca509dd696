// List and heading labels of OpenDocument texts, computed as LibreOffice computes them. Lists stand
// in the text as nested elements; how their labels look is said by list styles.
//
//   <text:list style="L1"> <text:list-item> <text:p/>            → label of level 1
//                          <text:list><text:list-item><text:p/>  → label of level 2
//
// A list begins counting anew unless it continues another one; headings outside lists count by the
// outline style.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "archive/xml_tree.h"

namespace sowlint::readers {

inline constexpr int kOdtLevels = 10;

struct OdtListLevel {
  std::string format;   ///< "1", "a", "I" …; "": not printed
  std::string pattern;  ///< "%1%.%2%(%3%)", or "": composed from the parts below
  std::string prefix;
  std::string suffix;
  int display_levels = 1;
  int start = 1;
  bool letters_repeat = false;  ///< behind z comes aa, bb; else aa, ab
  bool bullet = false;
};

using OdtListStyle = std::array<OdtListLevel, kOdtLevels>;

/// Immutable once built.
class OdtListStyles {
 public:
  /// Adds the list styles and the outline style that `container` holds.
  void add(archive::XmlElement container);

  /// The list style of that name, or nothing.
  [[nodiscard]] const OdtListStyle* find(std::string_view name) const;

  [[nodiscard]] const OdtListStyle& outline() const { return outline_; }

 private:
  std::map<std::string, OdtListStyle, std::less<>> styles_;
  OdtListStyle outline_;
};

/// The running numbers of one list.
struct OdtCounters {
  std::array<int, kOdtLevels> value{};
  std::array<bool, kOdtLevels> running{};

  /// Counts one paragraph at `level`, from 0, and returns its label without outer blanks: "7.5(a)",
  /// "•" or "". `start`, if above 0, is the number it gets.
  [[nodiscard]] std::string next_label(const OdtListStyle& style, int level, int start);
};

}  // namespace sowlint::readers
