#include "readers/pdf_ocr.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include "text/characters.h"

namespace sowlint::readers {
namespace {

constexpr std::size_t kColumns = 12;
constexpr double kPointsPerInch = 72;

/// level page block paragraph line word left top width height confidence text
using Fields = std::array<std::string_view, kColumns>;

std::optional<Fields> fields_of(std::string_view line) {
  Fields fields;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const bool last = i + 1 == kColumns;
    const std::size_t end = last ? line.size() : line.find('\t');
    if (end == std::string_view::npos) return std::nullopt;
    fields.at(i) = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return fields;
}

double number(std::string_view text) {
  constexpr double kMost = 1e6;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && value >= -1 && value < kMost ? value : 0;
}

/// The characters of `text` that are UTF-8.
std::string valid(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    if (character.valid && character.code >= ' ') result += text.substr(at, character.size);
    at += character.size;
  }
  return result;
}

void level_heights(std::vector<PdfPiece>& pieces) {
  if (pieces.empty()) return;
  std::vector<double> heights;
  for (const PdfPiece& piece : pieces)
    heights.push_back(piece.box.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  constexpr double kAlike = 1.35;
  for (PdfPiece& piece : pieces) {
    const double height = piece.box.height();
    const bool alike = std::max(height, *middle) < kAlike * std::min(height, *middle);
    const double half = (alike ? *middle : height) / 2;
    const double line = piece.box.middle();
    piece.box.top = line - half;
    piece.box.bottom = line + half;
    for (PdfWord& word : piece.words) {
      word.box.top = piece.box.top;
      word.box.bottom = piece.box.bottom;
    }
  }
}

}  // namespace

PdfPage recognised_page(std::string_view tsv, int resolution) {
  const double scale = kPointsPerInch / resolution;
  PdfPage page;
  std::tuple<std::string_view, std::string_view, std::string_view> line_of_piece;
  while (!tsv.empty()) {
    const std::size_t end = std::min(tsv.find('\n'), tsv.size());
    const auto fields = fields_of(tsv.substr(0, end));
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    if (!fields) continue;
    const auto& [level, number_of_page, block, paragraph, line, word_number, left, top, width,
                 height, confidence, words] = *fields;
    PdfBox box{number(left) * scale, number(top) * scale, 0, 0};
    box.right = box.left + number(width) * scale;
    box.bottom = box.top + number(height) * scale;
    if (level == "1") {
      page.width = box.width();
      page.height = box.height();
    }
    std::string text = valid(words);
    if (level != "5" || text.find_first_not_of(' ') == std::string::npos) continue;
    PdfWord word;
    word.text = std::move(text);
    word.box = box;
    constexpr double kPercent = 100;
    word.confidence = std::clamp(number(confidence) / kPercent, 0.0, 1.0);
    if (page.pieces.empty() || line_of_piece != std::tie(block, paragraph, line)) {
      page.pieces.push_back({box, {}, 0});
      line_of_piece = {block, paragraph, line};
    }
    PdfPiece& piece = page.pieces.back();
    piece.block = static_cast<std::size_t>(number(block));
    piece.box = piece.box.with(box);
    piece.words.push_back(std::move(word));
  }
  level_heights(page.pieces);
  return page;
}

}  // namespace sowlint::readers
