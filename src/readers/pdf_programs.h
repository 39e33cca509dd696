// The programs that take PDFs apart: poppler's (GPL, so run and never linked), qpdf and tesseract.
// Each runs confined, see base/child.h; the file is handed to them in memory.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"

#include "base/child.h"
#include "base/limits.h"
#include "base/memory_file.h"

namespace sowlint::readers {

/// Pages [first, last], from 1; 0 for no bound.
struct PageRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

class PdfPrograms {
 public:
  /// Both must outlive it and what it starts.
  PdfPrograms(const base::MemoryFile& file, const base::Limits& limits);

  /// Words with their boxes: see parse_boxes().
  [[nodiscard]] Result<base::Child> start_words() const;
  /// Bookmarks, and words outside the pages of the range: see parse_outline().
  [[nodiscard]] Result<base::Child> start_outline(PageRange pages) const;
  /// The pages as PGM pictures one behind the other: see next_page().
  [[nodiscard]] Result<base::Child> start_pictures(PageRange pages, int resolution) const;
  /// The words in one PGM picture, as tesseract's TSV. `languages`: "eng+rus".
  [[nodiscard]] static Result<base::Child> start_recognition(const base::MemoryFile& picture,
                                                             const std::string& languages,
                                                             const base::Limits& limits);
  /// The file without encryption. `password` stands in no argument.
  [[nodiscard]] Result<base::Child> start_decryption(const base::MemoryFile& password) const;

 private:
  [[nodiscard]] Result<base::Child> start(std::string_view program,
                                          std::vector<std::string> arguments,
                                          const base::MemoryFile* preload) const;

  const base::MemoryFile& file_;
  const base::Limits& limits_;
  std::optional<base::MemoryFile> plain_colours_;  ///< for programs that only read words
};

}  // namespace sowlint::readers
