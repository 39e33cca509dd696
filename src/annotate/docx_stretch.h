// From words of a Document to places in the main part, and whether a clause can be replaced there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/text_span.h"

#include "annotate/docx_cuts.h"
#include "annotate/docx_part.h"
#include "base/budget.h"
#include "readers/piece.h"

namespace sowlint::annotate {

/// Where words stand in the part.
struct Stretch {
  CutPlace from;
  CutPlace to;
};

/// A document and where its words stand. Borrows both.
struct PlacedText {
  const Document& document;
  const readers::BlockPieces& pieces;  ///< one entry a block

  [[nodiscard]] const std::vector<readers::Piece>& pieces_of(const Block& block) const {
    return pieces[static_cast<std::size_t>(&block - document.blocks.data())];
  }
};

/// The block that holds the first byte of `span`, or the last block before it; null without blocks.
[[nodiscard]] const Block* block_at(const Document& document, std::size_t offset);

/// The stretch of those words of `block`: as exact as the markup allows, and at least the element
/// that holds the nearest word. Nothing if no element of the part holds any word of the block.
/// REQUIRES: the block stands in `part`.
[[nodiscard]] std::optional<Stretch> stretch_of(const DocxPart& part, const PlacedText& text,
                                                const Block& block, TextSpan span);

/// A clause that can be replaced, or the reason why not.
struct Replaceable {
  std::optional<Stretch> stretch;
  std::string reason;  ///< "it is a row of a table": ends a sentence; empty if it can be
};

/// Whether `clause` can be replaced exactly: all its words stand in runs of one paragraph that hold
/// nothing but text, tabs and breaks, none of it in a field or a pending change. A label in front
/// stays. Charges what is looked at.
[[nodiscard]] Replaceable replaceable(const DocxPart& part, const PlacedText& text,
                                      const std::string& main_part, TextSpan clause,
                                      base::Budget& budget);

}  // namespace sowlint::annotate
