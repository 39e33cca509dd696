#include "readers/pdf_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace sowlint::readers {
namespace {

using Pieces = std::vector<PdfPiece>;

/// Columns of text are at least this many lines high and this many words wide.
constexpr std::size_t kLeastLines = 5;
constexpr std::size_t kLeastWords = 3;
/// Space between two columns, in points.
constexpr double kLeastGutter = 8;
/// Columns within columns are cut no deeper.
constexpr int kDeepest = 4;

bool is_prose(const PdfPiece& piece) {
  return piece.words.size() >= kLeastWords;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Whether the text runs up or down the page: its words are higher than they are wide.
bool is_turned(const PdfPiece& piece) {
  std::size_t upright = 0;
  std::size_t turned = 0;
  for (const PdfWord& word : piece.words) {
    constexpr std::size_t kLetters = 3;  // "I" and "1" are higher than wide
    if (word.text.size() < kLetters) continue;
    ++(word.box.height() > 1.5 * word.box.width() ? turned : upright);
  }
  return turned > upright;
}

/// An empty strip between two columns.
struct Gutter {
  double left = 0;
  double right = 0;

  [[nodiscard]] bool crossed_by(const PdfBox& box) const {
    return box.left < left - 1 && box.right > right + 1;
  }

  [[nodiscard]] bool before(const PdfBox& box) const { return box.left >= right - 1; }
};

/// The lines on one side of a strip.
class Side {
 public:
  void add(const PdfPiece& piece) {
    boxes_.push_back(piece.box);
    if (is_prose(piece)) ++prose_;
  }

  [[nodiscard]] bool reads_like_a_column() const {
    if (boxes_.size() < kLeastLines || prose_ < kLeastLines || prose_ * 3 < boxes_.size() * 2)
      return false;
    std::vector<double> widths;
    double widest = 0;
    for (const PdfBox& box : boxes_) {
      widths.push_back(box.width());
      widest = std::max(widest, box.width());
    }
    // Lines of running text fill their column; words in table cells do not.
    constexpr double kFilled = 0.6;
    return median(std::move(widths)) >= kFilled * widest;
  }

  /// Tops of the lines behind a gap that is larger than between most lines.
  [[nodiscard]] std::vector<double> breaks() {
    std::sort(boxes_.begin(), boxes_.end(),
              [](const PdfBox& a, const PdfBox& b) { return a.top < b.top; });
    std::vector<double> pitches;
    for (std::size_t i = 1; i < boxes_.size(); ++i)
      pitches.push_back(boxes_[i].top - boxes_[i - 1].top);
    const double usual = median(pitches);
    std::vector<double> result;
    constexpr double kLarger = 1.25;
    for (std::size_t i = 1; i < boxes_.size(); ++i) {
      if (boxes_[i].top - boxes_[i - 1].top > kLarger * usual) result.push_back(boxes_[i].top);
    }
    return result;
  }

  [[nodiscard]] PdfBox hull() const {
    PdfBox hull = boxes_.front();
    for (const PdfBox& box : boxes_)
      hull = hull.with(box);
    return hull;
  }

 private:
  std::vector<PdfBox> boxes_;
  std::size_t prose_ = 0;
};

/// Whether paragraphs on both sides begin at the same heights, as the rows of a table do.
bool rows_align(Side& left, Side& right) {
  const std::vector<double> a = left.breaks();
  const std::vector<double> b = right.breaks();
  const std::vector<double>& fewer = a.size() <= b.size() ? a : b;
  const std::vector<double>& more = a.size() <= b.size() ? b : a;
  if (fewer.size() < 2) return false;
  constexpr double kSameHeight = 4;
  const auto aligned = std::count_if(fewer.begin(), fewer.end(), [&](double top) {
    return std::any_of(more.begin(), more.end(),
                       [top](double other) { return std::fabs(top - other) <= kSameHeight; });
  });
  return aligned * 10 >= static_cast<std::ptrdiff_t>(fewer.size()) * 7;
}

/// Whether columns of running text stand on both sides of `gutter`.
bool parts_columns(const Pieces& pieces, const Gutter& gutter) {
  Side left;
  Side right;
  std::size_t crossing = 0;
  for (const PdfPiece& piece : pieces) {
    if (gutter.crossed_by(piece.box)) {
      ++crossing;
    } else {
      (gutter.before(piece.box) ? right : left).add(piece);
    }
  }
  if (crossing * 2 > pieces.size()) return false;
  if (!left.reads_like_a_column() || !right.reads_like_a_column()) return false;
  const PdfBox a = left.hull();
  const PdfBox b = right.hull();
  const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  constexpr double kBeside = 0.4;
  if (shared < kBeside * std::min(a.height(), b.height())) return false;
  return !rows_align(left, right);
}

/// Strips that few lines cross, between the right ends of some lines and the left ends of others.
/// Only a few are tried: the left ends that most lines share.
std::vector<Gutter> candidates(const Pieces& pieces) {
  struct Edge {
    double left = 0;
    std::size_t lines = 0;
  };

  std::vector<double> lefts;
  for (const PdfPiece& piece : pieces) {
    if (is_prose(piece)) lefts.push_back(piece.box.left);
  }
  std::sort(lefts.begin(), lefts.end());
  std::vector<Edge> edges;
  constexpr double kSameEdge = 3;
  for (const double left : lefts) {
    if (edges.empty() || left - edges.back().left > kSameEdge) {
      edges.push_back({left, 1});
    } else {
      ++edges.back().lines;
    }
  }
  std::stable_sort(edges.begin(), edges.end(),
                   [](const Edge& a, const Edge& b) { return a.lines > b.lines; });
  constexpr std::size_t kMostTried = 12;
  if (edges.size() > kMostTried) edges.resize(kMostTried);
  std::vector<Gutter> result;
  for (const Edge& edge : edges) {
    if (edge.lines < kLeastLines) continue;
    double end = -1;
    for (const PdfPiece& piece : pieces) {
      if (piece.box.right <= edge.left - kLeastGutter) end = std::max(end, piece.box.right);
    }
    if (end >= 0) result.push_back({end, edge.left});
  }
  return result;
}

std::optional<Gutter> find_gutter(const Pieces& pieces) {
  if (pieces.size() < 2 * kLeastLines) return std::nullopt;
  for (const Gutter& gutter : candidates(pieces)) {
    if (parts_columns(pieces, gutter)) return gutter;
  }
  return std::nullopt;
}

class PageReader {
 public:
  PageReader(std::size_t number, std::vector<PdfStretch>& result)
      : number_(number),
        result_(result) {}

  void read(Pieces pieces, bool in_column, int depth) {
    if (pieces.empty()) return;
    const std::optional<Gutter> gutter =
        depth < kDeepest ? find_gutter(pieces) : std::optional<Gutter>();
    if (!gutter) return add_stretch(std::move(pieces), in_column);
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const PdfPiece& a, const PdfPiece& b) { return a.box.top < b.box.top; });
    Pieces across;
    Pieces left;
    Pieces right;
    const auto end_band = [&] {
      read(std::exchange(left, {}), true, depth + 1);
      read(std::exchange(right, {}), true, depth + 1);
    };
    for (PdfPiece& piece : pieces) {
      if (gutter->crossed_by(piece.box)) {
        end_band();
        across.push_back(std::move(piece));
        continue;
      }
      if (!across.empty()) add_stretch(std::exchange(across, {}), in_column);
      (gutter->before(piece.box) ? right : left).push_back(std::move(piece));
    }
    if (!across.empty()) add_stretch(std::move(across), in_column);
    end_band();
  }

