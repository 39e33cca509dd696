// Which blocks of a PDF are headings: those that its own table of contents names, those in larger
// letters, and those that would be headings in plain text.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "readers/line_start.h"
#include "readers/pdf_assembly.h"
#include "readers/pdf_drafts.h"

namespace sowlint::readers {

class PdfHeadings {
 public:
  /// Both must outlive it.
  PdfHeadings(const PdfDrafts& drafts, const std::vector<PdfBookmark>& bookmarks);

  /// 1 to 9 for a heading, else 0. REQUIRES: the draft at `index` has lines.
  [[nodiscard]] int level_of(std::size_t index) const;

 private:
  [[nodiscard]] int bookmarked(const std::string& words, std::size_t page) const;
  [[nodiscard]] int level_by_size(const PdfDraft& draft, const std::string& words) const;

  const PdfDrafts& drafts_;
  std::unordered_map<std::string, std::vector<PdfBookmark>> bookmarks_;  ///< by their letters
  std::vector<double> sizes_;  ///< of letters larger than those of running text, largest first
};

/// How the first line of the draft begins, its label included.
[[nodiscard]] LineStart start_of(const PdfDraft& draft);

/// All words of the draft with single blanks between them.
[[nodiscard]] std::string words_of(const PdfDraft& draft);

}  // namespace sowlint::readers
