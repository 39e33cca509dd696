// A Document as text, for tests that state what a reader makes of an input.
#pragma once

#include <string>

#include "sowlint/document.h"

namespace sowlint::test {

/// One line a block, in order:
///
///   H2 words            heading of level 2
///   P words             paragraph
///   L0 [•] words        list item of nesting 0 with label "•"
///   R1.0* one ‖ two     row 0 of table 1, a header row; cells apart
///
/// in front of it "footnote:" and the like for other stories, behind it "(toc)" and "{+…+}" for
/// tables of contents and pending revisions. Words are the runs; "¦" marks a gap between two runs
/// with unread text inside, "↵" a line end, "¶" a cell that holds a column span. Warnings follow,
/// one a line: "! code". Blanks at both ends of the words are left out.
[[nodiscard]] std::string dump(const Document& document);

/// The words of `runs` as dump() prints them.
[[nodiscard]] std::string words_of(const Document& document, const Block& block);

}  // namespace sowlint::test
