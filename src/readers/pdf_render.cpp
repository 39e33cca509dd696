#include "readers/pdf_render.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <system_error>

namespace sowlint::readers {
namespace {

/// Differences in brightness, of 255, from which on letters can be told from their ground.
constexpr int kLeastContrast = 30;
/// Points from top to bottom of a line; below, nobody reads it. A box is a little higher than its
/// letters, and these are about half of a point's size.
constexpr double kLeastHeight = 3;

/// The next number of a PGM header, comments left out.
std::optional<std::size_t> header_number(std::string_view& stream) {
  for (;;) {
    const std::size_t begin = stream.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return std::nullopt;
    stream.remove_prefix(begin);
    if (stream.front() != '#') break;
    stream.remove_prefix(std::min(stream.find('\n'), stream.size()));
  }
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(stream.data(), stream.data() + stream.size(), value);
  if (error != std::errc()) return std::nullopt;
  stream.remove_prefix(static_cast<std::size_t>(end - stream.data()));
  return value;
}

struct Range {
  unsigned char darkest = 255;
  unsigned char lightest = 0;

  void take(std::string_view pixels) {
    for (const char pixel : pixels) {
      const auto shade = static_cast<unsigned char>(pixel);
      darkest = std::min(darkest, shade);
      lightest = std::max(lightest, shade);
    }
  }

  [[nodiscard]] int contrast() const { return lightest - darkest; }
};

std::size_t pixel_at(double points, double scale, std::size_t most) {
  const double at = std::floor(points * scale);
  return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(most)));
}

/// Columns [left, right) and rows [top, bottom) of a picture.
struct Area {
  std::size_t left = 0;
  std::size_t top = 0;
  std::size_t right = 0;
  std::size_t bottom = 0;
};

/// The part of the picture where the letters of a word stand, without what its neighbours in the
/// lines above and below may reach into.
Area area_of(const PdfBox& box, double scale, const GreyPage& picture) {
  constexpr double kMargin = 0.12;
  const double margin = kMargin * box.height();
  Area area;
  area.left = pixel_at(box.left, scale, picture.width);
  area.right = pixel_at(box.right, scale, picture.width);
  area.top = pixel_at(box.top + margin, scale, picture.height);
  area.bottom = pixel_at(box.bottom - margin, scale, picture.height);
  area.right = std::min(picture.width, std::max(area.right + 1, area.left + 1));
  area.bottom = std::min(picture.height, std::max(area.bottom + 1, area.top + 1));
  return area;
}

}  // namespace

std::optional<GreyPage> next_page(std::string_view& stream) {
  if (!stream.starts_with("P5")) return std::nullopt;
  std::string_view rest = stream.substr(2);
  const auto width = header_number(rest);
  const auto height = width ? header_number(rest) : std::nullopt;
  const auto most = height ? header_number(rest) : std::nullopt;
  constexpr std::size_t kMostPixels = std::size_t{1} << 20U;  // a side
  if (!most || *most != 255 || *width > kMostPixels || *height > kMostPixels || rest.empty())
    return std::nullopt;
  rest.remove_prefix(1);
  const std::size_t bytes = *width * *height;
  if (rest.size() < bytes) return std::nullopt;
  stream = rest.substr(bytes);
  return GreyPage{*width, *height, rest.substr(0, bytes)};
}

bool mark_unseen(const GreyPage& picture, int resolution, PdfPage& page, base::Budget& budget) {
  constexpr double kPointsPerInch = 72;
  const double scale = resolution / kPointsPerInch;
  for (PdfPiece& piece : page.pieces) {
    for (PdfWord& word : piece.words) {
      word.tiny = word.box.height() < kLeastHeight && word.box.width() > 0;
      const Area area = area_of(word.box, scale, picture);
      if (!budget.charge((area.right - area.left) * (area.bottom - area.top) + 1)) return false;
      Range range;
      for (std::size_t y = area.top; y < area.bottom; ++y) {
        range.take(picture.pixels.substr(y * picture.width + area.left, area.right - area.left));
        if (range.contrast() >= kLeastContrast) break;
      }
      word.unseen = range.contrast() < kLeastContrast;
    }
  }
  return true;
}

bool shows_more_text(const GreyPage& picture, int resolution, const PdfPage& page) {
  constexpr double kPointsPerInch = 72;
  const double scale = resolution / kPointsPerInch;
  std::string rest(picture.pixels);
  for (const PdfPiece& piece : page.pieces) {
    constexpr double kAround = 2;  // points
    const PdfBox box{piece.box.left - kAround, piece.box.top - kAround, piece.box.right + kAround,
                     piece.box.bottom + kAround};
    const Area area = area_of(box, scale, picture);
    for (std::size_t y = area.top; y < area.bottom; ++y)
      std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(y * picture.width + area.left),
                  area.right - area.left, '\xFF');
  }
  constexpr unsigned char kDark = 128;
  constexpr std::size_t kMarksOfALine = 30;   // borders of strokes; a letter has two to four
  constexpr double kLeastHeightOfLines = 40;  // points of rows with so many: about eight lines
  std::size_t rows = 0;
  for (std::size_t y = 0; y < picture.height; ++y) {
    std::size_t borders = 0;
    bool dark = false;
    for (const char pixel : std::string_view(rest).substr(y * picture.width, picture.width)) {
      const bool now = static_cast<unsigned char>(pixel) < kDark;
      borders += now != dark ? 1U : 0U;
      dark = now;
    }
    if (borders >= kMarksOfALine) ++rows;
  }
  return static_cast<double>(rows) >= kLeastHeightOfLines * scale;
}

bool shows_anything(const GreyPage& picture) {
  Range range;
  range.take(picture.pixels);
  return range.contrast() >= kLeastContrast;
}

}  // namespace sowlint::readers
