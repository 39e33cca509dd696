#include "readers/page_furniture.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sowlint::readers {
namespace {

/// How many written lines from a page border a header or footer may stand.
constexpr std::size_t kReach = 3;
constexpr std::size_t kWidestFurniture = 120;

struct PageNumber {
  std::size_t line = 0;  ///< index
  unsigned value = 0;
  bool named = false;  ///< says "page" or "3 of 10": needs no neighbours to be believed
};

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 12> kFrame = {" ", "-", "–", "—", "[", "]",
                                                     "(", ")", "|", "│", "·", "*"};
constexpr std::array<std::string_view, 11> kNames = {
    "Page", "PAGE", "page", "Seite", "стр.", "Стр.", "Страница", "Página", "página", "p.", "P."};
constexpr std::array<std::string_view, 7> kParts = {"of", "OF", "/", "von", "из", "sur", "de"};

/// Takes the first of `words` that `text` begins with.
bool skip_one(std::string_view& text, Words words) {
  for (const std::string_view word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

void skip_frame(std::string_view& text) {
  while (skip_one(text, kFrame)) {
  }
}

/// At most four digits, as a number.
std::optional<unsigned> skip_number(std::string_view& text) {
  unsigned value = 0;
  std::size_t digits = 0;
  while (digits < text.size() && digits < 5 && text[digits] >= '0' && text[digits] <= '9')
    value = value * 10 + static_cast<unsigned>(text[digits++] - '0');
  text.remove_prefix(digits);
  if (digits == 0 || digits > 4) return std::nullopt;
  return value;
}

/// "3", "- 3 -", "[3]", "Page 3", "Page 3 of 10", "3 | Page", "Стр. 3".
std::optional<PageNumber> page_number_in(std::string_view content) {
  if (content.size() > 40 || content.find_first_of("0123456789") == std::string_view::npos)
    return std::nullopt;
  PageNumber number;
  skip_frame(content);
  number.named = skip_one(content, kNames);
  skip_frame(content);
  const std::optional<unsigned> value = skip_number(content);
  if (!value) return std::nullopt;
  number.value = *value;
  skip_frame(content);
  if (skip_one(content, kParts)) {
    number.named = true;
    skip_frame(content);
    if (!skip_number(content)) return std::nullopt;
  }
  skip_frame(content);
  number.named = skip_one(content, kNames) || number.named;
  skip_frame(content);
  if (!content.empty()) return std::nullopt;
  return number;
}

/// The words of a line with digits and blanks unified, for comparing pages.
std::string furniture_key(std::string_view content) {
  std::string key;
  for (const char byte : content) {
    const bool digit = byte >= '0' && byte <= '9';
    const char unified = digit ? '#' : byte == '\t' ? ' ' : byte;
    const bool repeats = !key.empty() && key.back() == unified;
    if (repeats && (unified == '#' || unified == ' ')) continue;
    key += unified;
  }
  return key;
}

class FurnitureFinder {
 public:
  explicit FurnitureFinder(Lines& lines) : text_(lines), lines_(lines.lines) {}

  void run() {
    if (lines_.empty()) return;
    mark_orphaned_bullets();
    mark_page_numbers();
    collect_borders();
    mark_running_lines();
  }

 private:
  [[nodiscard]] bool blank_around(std::size_t index) const {
    const bool before = index == 0 || lines_[index - 1].blank() || ends_page(index - 1);
    const bool behind = index + 1 == lines_.size() || lines_[index + 1].blank() || ends_page(index);
    return before && behind;
  }

  [[nodiscard]] bool ends_page(std::size_t index) const {
    return index + 1 < lines_.size() && lines_[index + 1].page != lines_[index].page;
  }

  /// Whether no words stand between the line and the top or foot of its page.
  [[nodiscard]] bool touches_page_border(std::size_t index) const {
    constexpr std::size_t kReachOverBlanks = 6;
    if (lines_.back().page == 1) return false;
    std::size_t behind = index + 1;
    while (behind < lines_.size() && behind - index < kReachOverBlanks && lines_[behind].blank())
      ++behind;
    if (behind == lines_.size() || lines_[behind].page != lines_[index].page) return true;
    std::size_t before = index;
    while (before > 0 && index - before < kReachOverBlanks && lines_[before - 1].blank())
      --before;
    return before == 0 || lines_[before - 1].page != lines_[index].page;
  }

  /// A bullet without words, as text taken from a PDF leaves them.
  void mark_orphaned_bullets() {
    constexpr std::array<std::string_view, 8> kBullets = {"•", "●", "▪", "◦", "·", "○", "■", "o"};
    for (Line& line : lines_) {
      if (std::find(kBullets.begin(), kBullets.end(), text_.of(line)) != kBullets.end())
        line.role = LineRole::PageNumber;
    }
  }

  void mark_page_numbers() {
    std::vector<PageNumber> bare;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::optional<PageNumber> number = page_number_in(text_.of(lines_[i]));
      if (!number) continue;
      number->line = i;
      if (number->named || touches_page_border(i)) {
        lines_[i].role = LineRole::PageNumber;
      } else if (blank_around(i)) {
        bare.push_back(*number);
      }
    }
    mark_counting(bare);
  }

  /// A bare number counts as a page number next to one that is one less or one more.
  void mark_counting(const std::vector<PageNumber>& bare) {
    for (std::size_t i = 1; i < bare.size(); ++i) {
      if (bare[i].value != bare[i - 1].value + 1) continue;
      lines_[bare[i].line].role = LineRole::PageNumber;
      lines_[bare[i - 1].line].role = LineRole::PageNumber;
    }
  }

  /// The written lines within reach of a page border or number, with the role they would have.
  void collect_borders() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool number = lines_[i].role == LineRole::PageNumber && !is_bullet(i);
      if (ends_page(i) || number) {
        ++borders_;
        collect(i + 1, 1, ends_page(i) ? LineRole::RunningHeader : LineRole::RunningFooter);
        collect(number ? i : i + 1, -1, LineRole::RunningFooter);
      }
    }
    if (lines_.back().page > 1) {
      collect(0, 1, LineRole::RunningHeader);
      collect(lines_.size(), -1, LineRole::RunningFooter);
    }
  }

