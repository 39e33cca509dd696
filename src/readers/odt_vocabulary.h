// The element and attribute names of OpenDocument text that the ODT reader knows.
#pragma once

#include <optional>
#include <string_view>

#include "archive/xml_tree.h"
#include "archive/xml_vocabulary.h"

namespace sowlint::readers {

/// One number for each name; what the prefixes stand for is in odt_vocabulary.cpp.
enum class Odf : archive::XmlName {
  Other = 0,
  // documents and their parts
  Document,
  DocumentContent,
  DocumentStyles,
  Body,
  Text,
  Styles,
  AutomaticStyles,
  MasterStyles,
  MasterPage,
  Header,
  HeaderLeft,
  HeaderFirst,
  Footer,
  FooterLeft,
  FooterFirst,
  Manifest,
  FileEntry,
  EncryptionData,
  // blocks
  P,
  H,
  List,
  ListItem,
  ListHeader,
  NumberedParagraph,
  Section,
  SectionSource,
  IndexBody,
  TableOfContent,
  TrackedChanges,
  ChangedRegion,
  Insertion,
  Deletion,
  ChangeInfo,
  Creator,
  Date,
  Table,
  TableHeaderRows,
  TableRow,
  TableCell,
  CoveredTableCell,
  Forms,
  Scripts,
  // inline
  Span,
  S,
  Tab,
  LineBreak,
  Note,
  NoteCitation,
  NoteBody,
  Annotation,
  Change,
  ChangeStart,
  ChangeEnd,
  RubyText,
  HiddenText,
  HiddenParagraph,
  SoftPageBreak,
  Frame,
  Shape,  ///< whatever is drawn and may hold text
  TextBox,
  Image,
  Object,
  ObjectOle,
  Plugin,
  Applet,
  FloatingFrame,
  Title,
  Description,
  Math,
  BinaryData,
  // styles and lists
  Style,
  DefaultStyle,
  TextProperties,
  ParagraphProperties,
  CellProperties,
  TableProperties,
  RowProperties,
  SectionProperties,
  ListStyle,
  OutlineStyle,
  LevelNumber,
  LevelBullet,
  LevelImage,
  OutlineLevelStyle,
  // attributes
  Name,
  Family,
  ParentStyleName,
  DisplayName,
  ListStyleName,
  DefaultOutlineLevel,
  StyleName,
  CellStyleName,
  OutlineLevel,
  StartValue,
  ContinueNumbering,
  ContinueList,
  IsListHeader,
  RestartNumbering,
  XmlId,
  TextId,
  Level,
  NumFormat,
  NumPrefix,
  NumSuffix,
  NumLetterSync,
  NumListFormat,
  DisplayLevels,
  Display,
  IsHidden,
  StringValue,
  Color,
  BackgroundColor,
  FontSize,
  FontWeight,
  AutoColor,
  TextIndent,
  MarginLeft,
  Count,
  NoteClass,
  ChangeId,
  ColumnsSpanned,
  ColumnsRepeated,
  RowsRepeated,
  Href,
  X,
  Y,
  MimeType,
  FullPath,
  MediaType,
};

/// The vocabulary, which keeps blank text; built at the first call, then shared.
[[nodiscard]] const archive::XmlVocabulary& odt_vocabulary();

/// Whether an attribute says "true".
[[nodiscard]] inline bool is_true(archive::XmlElement element, Odf attribute) {
  return element.attribute(attribute) == "true";
}

/// The attribute as a whole number, from `least` to `most`; `otherwise` for anything else.
[[nodiscard]] int number_of(archive::XmlElement element, Odf attribute, int least, int most,
                            int otherwise);

}  // namespace sowlint::readers
