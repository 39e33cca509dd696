// A page of a PDF as its words and where they stand. Lengths are points (1/72 inch) from the top
// left corner of the page.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace sowlint::readers {

struct PdfBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  [[nodiscard]] double width() const { return right - left; }

  [[nodiscard]] double height() const { return bottom - top; }

  [[nodiscard]] double middle() const { return (top + bottom) / 2; }

  /// The smallest box around both.
  [[nodiscard]] PdfBox with(const PdfBox& other) const {
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
  }
};

struct PdfWord {
  std::string text;  ///< UTF-8, not empty
  PdfBox box;
  bool unseen = false;     ///< rendering shows nothing where it stands
  bool tiny = false;       ///< too small to be read
  double confidence = -1;  ///< of text recognition, 0 to 1; negative for words of the file
};

/// Words next to each other on one line, without wide gaps. Not empty.
struct PdfPiece {
  PdfBox box;
  std::vector<PdfWord> words;
  std::size_t block = 0;  ///< the same for pieces that the program took for one block of text
};

struct PdfPage {
  double width = 0;
  double height = 0;
  std::vector<PdfPiece> pieces;  ///< in the order of the program that read the page
};

/// The words of a piece with single blanks between them.
[[nodiscard]] inline std::string text_of(const PdfPiece& piece) {
  std::string text;
  for (const PdfWord& word : piece.words)
    text += (text.empty() ? "" : " ") + word.text;
  return text;
}

}  // namespace sowlint::readers
