// Words that look like other words, or that programs cannot find: characters of no width inside
// words, reversed reading order, tag characters, letters borrowed from another alphabet.
#pragma once

#include "sowlint/document.h"

#include "base/budget.h"
#include "base/limits.h"

namespace sowlint::readers {

/// Adds a note "disguised-text" for each kind of disguise in the readable words of each block:
///  - zero-width and direction characters between two letters of Latin, Greek or Cyrillic script
///    (between other letters they are spelling; soft hyphens are typography);
///  - direction overrides outside right-to-left text;
///  - tag characters, unless they spell the flag of a region;
///  - Latin words with Cyrillic or Greek letters that look Latin, and the reverse (low: in typed
///    Cyrillic texts mostly a slip of the keyboard).
/// Charges one step a byte; an exhausted budget adds nothing more. Past the limit on findings a
/// warning says how many notes are left out.
void note_disguised_text(Document& document, const base::Limits& limits, base::Budget& budget);

}  // namespace sowlint::readers
