#include "readers/look.h"

#include <algorithm>

namespace sowlint::readers {
namespace {

constexpr std::string_view kHidden = "The file holds words that are not shown (hidden text)";
constexpr std::string_view kCamouflaged = "The file holds words in the colour of their background";
constexpr std::string_view kTiny = "The file holds words too small to be read";
constexpr std::string_view kOffPage = "The file holds words outside the page";

constexpr std::uint32_t kPage = 0xFFFFFF;
/// Colours this close in red, green and blue cannot be told apart on paper.
constexpr int kCloseShades = 20;
constexpr int kTinyHalfPoints = 4;

int largest_difference(std::uint32_t a, std::uint32_t b) {
  int largest = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const auto x = static_cast<int>((a >> shift) & 0xFFU);
    const auto y = static_cast<int>((b >> shift) & 0xFFU);
    largest = std::max(largest, x > y ? x - y : y - x);
  }
  return largest;
}

}  // namespace

void RunLook::apply(const RunLook& over) {
  if (over.hidden) hidden = over.hidden;
  if (over.bold) bold = over.bold;
  if (over.capitals) capitals = over.capitals;
  if (over.half_points) half_points = over.half_points;
  if (over.color) color = over.color;
  if (over.background) background = over.background;
}

bool is_camouflaged(const RunLook& look, const Backdrop& backdrop) {
  if (!look.color || *look.color == kAutomaticColor) return false;
  if (!look.background && !backdrop.color && backdrop.unknown) return false;
  const std::uint32_t behind = look.background.value_or(backdrop.color.value_or(kPage));
  return largest_difference(*look.color, behind) <= kCloseShades;
}

bool is_tiny(const RunLook& look) {
  return look.half_points && *look.half_points <= kTinyHalfPoints;
}

void append_as_seen(std::string_view text, const RunLook& look, const Backdrop& backdrop,
                    Words& words) {
  if (text.empty()) return;
  if (look.hidden.value_or(false)) return words.note_hidden(kHidden, text, false);
  if (backdrop.off_page) {
    words.note_hidden(kOffPage, text, true);
  } else if (is_camouflaged(look, backdrop)) {
    words.note_hidden(kCamouflaged, text, true);
  } else if (is_tiny(look)) {
    words.note_hidden(kTiny, text, true);
  }
  if (!look.bold.value_or(false) && !trimmed(text).empty()) words.only_bold = false;
  words.append(text);
}

}  // namespace sowlint::readers
