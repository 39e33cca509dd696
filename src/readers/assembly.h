// Gives paragraphs and rows their place in a Document.
//
// What Document::text looks like: one line a block, "label words"; the cells of a row are separated
// by " | "; several paragraphs in a cell by a blank. An empty line stands before a heading and
// before each story after the body. Lines end in LF.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sowlint/document.h"

#include "base/limits.h"
#include "readers/story_items.h"

namespace sowlint::readers {

class DocumentAssembly {
 public:
  /// `document` receives text, blocks and integrity notes; it must outlive the assembly.
  DocumentAssembly(Document& document, const base::Limits& limits)
      : document_(document),
        limits_(limits) {}

  /// Also gives the pieces of each block to `pieces`, which must outlive the assembly.
  void keep_pieces(BlockPieces& pieces) { pieces_ = &pieces; }

  /// What follows belongs to `story` and stands in the package's part `part`.
  void begin_story(Story story, const std::string& part);

  /// Appends an item. Blank paragraphs and rows leave no block.
  void add(StoryItem&& item);

  /// Appends the paragraph of a note under the mark that the text refers to it with.
  void add_note(StoryItem&& item, const std::string& mark);

  /// Appends a note, unless there are more than the limit on findings.
  void add_integrity(IntegrityNote&& note);

  /// Notes left out because of that limit.
  [[nodiscard]] std::size_t notes_left_out() const { return notes_left_out_; }

 private:
  void add_paragraph(Paragraph&& paragraph);
  void add_row(TableRow&& row);
  void add_cell(TableCell&& source, Block& block);
  void begin_block(const Block& block);
  void end_block(Block&& block);
  TextSpan put_label(const std::string& label);
  void put_words(Words&& words, std::vector<TextSpan>& runs, Block& block);

  Document& document_;
  BlockPieces* pieces_ = nullptr;
  std::vector<Piece> open_pieces_;  ///< of the block that is being put
  const base::Limits& limits_;
  Story story_ = Story::Body;
  std::string part_;
  bool story_begins_ = false;
  int last_level_ = 0;  ///< of the last heading set by style
  std::size_t notes_left_out_ = 0;
};

}  // namespace sowlint::readers
