// A contract file after reading: its words once, in UTF-8, cut into blocks that know where they
// came from. A Document knows nothing of clauses, parties or rules. Immutable once a reader has
// built it; threads may share it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint {

enum class Format { Text, Markdown, Docx, Odt, Html, Rtf, Email, Pdf };

/// "text", "markdown", "docx", "odt", "html", "rtf", "eml", "pdf": the value of `format` in
/// reports.
[[nodiscard]] const char* name_of(Format format);

enum class BlockKind { Heading, Paragraph, ListItem, TableRow };

/// The stream of text a block belongs to.
enum class Story { Body, TextBox, Footnote, Endnote, Header, Footer, Comment };

/// Where a block stood in the file, for writing back and for `text --positions`.
struct Origin {
  std::string part;      ///< member of the package ("word/document.xml"); empty for plain files
  TextSpan bytes;        ///< byte range in that part (the paragraph element) or in the file
  std::size_t page = 0;  ///< from 1; 0 where the format has no pages
};

/// A rectangle on a page, in points (1/72 inch) from the page's top left corner.
struct PageBox {
  std::size_t page = 0;  ///< from 1
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

/// A word of Document::text where it is printed.
struct PrintedWord {
  TextSpan span;
  PageBox box;
  /// How sure text recognition is of it, 0 to 1; none for words that stand in the file as text.
  std::optional<double> ocr_confidence;
};

/// A pending tracked change inside a block.
struct Revision {
  enum class Kind { Inserted, Deleted, MovedHere, MovedAway };
  Kind kind = Kind::Inserted;
  TextSpan span;       ///< the words concerned, in Document::text
  std::string author;  ///< as the file says; may be empty
  std::string date;    ///< ISO 8601 as the file says; may be empty
};

/// One cell of a table row.
struct Cell {
  TextSpan span;               ///< in Document::text
  std::vector<TextSpan> runs;  ///< readable characters of the cell, in order
  std::size_t column = 0;      ///< first grid column, from 0
  std::size_t columns = 1;     ///< grid columns it covers
};

/// A heading, paragraph, list item or table row.
struct Block {
  BlockKind kind = BlockKind::Paragraph;
  Story story = Story::Body;
  int level = 0;        ///< heading: 1 to 9; list item: nesting from 0; else 0
  TextSpan span;        ///< the whole block in Document::text, label and marks included
  std::string label;    ///< list or heading number computed by the reader ("7.5(a)", "•"), or ""
  TextSpan label_span;  ///< where `label` stands in Document::text; empty if there is none
  /// The readable characters in reading order, the label left out. What lies between two runs
  /// (markup, a footnote mark, a quote prefix) is not read; words on both sides of a gap join
  /// directly, so a run keeps its own blanks and line ends.
  std::vector<TextSpan> runs;
  std::vector<Cell> cells;         ///< table rows only; `runs` then lists all cells' runs
  std::size_t table = 0;           ///< table rows: which table, from 1; else 0
  std::size_t row = 0;             ///< table rows: from 0 within the table
  bool header_row = false;         ///< table rows: this row holds column headings
  bool table_of_contents = false;  ///< generated listing: read, never matched
  std::vector<Revision> revisions;
  Origin origin;
};

/// Something the reader must say about the file; becomes a report warning.
struct Warning {
  std::string code;     ///< stable, kebab-case: "encoding-guessed"
  std::string message;  ///< one sentence, UTF-8
};

/// Hidden, disguised or unread content: reported as a finding of its own kind, never scored.
struct IntegrityNote {
  std::string rule;      ///< hidden-text, disguised-text, unread-content or remote-reference
  std::string severity;  ///< high, medium, low or info
  std::string message;   ///< one sentence
  std::string words;     ///< the words it hides, UTF-8; may be empty
  TextSpan span;         ///< nearest place in Document::text; empty if there is none
};

enum class DocumentStatus { Ok, Partial };

struct Document {
  std::string path;  ///< as the user named it
  Format format = Format::Text;
  std::string sha256;  ///< of the file's bytes, 64 lower-case hex digits
  /// What `sowlint text FILE` prints and what all spans count into. For UTF-8 .txt and .md it is
  /// the file itself, byte for byte (a BOM included).
  std::string text;
  std::string encoding;  ///< "UTF-8", "windows-1252" …; empty for packages
  bool encoding_guessed = false;
  std::size_t pages = 0;             ///< 0 where the format has none
  std::vector<PrintedWord> printed;  ///< in order of the text; empty where the format has no pages
  std::vector<Block> blocks;         ///< in reading order
  std::vector<Warning> warnings;
  std::vector<IntegrityNote> integrity;
  DocumentStatus status = DocumentStatus::Ok;  ///< Partial: a warning says which part is unread
};

}  // namespace sowlint
