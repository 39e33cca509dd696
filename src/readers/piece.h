// Where the words of a Word document stand in its parts, for writing back. Kept apart from
// Document: only a file that is given back changed needs them.
#pragma once

#include <cstddef>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::readers {

/// Characters of a block that one element of its part holds (a w:t, a tab). What no piece covers
/// does not stand in the part as printed: computed labels, marks of notes, results of fields
/// without one, separators.
struct Piece {
  TextSpan span;            ///< in Document::text; not empty
  std::size_t element = 0;  ///< byte offset of the element's '<' in Origin::part
  std::size_t skipped = 0;  ///< UTF-8 bytes of the element's characters before `span`
};

/// The pieces of each block of a Document: in order, without overlap, none in the block's label.
using BlockPieces = std::vector<std::vector<Piece>>;

}  // namespace sowlint::readers
