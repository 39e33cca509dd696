#include "readers/pdf_furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace sowlint::readers {
namespace {

constexpr std::size_t kReach = 4;      ///< lines from the border of the page
constexpr double kZone = 1.0 / 8;      ///< of the page's height
constexpr double kSameHeight = 12;     ///< points that a running line may move
constexpr std::size_t kLongest = 200;  ///< bytes of a running line

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("ivxlc") == std::string_view::npos;
}

/// The words of a row with numbers unified.
std::string key_of(const PdfRow& row) {
  std::string key;
  for (const PdfPiece& piece : row.pieces) {
    for (const PdfWord& word : piece.words) {
      if (!key.empty()) key += ' ';
      if (is_roman(word.text)) {
        key += '#';
        continue;
      }
      for (const char byte : word.text) {
        const bool digit = byte >= '0' && byte <= '9';
        if (digit && !key.empty() && key.back() == '#') continue;
        key += digit ? '#' : byte;
      }
    }
  }
  return key;
}

/// Lines that hold nothing but the number of the page.
bool is_number_alone(const std::string& key) {
  constexpr std::string_view kNumbers[] = {"#",     "- # -", "– # –",  "[#]",     "(#)",
                                           "# / #", "#/#",   "# of #", "# von #", "# из #"};
  return std::find(std::begin(kNumbers), std::end(kNumbers), key) != std::end(kNumbers);
}

/// Page numbers that say so, and so need no other page to be believed.
bool is_named_number(const std::string& key) {
  constexpr std::string_view kNames[] = {
      "Page #",       "page #",   "Page # of #", "page # of #",     "Page # / #",
      "Page #/#",     "Page | #", "# | Page",    "Seite #",         "Seite # von #",
      "Стр. #",       "стр. #",   "Страница #",  "Página #",        "Página # de #",
      "Page # sur #", "PAGE #",   "Page # de #", "Страница # из #", "Стр. # из #",
      "- # -"};
  return std::find(std::begin(kNames), std::end(kNames), key) != std::end(kNames);
}

struct Border {
  std::string key;
  std::size_t page = 0;
  bool footer = false;
  double distance = 0;  ///< from the border of the page
  PdfRow row;
};

struct Group {
  std::vector<double> distances;
  std::size_t last_page = 0;
};

double height_of(const PdfPage& page) {
  double height = page.height;
  for (const PdfPiece& piece : page.pieces)
    height = std::max(height, piece.box.bottom);
  return height;
}

class Furniture {
 public:
  explicit Furniture(std::vector<PdfPage>& pages) : pages_(pages) {}

  std::vector<PdfRunningLine> run() {
    for (std::size_t i = 0; i < pages_.size(); ++i)
      collect(i);
    count();
    std::vector<PdfRunningLine> result;
    std::map<std::pair<bool, std::string>, bool> seen;
    for (const Border& border : borders_) {
      if (!is_running(border)) continue;
      remove(border);
      if (is_number_alone(border.key) || is_named_number(border.key)) continue;
      if (std::exchange(seen[{border.footer, border.key}], true)) continue;
      result.push_back({border.page + 1, border.footer, border.row});
    }
    return result;
  }

 private:
  void collect(std::size_t index) {
    const PdfPage& page = pages_[index];
    const double height = height_of(page);
    const auto in_zone = [&](const PdfBox& box, bool footer) {
      return footer ? box.top >= height * (1 - kZone) : box.bottom <= height * kZone;
    };
    for (const bool footer : {false, true}) {
      std::vector<PdfPiece> pieces;
      for (const PdfPiece& piece : page.pieces) {
        if (in_zone(piece.box, footer)) pieces.push_back(piece);
      }
      std::vector<PdfRow> rows = rows_of(std::move(pieces));
      if (footer) std::reverse(rows.begin(), rows.end());
      for (std::size_t i = 0; i < std::min(rows.size(), kReach); ++i) {
        std::string key = key_of(rows[i]);
        if (key.size() > kLongest) continue;
        const PdfBox& box = rows[i].box;
        const double distance = footer ? height - box.bottom : box.top;
        borders_.push_back({std::move(key), index, footer, distance, std::move(rows[i])});
      }
    }
  }

  /// Where each line stands, once a page.
  void count() {
    for (const Border& border : borders_) {
      Group& group = groups_[{border.footer, border.key}];
      const bool again = !group.distances.empty() && group.last_page == border.page &&
                         std::fabs(group.distances.back() - border.distance) <= kSameHeight;
      group.last_page = border.page;
      if (!again) group.distances.push_back(border.distance);
    }
    for (auto& [key, group] : groups_)
      std::sort(group.distances.begin(), group.distances.end());
  }

  [[nodiscard]] bool is_running(const Border& border) const {
    if (is_named_number(border.key)) return true;
    const std::vector<double>& all = groups_.at({border.footer, border.key}).distances;
    const auto first = std::lower_bound(all.begin(), all.end(), border.distance - kSameHeight);
    const auto last = std::upper_bound(first, all.end(), border.distance + kSameHeight);
    const auto pages = static_cast<std::size_t>(last - first);
    // Left and right pages may have headers of their own.
    return pages >= 2 && pages * 5 >= pages_.size() * 2;
  }

  void remove(const Border& border) {
    std::vector<PdfPiece>& pieces = pages_[border.page].pieces;
    const auto in_row = [&](const PdfPiece& piece) {
      return std::any_of(
          border.row.pieces.begin(), border.row.pieces.end(), [&](const PdfPiece& taken) {
            return taken.box.left == piece.box.left && taken.box.top == piece.box.top &&
                   taken.words.size() == piece.words.size();
          });
    };
    pieces.erase(std::remove_if(pieces.begin(), pieces.end(), in_row), pieces.end());
  }

  std::vector<PdfPage>& pages_;
  std::vector<Border> borders_;
  std::map<std::pair<bool, std::string>, Group> groups_;
};

}  // namespace

std::vector<PdfRunningLine> take_furniture(std::vector<PdfPage>& pages) {
  return Furniture(pages).run();
}

}  // namespace sowlint::readers
