// The words of one paragraph on their way into a Document. All spans count into `text`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/text_span.h"

#include "readers/piece.h"

namespace sowlint::readers {

struct Words {
  std::string text;
  std::vector<TextSpan> runs;  ///< the readable stretches of `text`, in order
  std::vector<Piece> pieces;   ///< which elements the text comes from, in order
  std::vector<Revision> revisions;
  std::vector<IntegrityNote> notes;
  bool only_bold = true;  ///< no readable character is in ordinary weight
  bool contents = false;  ///< part of a generated table of contents

  /// Appends words that are read; line ends and tabs inside become blanks.
  void append(std::string_view words);

  /// Appends what is printed but not read, such as a note mark.
  void append_mark(std::string_view mark);

  /// Appends another paragraph's words directly, as where the mark between the two is deleted.
  void append(Words&& other);

  /// Records words that people cannot see, to be called before they are appended if they are:
  /// `printed` says whether they will be. Joins them to the note before if it is of the same kind.
  void note_hidden(std::string_view message, std::string_view words, bool printed);

  /// Whether there is nothing to print.
  [[nodiscard]] bool blank() const;
};

/// Adds `offset` to both ends.
[[nodiscard]] constexpr TextSpan shifted(TextSpan span, std::size_t offset) {
  return {span.begin + offset, span.end + offset};
}

/// `text` without blanks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace sowlint::readers
