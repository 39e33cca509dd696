#include "readers/docx_visibility.h"

#include <algorithm>

namespace sowlint::readers {
namespace {

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

bool is_camouflaged(const RunLook& look, const Backdrop& backdrop) {
  if (!look.color || *look.color == kAutomaticColor) return false;
  if (!look.background && !backdrop.color && backdrop.unknown) return false;
  const std::uint32_t behind = look.background.value_or(backdrop.color.value_or(kPage));
  return largest_difference(*look.color, behind) <= kCloseShades;
}

bool is_tiny(const RunLook& look) {
  return look.half_points && *look.half_points <= kTinyHalfPoints;
}

}  // namespace sowlint::readers
