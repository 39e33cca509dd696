#include "document/printed.h"

#include <algorithm>

namespace sowlint::document {
namespace {

using Words = std::vector<PrintedWord>;

Words::const_iterator first_in(const Words& words, TextSpan span) {
  return std::partition_point(words.begin(), words.end(), [span](const PrintedWord& word) {
    return word.span.end <= span.begin;
  });
}

/// Whether `next` goes on with the printed line of `box`.
bool same_line(const PageBox& box, const PageBox& next) {
  const double shared = std::min(box.bottom, next.bottom) - std::max(box.top, next.top);
  const double lower = std::min(box.bottom - box.top, next.bottom - next.top);
  return box.page == next.page && 2 * shared > lower && next.left >= box.left;
}

}  // namespace

std::vector<PageBox> boxes_of(const Document& document, TextSpan span) {
  std::vector<PageBox> boxes;
  for (auto word = first_in(document.printed, span);
       word != document.printed.end() && word->span.begin < span.end; ++word) {
    if (boxes.empty() || !same_line(boxes.back(), word->box)) {
      boxes.push_back(word->box);
      continue;
    }
    PageBox& box = boxes.back();
    box.top = std::min(box.top, word->box.top);
    box.right = std::max(box.right, word->box.right);
    box.bottom = std::max(box.bottom, word->box.bottom);
  }
  return boxes;
}

std::optional<double> ocr_confidence_of(const Document& document, TextSpan span) {
  std::optional<double> least;
  for (auto word = first_in(document.printed, span);
       word != document.printed.end() && word->span.begin < span.end; ++word) {
    if (!word->ocr_confidence) continue;
    least = least ? std::min(*least, *word->ocr_confidence) : *word->ocr_confidence;
  }
  return least;
}

}  // namespace sowlint::document