  [[nodiscard]] bool is_bullet(std::size_t index) const {
    return text_.of(lines_[index]).find_first_of("0123456789") == std::string_view::npos;
  }

  /// From line `start` (not included when going back) in direction `step`.
  void collect(std::size_t start, int step, LineRole role) {
    constexpr std::size_t kFarthest = 12;
    std::size_t found = 0;
    for (std::size_t passed = 0; passed < kFarthest && found < kReach; ++passed) {
      const std::size_t index = step > 0 ? start + passed : start - passed - 1;
      if (index >= lines_.size()) return;
      const Line& line = lines_[index];
      if (line.blank() || line.furniture()) continue;
      ++found;
      if (line.width > kWidestFurniture) continue;
      const auto entry = near_.emplace(index, role).first;
      if (role == LineRole::RunningHeader) entry->second = role;
    }
  }

  void mark_running_lines() {
    std::map<std::string, std::vector<std::size_t>> by_words;
    for (const auto& [index, role] : near_)
      by_words[furniture_key(text_.of(lines_[index]))].push_back(index);
    for (const auto& [words, indexes] : by_words) {
      if (indexes.size() < 2 || indexes.size() * 2 < borders_) continue;
      for (const std::size_t index : indexes)
        lines_[index].role = near_.at(index);
    }
  }

  const Lines& text_;
  std::vector<Line>& lines_;
  std::size_t borders_ = 0;
  std::map<std::size_t, LineRole> near_;
};

}  // namespace

bool mark_page_furniture(Lines& lines, base::Budget& budget) {
  // Each line is looked at a few times, once per border within reach.
  constexpr std::size_t kLooks = 32;
  if (!budget.charge(lines.lines.size() * kLooks + lines.text.size())) return false;
  FurnitureFinder(lines).run();
  return true;
}

}  // namespace sowlint::readers