  void add_turned(PdfPiece piece) {
    Pieces alone;
    alone.push_back(std::move(piece));
    add_stretch(std::move(alone), true);
    result_.back().turned = true;
  }

 private:
  void add_stretch(Pieces pieces, bool in_column) {
    PdfStretch stretch;
    stretch.page = number_;
    stretch.in_column = in_column;
    stretch.rows = rows_of(std::move(pieces));
    stretch.left = stretch.rows.front().box.left;
    for (const PdfRow& row : stretch.rows) {
      stretch.left = std::min(stretch.left, row.box.left);
      stretch.right = std::max(stretch.right, row.box.right);
    }
    result_.push_back(std::move(stretch));
  }

  std::size_t number_;
  std::vector<PdfStretch>& result_;
};

}  // namespace

double PdfRow::letter_height() const {
  const auto longest = std::max_element(
      pieces.begin(), pieces.end(),
      [](const PdfPiece& a, const PdfPiece& b) { return a.box.width() < b.box.width(); });
  std::vector<double> heights;
  heights.reserve(longest->words.size());
  for (const PdfWord& word : longest->words)
    heights.push_back(word.box.height());
  return median(std::move(heights));
}

std::vector<PdfRow> rows_of(std::vector<PdfPiece> pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const PdfPiece& a, const PdfPiece& b) {
    return a.box.middle() < b.box.middle();
  });
  std::vector<PdfRow> rows;
  for (PdfPiece& piece : pieces) {
    if (!rows.empty()) {
      PdfRow& row = rows.back();
      // The first piece stands for the row, so that a row does not grow downwards.
      const PdfBox& first = row.pieces.front().box;
      const double shared =
          std::min(first.bottom, piece.box.bottom) - std::max(first.top, piece.box.top);
      const double lower = std::min(first.height(), piece.box.height());
      constexpr double kShared = 0.55;
      if (shared > kShared * lower) {
        row.box = row.box.with(piece.box);
        row.pieces.push_back(std::move(piece));
        continue;
      }
    }
    rows.push_back({piece.box, {}});
    rows.back().pieces.push_back(std::move(piece));
  }
  for (PdfRow& row : rows) {
    std::stable_sort(row.pieces.begin(), row.pieces.end(),
                     [](const PdfPiece& a, const PdfPiece& b) { return a.box.left < b.box.left; });
  }
  return rows;
}

std::vector<PdfStretch> stretches_of(PdfPage page, std::size_t number) {
  std::vector<PdfStretch> result;
  const auto turned =
      std::stable_partition(page.pieces.begin(), page.pieces.end(),
                            [](const PdfPiece& piece) { return !is_turned(piece); });
  Pieces aside(std::make_move_iterator(turned), std::make_move_iterator(page.pieces.end()));
  page.pieces.erase(turned, page.pieces.end());
  PageReader reader(number, result);
  reader.read(std::move(page.pieces), false, 0);
  for (PdfPiece& piece : aside)
    reader.add_turned(std::move(piece));
  return result;
}

}  // namespace sowlint::readers
