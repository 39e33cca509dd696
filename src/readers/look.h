// How words look, and whether people can see them on their background.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "readers/story_words.h"

namespace sowlint::readers {

/// The colour that the program picks so that text can be read on the background.
inline constexpr std::uint32_t kAutomaticColor = 0x1000000;

/// What of a run's look decides whether people can see it. Unset: inherited.
struct RunLook {
  std::optional<bool> hidden;
  std::optional<bool> bold;
  std::optional<bool> capitals;
  std::optional<int> half_points;
  std::optional<std::uint32_t> color;       ///< 0xRRGGBB or kAutomaticColor
  std::optional<std::uint32_t> background;  ///< shading or highlight, 0xRRGGBB

  /// What `over` sets replaces what is set here.
  void apply(const RunLook& over);
};

/// What lies behind a run that paints no background of its own.
struct Backdrop {
  std::optional<std::uint32_t> color;  ///< of the paragraph, cell or table; unset: the white page
  bool unknown = false;   ///< without a colour: in a drawing or a table shaded by position
  bool off_page = false;  ///< nothing: the words are set outside the page
};

/// Whether the colour of the text is that of its background.
[[nodiscard]] bool is_camouflaged(const RunLook& look, const Backdrop& backdrop);

/// Whether the text is too small to be read (2 pt or less).
[[nodiscard]] bool is_tiny(const RunLook& look);

/// Appends `text` to `words` if it is shown at all, and notes it if people cannot see it: hidden,
/// in the colour of its background, tiny, or outside the page. Also keeps Words::only_bold.
void append_as_seen(std::string_view text, const RunLook& look, const Backdrop& backdrop,
                    Words& words);

}  // namespace sowlint::readers
