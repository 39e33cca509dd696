#include "readers/odt_vocabulary.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/names.h"

namespace sowlint::readers {
namespace {

using archive::XmlVocabulary;

constexpr XmlVocabulary::Namespace kNamespaces[] = {
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://www.w3.org/1999/xlink", "xlink"},
    {"http://www.w3.org/1998/Math/MathML", "math"},
    {"http://www.w3.org/XML/1998/namespace", "xml"},
};

// Several names may share a number: a draft's and the standard's.
constexpr base::Name<Odf> kNames[] = {
    {Odf::Document, "office:document"},
    {Odf::DocumentContent, "office:document-content"},
    {Odf::DocumentStyles, "office:document-styles"},
    {Odf::Body, "office:body"},
    {Odf::Text, "office:text"},
    {Odf::Styles, "office:styles"},
    {Odf::AutomaticStyles, "office:automatic-styles"},
    {Odf::MasterStyles, "office:master-styles"},
    {Odf::MasterPage, "style:master-page"},
    {Odf::Header, "style:header"},
    {Odf::HeaderLeft, "style:header-left"},
    {Odf::HeaderFirst, "style:header-first"},
    {Odf::HeaderFirst, "loext:header-first"},
    {Odf::Footer, "style:footer"},
    {Odf::FooterLeft, "style:footer-left"},
    {Odf::FooterFirst, "style:footer-first"},
    {Odf::FooterFirst, "loext:footer-first"},
    {Odf::Manifest, "manifest:manifest"},
    {Odf::FileEntry, "manifest:file-entry"},
    {Odf::EncryptionData, "manifest:encryption-data"},
    {Odf::P, "text:p"},
    {Odf::H, "text:h"},
    {Odf::List, "text:list"},
    {Odf::ListItem, "text:list-item"},
    {Odf::ListHeader, "text:list-header"},
    {Odf::NumberedParagraph, "text:numbered-paragraph"},
    {Odf::Section, "text:section"},
    {Odf::SectionSource, "text:section-source"},
    {Odf::IndexBody, "text:index-body"},
    {Odf::TableOfContent, "text:table-of-content"},
    {Odf::TrackedChanges, "text:tracked-changes"},
    {Odf::ChangedRegion, "text:changed-region"},
    {Odf::Insertion, "text:insertion"},
    {Odf::Deletion, "text:deletion"},
    {Odf::ChangeInfo, "office:change-info"},
    {Odf::Creator, "dc:creator"},
    {Odf::Date, "dc:date"},
    {Odf::Table, "table:table"},
    {Odf::TableHeaderRows, "table:table-header-rows"},
    {Odf::TableRow, "table:table-row"},
    {Odf::TableCell, "table:table-cell"},
    {Odf::CoveredTableCell, "table:covered-table-cell"},
    {Odf::Forms, "office:forms"},
    {Odf::Scripts, "office:scripts"},
    {Odf::Span, "text:span"},
    {Odf::S, "text:s"},
    {Odf::Tab, "text:tab"},
    {Odf::LineBreak, "text:line-break"},
    {Odf::Note, "text:note"},
    {Odf::NoteCitation, "text:note-citation"},
    {Odf::NoteBody, "text:note-body"},
    {Odf::Annotation, "office:annotation"},
    {Odf::Change, "text:change"},
    {Odf::ChangeStart, "text:change-start"},
    {Odf::ChangeEnd, "text:change-end"},
    {Odf::RubyText, "text:ruby-text"},
    {Odf::HiddenText, "text:hidden-text"},
    {Odf::HiddenParagraph, "text:hidden-paragraph"},
    {Odf::SoftPageBreak, "text:soft-page-break"},
    {Odf::Frame, "draw:frame"},
    {Odf::Shape, "draw:a"},
    {Odf::Shape, "draw:caption"},
    {Odf::Shape, "draw:circle"},
    {Odf::Shape, "draw:connector"},
    {Odf::Shape, "draw:custom-shape"},
    {Odf::Shape, "draw:ellipse"},
    {Odf::Shape, "draw:g"},
    {Odf::Shape, "draw:line"},
    {Odf::Shape, "draw:measure"},
    {Odf::Shape, "draw:path"},
    {Odf::Shape, "draw:polygon"},
    {Odf::Shape, "draw:polyline"},
    {Odf::Shape, "draw:rect"},
    {Odf::Shape, "draw:regular-polygon"},
    {Odf::TextBox, "draw:text-box"},
    {Odf::Image, "draw:image"},
    {Odf::Object, "draw:object"},
    {Odf::ObjectOle, "draw:object-ole"},
    {Odf::Plugin, "draw:plugin"},
    {Odf::Applet, "draw:applet"},
    {Odf::FloatingFrame, "draw:floating-frame"},
    {Odf::Title, "svg:title"},
    {Odf::Description, "svg:desc"},
    {Odf::Math, "math:math"},
    {Odf::BinaryData, "office:binary-data"},
    {Odf::Style, "style:style"},
    {Odf::DefaultStyle, "style:default-style"},
    {Odf::TextProperties, "style:text-properties"},
    {Odf::ParagraphProperties, "style:paragraph-properties"},
    {Odf::CellProperties, "style:table-cell-properties"},
    {Odf::TableProperties, "style:table-properties"},
    {Odf::RowProperties, "style:table-row-properties"},
    {Odf::SectionProperties, "style:section-properties"},
    {Odf::ListStyle, "text:list-style"},
    {Odf::OutlineStyle, "text:outline-style"},
    {Odf::LevelNumber, "text:list-level-style-number"},
    {Odf::LevelBullet, "text:list-level-style-bullet"},
    {Odf::LevelImage, "text:list-level-style-image"},
    {Odf::OutlineLevelStyle, "text:outline-level-style"},
    {Odf::Name, "style:name"},
    {Odf::Family, "style:family"},
    {Odf::ParentStyleName, "style:parent-style-name"},
    {Odf::DisplayName, "style:display-name"},
    {Odf::ListStyleName, "style:list-style-name"},
    {Odf::DefaultOutlineLevel, "style:default-outline-level"},
    {Odf::StyleName, "text:style-name"},
    {Odf::CellStyleName, "table:style-name"},
    {Odf::OutlineLevel, "text:outline-level"},
    {Odf::StartValue, "text:start-value"},
    {Odf::ContinueNumbering, "text:continue-numbering"},
    {Odf::ContinueList, "text:continue-list"},
    {Odf::IsListHeader, "text:is-list-header"},
    {Odf::RestartNumbering, "text:restart-numbering"},
    {Odf::XmlId, "xml:id"},
    {Odf::TextId, "text:id"},
    {Odf::Level, "text:level"},
    {Odf::NumFormat, "style:num-format"},
    {Odf::NumPrefix, "style:num-prefix"},
    {Odf::NumSuffix, "style:num-suffix"},
    {Odf::NumLetterSync, "style:num-letter-sync"},
    {Odf::NumListFormat, "style:num-list-format"},
    {Odf::NumListFormat, "loext:num-list-format"},
    {Odf::DisplayLevels, "text:display-levels"},
    {Odf::Display, "text:display"},
    {Odf::IsHidden, "text:is-hidden"},
    {Odf::StringValue, "text:string-value"},
    {Odf::Color, "fo:color"},
    {Odf::BackgroundColor, "fo:background-color"},
    {Odf::FontSize, "fo:font-size"},
    {Odf::FontWeight, "fo:font-weight"},
    {Odf::AutoColor, "style:use-window-font-color"},
    {Odf::TextIndent, "fo:text-indent"},
    {Odf::MarginLeft, "fo:margin-left"},
    {Odf::Count, "text:c"},
    {Odf::NoteClass, "text:note-class"},
    {Odf::ChangeId, "text:change-id"},
    {Odf::ColumnsSpanned, "table:number-columns-spanned"},
    {Odf::ColumnsRepeated, "table:number-columns-repeated"},
    {Odf::RowsRepeated, "table:number-rows-repeated"},
    {Odf::Href, "xlink:href"},
    {Odf::X, "svg:x"},
    {Odf::Y, "svg:y"},
    {Odf::MimeType, "office:mimetype"},
    {Odf::FullPath, "manifest:full-path"},
    {Odf::MediaType, "manifest:media-type"},
};

std::vector<XmlVocabulary::Entry> entries() {
  std::vector<XmlVocabulary::Entry> list;
  for (const base::Name<Odf>& entry : kNames) {
    list.push_back({entry.name, static_cast<archive::XmlName>(entry.value)});
  }
  return list;
}

}  // namespace

const XmlVocabulary& odt_vocabulary() {
  static const XmlVocabulary kVocabulary(kNamespaces, entries(), XmlVocabulary::Blanks::Kept);
  return kVocabulary;
}

int number_of(archive::XmlElement element, Odf attribute, int least, int most, int otherwise) {
  const std::optional<std::string_view> text = element.attribute(attribute);
  if (!text) return otherwise;
  int number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size()) return otherwise;
  return std::clamp(number, least, most);
}

}  // namespace sowlint::readers
