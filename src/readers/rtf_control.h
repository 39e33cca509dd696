// The control words that the RTF reader knows. All others are nothing, as the format asks.
#pragma once

#include <string_view>

namespace sowlint::readers {

enum class RtfAction {
  None,
  // destinations
  Skip,
  ColorTable,
  FontTable,
  StyleSheet,
  Label,
  FieldCode,
  AuthorTable,
  Template,
  ObjectClass,
  Footnote,
  Header,
  Footer,
  Comment,
  Box,
  Words,  ///< a destination whose words are read like those around it, even behind \*
  Picture,
  Object,
  // ends
  Paragraph,
  Cell,
  Row,
  NestedCell,
  NestedRow,
  // properties of paragraphs and rows
  PlainParagraph,
  InTable,
  TableDepth,
  HeaderRow,
  RowDefaults,
  CellBackground,
  CellEdge,
  Outline,
  Style,
  OtherStyle,
  ListLevel,
  ParagraphBackground,
  Indent,
  // properties of characters
  PlainCharacters,
  Bold,
  Hidden,
  Size,
  Color,
  Background,
  Font,
  FontCharset,
  FontCodePage,
  DefaultFont,
  CodePage,
  Macintosh,
  Unicode,
  StandIns,
  Inserted,
  Deleted,
  Author,
  Date,
  // tables
  Red,
  Green,
  Blue
};

/// What the control word `word` does.
[[nodiscard]] RtfAction rtf_action(std::string_view word);

}  // namespace sowlint::readers
