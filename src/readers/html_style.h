// As much of CSS as decides whether people can see words: declarations, and style sheets with plain
// selectors (p, .x, p.x, #x). Rules with other selectors are left out, so that words they would
// hide are read like all others.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/budget.h"
#include "readers/look.h"

namespace sowlint::readers {

/// What declarations say. Unset: nothing.
struct HtmlStyle {
  RunLook look;                   ///< without the size, which may depend on the parent's
  std::optional<bool> displayed;  ///< display other than none; false hides descendants, too
  std::optional<double> size_points;
  std::optional<double> size_share;     ///< of the parent's
  std::optional<bool> preserves_lines;  ///< white-space: pre and the like
  std::optional<bool> unmarked;         ///< list-style: none
  bool painted = false;                 ///< a picture or gradient lies behind the words
  bool positioned = false;              ///< left, top and clip count
  bool far_off = false;                 ///< set further aside than any page reaches
  bool cut_away = false;                ///< clipped or sized to nothing

  /// What `over` sets replaces what is set here.
  void apply(const HtmlStyle& over);

  /// Whether the words stand where no page is.
  [[nodiscard]] bool off_page() const { return far_off || (positioned && cut_away); }
};

/// The declarations of a style attribute or rule: "color: white; font-size: 1pt".
[[nodiscard]] HtmlStyle parse_declarations(std::string_view declarations);

class HtmlStyleSheet {
 public:
  /// Adds the rules of a style element. Charges a step a byte; past the budget rules are left out.
  void add(std::string_view css, base::Budget& budget);

  /// What the rules say of an element, the more specific ones last.
  [[nodiscard]] HtmlStyle style_of(std::string_view element, std::string_view classes,
                                   std::string_view id) const;

  /// Whether the sheet makes words or numbers of its own (content: counter(…)).
  [[nodiscard]] bool generates() const { return generates_; }

 private:
  void add_rule(std::string_view selectors, std::string_view declarations);
  void apply(std::string_view selector, HtmlStyle& style) const;

  std::map<std::string, HtmlStyle, std::less<>> rules_;  ///< by selector
  bool generates_ = false;
};

}  // namespace sowlint::readers
