#include "readers/pdf_headings.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "readers/text_headings.h"
#include "readers/text_lines.h"

namespace sowlint::readers {
namespace {

constexpr double kLarger = 1.07;             ///< letters of headings against those of running text
constexpr std::size_t kLongest = 200;        ///< bytes of a heading
constexpr std::size_t kMostWordsInAll = 25;  ///< more are a sentence, whatever their size

/// The letters and digits of `words`, which typesetting leaves alone.
std::string letters_of(std::string_view words) {
  std::string result;
  for (const char byte : words) {
    const bool sign = byte > 0 && byte < '0';
    if (!sign && byte != ':' && byte != ';') result += byte;
  }
  return result;
}

bool reads_as_sentence(const std::string& words) {
  constexpr std::size_t kPhrase = 5;  // words; so many are a title even with a full stop
  const std::size_t count = words_of(std::string_view(words), kMostWordsInAll + 1).size();
  return count > kMostWordsInAll || (ends_item(words) && count > kPhrase);
}

}  // namespace

PdfHeadings::PdfHeadings(const PdfDrafts& drafts, const std::vector<PdfBookmark>& bookmarks)
    : drafts_(drafts) {
  for (const PdfBookmark& bookmark : bookmarks) {
    const std::string letters = letters_of(bookmark.title);
    if (!letters.empty()) bookmarks_[letters].push_back(bookmark);
  }
  for (const PdfDraft& draft : drafts.drafts) {
    if (draft.lines.empty() || draft.story != Story::Body) continue;
    const double height = draft.lines.front().letter_height;
    if (height < kLarger * drafts.body_height) continue;
    const bool known = std::any_of(sizes_.begin(), sizes_.end(), [height](double size) {
      return std::max(size, height) < 1.03 * std::min(size, height);
    });
    constexpr std::size_t kMostSizes = 9;
    if (!known && sizes_.size() < kMostSizes) sizes_.push_back(height);
  }
  std::sort(sizes_.rbegin(), sizes_.rend());
}

int PdfHeadings::bookmarked(const std::string& words, std::size_t page) const {
  const auto known = bookmarks_.find(letters_of(words));
  if (known == bookmarks_.end()) return 0;
  for (const PdfBookmark& bookmark : known->second) {
    if (bookmark.page == 0 || bookmark.page == page) return bookmark.level;
  }
  return 0;
}

int PdfHeadings::level_by_size(const PdfDraft& draft, const std::string& words) const {
  const double height = draft.lines.front().letter_height;
  if (height < kLarger * drafts_.body_height || reads_as_sentence(words)) return 0;
  const LineStart start = start_of(draft);
  if (start.kind == StartKind::Bullet) return 0;
  if (start.components > 1) return static_cast<int>(std::min<std::size_t>(start.components, 9));
  const auto smaller = std::find_if(sizes_.begin(), sizes_.end(),
                                    [height](double size) { return size < height * 1.03; });
  return static_cast<int>(std::min<std::ptrdiff_t>(smaller - sizes_.begin() + 1, 9));
}

int PdfHeadings::level_of(std::size_t index) const {
  const PdfDraft& draft = drafts_.drafts[index];
  if (draft.story != Story::Body) return 0;
  const std::string words = words_of(draft);
  if (words.size() > kLongest || is_contents_entry(words)) return 0;
  if (const int level = bookmarked(words, draft.page); level > 0) return level;
  if (const int level = level_by_size(draft, words); level > 0) return level;

  const auto same_shape = [&](std::size_t other) {
    if (other >= drafts_.drafts.size() || drafts_.drafts[other].lines.empty()) return false;
    const LineStart own = start_of(draft);
    const LineStart start = start_of(drafts_.drafts[other]);
    return own.shape != 0 && start.shape == own.shape && start.components == own.components;
  };
  HeadingCandidate candidate;
  candidate.words = words;
  candidate.start = start_of(draft);
  candidate.alone = draft.lines.size() == 1 || (draft.lines.size() <= 3 && all_capitals(words));
  candidate.blank_before = draft.space_before;
  candidate.blank_behind = draft.space_behind;
  candidate.item_before =
      index > 0 && same_shape(index - 1) && !ends_sentence(words_of(drafts_.drafts[index - 1]));
  candidate.item_behind = same_shape(index + 1);
  candidate.something_behind = index + 1 < drafts_.drafts.size();
  return heading_level(candidate);
}

LineStart start_of(const PdfDraft& draft) {
  return line_start(whole_text_of(draft.lines.front()));
}

std::string words_of(const PdfDraft& draft) {
  std::string text;
  for (const PdfLine& line : draft.lines)
    text += (text.empty() ? "" : " ") + whole_text_of(line);
  return text;
}

}  // namespace sowlint::readers
