#include "readers/docx_vocabulary.h"

#include <charconv>
#include <vector>

#include "base/names.h"

namespace sowlint::readers {
namespace {

using Namespace = archive::XmlVocabulary::Namespace;

constexpr Namespace kNamespaces[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/package/2006/content-types", "ct"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"},
    {"urn:schemas-microsoft-com:vml", "v"},
    {"urn:schemas-microsoft-com:office:office", "o"},
};

constexpr base::Name<Name> kNames[] = {
    {Name::Document, "w:document"},
    {Name::Body, "w:body"},
    {Name::P, "w:p"},
    {Name::Tbl, "w:tbl"},
    {Name::Tr, "w:tr"},
    {Name::Tc, "w:tc"},
    {Name::Sdt, "w:sdt"},
    {Name::SdtContent, "w:sdtContent"},
    {Name::SdtPr, "w:sdtPr"},
    {Name::SdtEndPr, "w:sdtEndPr"},
    {Name::CustomXml, "w:customXml"},
    {Name::CustomXmlPr, "w:customXmlPr"},
    {Name::SmartTag, "w:smartTag"},
    {Name::SmartTagPr, "w:smartTagPr"},
    {Name::AltChunk, "w:altChunk"},
    {Name::SubDoc, "w:subDoc"},
    {Name::SectPr, "w:sectPr"},
    {Name::Hdr, "w:hdr"},
    {Name::Ftr, "w:ftr"},
    {Name::Footnote, "w:footnote"},
    {Name::Endnote, "w:endnote"},
    {Name::Comment, "w:comment"},
    {Name::TxbxContent, "w:txbxContent"},
    {Name::DocPartObj, "w:docPartObj"},
    {Name::DocPartGallery, "w:docPartGallery"},
    {Name::PPr, "w:pPr"},
    {Name::RPr, "w:rPr"},
    {Name::TblPr, "w:tblPr"},
    {Name::TblGrid, "w:tblGrid"},
    {Name::TrPr, "w:trPr"},
    {Name::TcPr, "w:tcPr"},
    {Name::TblPrEx, "w:tblPrEx"},
    {Name::PStyle, "w:pStyle"},
    {Name::RStyle, "w:rStyle"},
    {Name::TblStyle, "w:tblStyle"},
    {Name::NumPr, "w:numPr"},
    {Name::NumId, "w:numId"},
    {Name::Ilvl, "w:ilvl"},
    {Name::OutlineLvl, "w:outlineLvl"},
    {Name::Vanish, "w:vanish"},
    {Name::SpecVanish, "w:specVanish"},
    {Name::B, "w:b"},
    {Name::Color, "w:color"},
    {Name::Sz, "w:sz"},
    {Name::Shd, "w:shd"},
    {Name::Highlight, "w:highlight"},
    {Name::Caps, "w:caps"},
    {Name::TblLook, "w:tblLook"},
    {Name::TblHeader, "w:tblHeader"},
    {Name::GridSpan, "w:gridSpan"},
    {Name::GridBefore, "w:gridBefore"},
    {Name::VMerge, "w:vMerge"},
    {Name::CellDel, "w:cellDel"},
    {Name::CellIns, "w:cellIns"},
    {Name::PPrChange, "w:pPrChange"},
    {Name::Ind, "w:ind"},
    {Name::FramePr, "w:framePr"},
    {Name::RPrChange, "w:rPrChange"},
    {Name::TblPrChange, "w:tblPrChange"},
    {Name::R, "w:r"},
    {Name::T, "w:t"},
    {Name::DelText, "w:delText"},
    {Name::Tab, "w:tab"},
    {Name::PTab, "w:ptab"},
    {Name::Br, "w:br"},
    {Name::Cr, "w:cr"},
    {Name::NoBreakHyphen, "w:noBreakHyphen"},
    {Name::SoftHyphen, "w:softHyphen"},
    {Name::Sym, "w:sym"},
    {Name::FldChar, "w:fldChar"},
    {Name::InstrText, "w:instrText"},
    {Name::DelInstrText, "w:delInstrText"},
    {Name::FldSimple, "w:fldSimple"},
    {Name::FootnoteReference, "w:footnoteReference"},
    {Name::EndnoteReference, "w:endnoteReference"},
    {Name::Hyperlink, "w:hyperlink"},
    {Name::Drawing, "w:drawing"},
    {Name::Pict, "w:pict"},
    {Name::Object, "w:object"},
    {Name::Ruby, "w:ruby"},
    {Name::RubyBase, "w:rubyBase"},
    {Name::Rt, "w:rt"},
    {Name::Ins, "w:ins"},
    {Name::Del, "w:del"},
    {Name::MoveFrom, "w:moveFrom"},
    {Name::MoveTo, "w:moveTo"},
    {Name::FfData, "w:ffData"},
    {Name::DdList, "w:ddList"},
    {Name::Result, "w:result"},
    {Name::ListEntry, "w:listEntry"},
    {Name::CheckBox, "w:checkBox"},
    {Name::Checked, "w:checked"},
    {Name::DefaultValue, "w:default"},
    {Name::OMath, "m:oMath"},
    {Name::MathT, "m:t"},
    {Name::AlternateContent, "mc:AlternateContent"},
    {Name::Choice, "mc:Choice"},
    {Name::Fallback, "mc:Fallback"},
    {Name::TextPath, "v:textpath"},
    {Name::Blip, "a:blip"},
    {Name::Inline, "wp:inline"},
    {Name::Anchor, "wp:anchor"},
    {Name::PosOffset, "wp:posOffset"},
    {Name::PositionH, "wp:positionH"},
    {Name::PositionV, "wp:positionV"},
    {Name::GraphicData, "a:graphicData"},
    {Name::OleObject, "o:OLEObject"},
    {Name::ImageData, "v:imagedata"},
    {Name::ProofErr, "w:proofErr"},
    {Name::BookmarkStart, "w:bookmarkStart"},
    {Name::BookmarkEnd, "w:bookmarkEnd"},
    {Name::CommentRangeStart, "w:commentRangeStart"},
    {Name::CommentRangeEnd, "w:commentRangeEnd"},
    {Name::CommentReference, "w:commentReference"},
    {Name::LastRenderedPageBreak, "w:lastRenderedPageBreak"},
    {Name::ContentPart, "w:contentPart"},
    {Name::Shape, "v:shape"},
    {Name::Wsp, "wps:wsp"},
    {Name::SpPr, "wps:spPr"},
    {Name::Styles, "w:styles"},
    {Name::DocDefaults, "w:docDefaults"},
    {Name::RPrDefault, "w:rPrDefault"},
    {Name::Style, "w:style"},
    {Name::StyleName, "w:name"},
    {Name::BasedOn, "w:basedOn"},
    {Name::TblStylePr, "w:tblStylePr"},
    {Name::Numbering, "w:numbering"},
    {Name::AbstractNum, "w:abstractNum"},
    {Name::Num, "w:num"},
    {Name::StyleLink, "w:styleLink"},
    {Name::NumStyleLink, "w:numStyleLink"},
    {Name::Lvl, "w:lvl"},
    {Name::Start, "w:start"},
    {Name::NumFmt, "w:numFmt"},
    {Name::LvlText, "w:lvlText"},
    {Name::Suff, "w:suff"},
    {Name::IsLgl, "w:isLgl"},
    {Name::LvlRestart, "w:lvlRestart"},
    {Name::LvlOverride, "w:lvlOverride"},
    {Name::StartOverride, "w:startOverride"},
    {Name::AbstractNumId, "w:abstractNumId"},
    {Name::Relationship, "rel:Relationship"},
    {Name::Types, "ct:Types"},
    {Name::Val, "w:val"},
    {Name::Type, "w:type"},
    {Name::Id, "w:id"},
    {Name::StyleId, "w:styleId"},
    {Name::Fill, "w:fill"},
    {Name::FillColor, "fillcolor"},
    {Name::FirstRow, "w:firstRow"},
    {Name::Char, "w:char"},
    {Name::Left, "w:left"},
    {Name::FirstLine, "w:firstLine"},
    {Name::X, "w:x"},
    {Name::Y, "w:y"},
    {Name::FldCharType, "w:fldCharType"},
    {Name::Instr, "w:instr"},
    {Name::Author, "w:author"},
    {Name::Date, "w:date"},
    {Name::CustomMarkFollows, "w:customMarkFollows"},
    {Name::Format, "w:format"},
    {Name::Font, "w:font"},
    {Name::RelId, "r:id"},
    {Name::RelEmbed, "r:embed"},
    {Name::RelLink, "r:link"},
    {Name::StringAttr, "string"},
    {Name::Uri, "uri"},
    {Name::ProgId, "ProgID"},
    {Name::Target, "Target"},
    {Name::TargetMode, "TargetMode"},
    {Name::PlainId, "Id"},
    {Name::PlainType, "Type"},
};

std::vector<archive::XmlVocabulary::Entry> entries() {
  std::vector<archive::XmlVocabulary::Entry> list;
  for (const base::Name<Name>& entry : kNames) {
    list.push_back({entry.name, static_cast<archive::XmlName>(entry.value)});
  }
  return list;
}

}  // namespace

const archive::XmlVocabulary& docx_vocabulary() {
  static const archive::XmlVocabulary kVocabulary(kNamespaces, entries());
  return kVocabulary;
}

std::optional<bool> on_off(archive::XmlElement element) {
  if (!element) return std::nullopt;
  const std::optional<std::string_view> value = val(element);
  return !value || (*value != "0" && *value != "false" && *value != "off");
}

std::optional<int> whole_number(std::optional<std::string_view> text) {
  if (!text) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
  return number;
}

}  // namespace sowlint::readers
