// Whether the words of a page can be seen on it: the page is rendered, and where a word stands some
// difference in brightness must show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/budget.h"
#include "readers/pdf_page.h"

namespace sowlint::readers {

/// Dots per inch at which pages are rendered for the check. At 72 thin letters of light grey fade
/// into the page; at 100 those that people can read keep a difference of 30.
constexpr int kCheckResolution = 100;

/// A page in shades of grey, row by row; borrows its bytes.
struct GreyPage {
  std::size_t width = 0;
  std::size_t height = 0;
  std::string_view pixels;  ///< width * height bytes, 0 is black
};

/// Takes the first page off `stream`, which holds binary PGM pictures (8 bits) one behind the
/// other; nothing at its end or where it is no whole picture.
[[nodiscard]] std::optional<GreyPage> next_page(std::string_view& stream);

/// Marks the words of `page` that cannot be seen or are too small. `resolution`: of the picture,
/// in dots per inch. False if the budget ran out; the rest is then unmarked.
[[nodiscard]] bool mark_unseen(const GreyPage& picture, int resolution, PdfPage& page,
                               base::Budget& budget);

/// Whether letters stand on the picture beside the words of `page`, as on a scanned page that
/// carries a stamp: several lines of marks as close together as letters are.
[[nodiscard]] bool shows_more_text(const GreyPage& picture, int resolution, const PdfPage& page);

/// Whether anything stands on the picture.
[[nodiscard]] bool shows_anything(const GreyPage& picture);

}  // namespace sowlint::readers
