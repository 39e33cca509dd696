// Which paragraphs are headings. Styles say it, but not always the truth: legal templates set whole
// clauses in heading styles, and many drafts mark headings with nothing but bold type.
#pragma once

#include "sowlint/document.h"

#include "readers/story_items.h"

namespace sowlint::readers {

struct Classified {
  BlockKind kind = BlockKind::Paragraph;
  int level = 0;  ///< as Block::level
};

/// What `paragraph` is, `last_level` being the level of the last heading set by style (0: none).
/// A heading by style that reads as a sentence is the clause itself. Without a heading style, a
/// short line wholly in bold or in capitals is a heading below the last one.
/// Only the body has headings.
[[nodiscard]] Classified classify(const Paragraph& paragraph, Story story, int last_level);

}  // namespace sowlint::readers
