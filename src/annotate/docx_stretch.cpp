#include "annotate/docx_stretch.h"

#include <algorithm>
#include <iterator>

#include "readers/docx_vocabulary.h"

namespace sowlint::annotate {
namespace {

using archive::XmlElement;
using readers::Name;

using readers::Piece;
using PieceIterator = std::vector<Piece>::const_iterator;

/// The pieces of a block that share a byte with `span`.
struct PieceRange {
  PieceIterator first;
  PieceIterator last;  ///< one beyond

  [[nodiscard]] bool empty() const { return first == last; }
};

PieceRange pieces_in(const std::vector<Piece>& pieces, TextSpan span) {
  const auto first = std::lower_bound(
      pieces.begin(), pieces.end(), span.begin,
      [](const Piece& piece, std::size_t offset) { return piece.span.end <= offset; });
  const auto last = std::lower_bound(
      first, pieces.end(), span.end,
      [](const Piece& piece, std::size_t offset) { return piece.span.begin < offset; });
  return {first, last};
}

/// Bytes of the element's characters before `offset` of the text.
std::size_t count_to(const Piece& piece, std::size_t offset) {
  return piece.skipped + std::clamp(offset, piece.span.begin, piece.span.end) - piece.span.begin;
}

std::optional<Stretch> stretch_between(const DocxPart& part, const PieceRange& pieces,
                                       TextSpan span) {
  const Piece& first = *pieces.first;
  const Piece& last = *std::prev(pieces.last);
  const Leaf* front = part.leaf_at(first.element);
  const Leaf* back = part.leaf_at(last.element);
  if (front == nullptr || back == nullptr) return std::nullopt;
  return Stretch{place_before(part, *front, count_to(first, span.begin)),
                 place_after(part, *back, count_to(last, span.end))};
}

/// Why a run cannot be deleted and brought back; "" if it can.
std::string why_not(XmlElement run) {
  if (run.child(Name::CommentReference) && run.child(Name::T)) return "it holds more than text";
  for (const XmlElement child : run.children()) {
    switch (child.name<Name>()) {
      case Name::RPr:
      case Name::T:
      case Name::Tab:
      case Name::Cr:
      case Name::NoBreakHyphen:
      case Name::SoftHyphen:
      case Name::Sym:
      case Name::LastRenderedPageBreak:
      case Name::CommentReference:
        if (child.name<Name>() == Name::T && child.subtree_size() > 1) {
          return "it holds markup inside its text";
        }
        continue;
      case Name::Br:
        if (!child.attribute(Name::Type)) continue;
        return "it holds a page or column break";
      case Name::FldChar:
      case Name::InstrText:
        return "it holds a field";
      case Name::FootnoteReference:
      case Name::EndnoteReference:
        return "it holds the mark of a note";
      case Name::Drawing:
      case Name::Pict:
      case Name::Object:
      case Name::AlternateContent:
        return "it holds a picture or a text box";
      default:
        return "it holds more than text";
    }
  }
  return {};
}

/// Why something between the runs of a clause keeps it from being replaced; "" if it does not.
std::string why_not_beside(XmlElement element) {
  switch (element.name<Name>()) {
    case Name::R:
      return why_not(element);
    case Name::PPr:
    case Name::ProofErr:
    case Name::BookmarkStart:
    case Name::BookmarkEnd:
    case Name::CommentRangeStart:
    case Name::CommentRangeEnd:
      return {};
    case Name::Ins:
    case Name::Del:
    case Name::MoveFrom:
    case Name::MoveTo:
      return "a change in it is still pending";
    case Name::FldSimple:
      return "it holds a field";
    case Name::Hyperlink:
      return "it holds a link";
    case Name::Sdt:
      return "it holds a form field";
    default:
      return "it holds more than text";
  }
}

std::string why_not_in(XmlElement parent) {
  switch (parent.name<Name>()) {
    case Name::P:
      return {};
    case Name::Ins:
    case Name::Del:
    case Name::MoveFrom:
    case Name::MoveTo:
      return "a change in it is still pending";
    case Name::Hyperlink:
      return "it is a link";
    case Name::FldSimple:
      return "it holds a field";
    default:
      return "it stands in a form field";
  }
}

/// Why the place of the clause rules it out.
std::string why_not_there(const Block& block, const std::string& main_part, TextSpan clause) {
  if (block.origin.part != main_part) return "it stands outside the running text";
  if (block.story == Story::TextBox) return "it stands in a text box";
  if (block.kind == BlockKind::TableRow) return "it is a row of a table";
  if (block.kind == BlockKind::Heading) return "it is a heading";
  if (!block.span.contains(clause)) return "it runs over several paragraphs";
  for (const Revision& revision : block.revisions) {
    if (revision.span.overlaps(clause)) return "a change in it is still pending";
  }
  return {};
}

/// The clause without the label and blanks before its first word; nothing if it has words that no
/// element of the part holds.
std::optional<TextSpan> covered(const Document& document, const Block& block, TextSpan clause,
                                const PieceRange& pieces) {
  const TextSpan result{std::max(clause.begin, pieces.first->span.begin), clause.end};
  for (std::size_t at = clause.begin; at < result.begin; ++at) {
    const bool in_label = block.label_span.begin <= at && at < block.label_span.end;
    if (!in_label && document.text[at] != ' ') return std::nullopt;
  }
  std::size_t reached = result.begin;
  for (auto piece = pieces.first; piece != pieces.last; ++piece) {
    if (piece->span.begin > reached) return std::nullopt;
    reached = piece->span.end;
  }
  return reached >= clause.end ? std::optional(result) : std::nullopt;
}

/// Why what stands between the two places keeps it from being replaced; "" if nothing does.
std::string why_not_between(const DocxPart& part, const Stretch& stretch, base::Budget& budget) {
  const XmlElement parent = stretch.from.leaf->parent;
  if (parent.bytes() != stretch.to.leaf->parent.bytes()) return "it runs over several paragraphs";
  if (std::string reason = why_not_in(parent); !reason.empty()) return reason;
  if (part.in_field(stretch.from.leaf->run.bytes().begin)) return "it holds a field";
  for (const XmlElement element : parent.children()) {
    if (!budget.charge(1)) return "the file takes too much work";
    if (element.bytes().end <= stretch.from.offset) continue;
    if (element.bytes().begin >= stretch.to.offset) break;
    if (std::string reason = why_not_beside(element); !reason.empty()) return reason;
  }
  return {};
}

}  // namespace

const Block* block_at(const Document& document, std::size_t offset) {
  const auto after =
      std::upper_bound(document.blocks.begin(), document.blocks.end(), offset,
                       [](std::size_t at, const Block& block) { return at < block.span.begin; });
  if (document.blocks.empty()) return nullptr;
  return after == document.blocks.begin() ? &*after : &*std::prev(after);
}

std::optional<Stretch> stretch_of(const DocxPart& part, const PlacedText& text, const Block& block,
                                  TextSpan span) {
  const std::vector<Piece>& all = text.pieces_of(block);
  if (all.empty()) return std::nullopt;
  PieceRange pieces = pieces_in(all, span);
  if (pieces.empty()) {
    // Words that no element holds, such as a label: the nearest element that holds some.
    if (pieces.first == all.end()) --pieces.first;
    pieces.last = std::next(pieces.first);
    span = pieces.first->span;
  }
  return stretch_between(part, pieces, span);
}

Replaceable replaceable(const DocxPart& part, const PlacedText& text, const std::string& main_part,
                        TextSpan clause, base::Budget& budget) {
  const auto declined = [](std::string reason) {
    return Replaceable{std::nullopt, std::move(reason)};
  };
  const Block* block = block_at(text.document, clause.begin);
  if (block == nullptr) return declined("it stands outside the running text");
  if (std::string reason = why_not_there(*block, main_part, clause); !reason.empty()) {
    return declined(std::move(reason));
  }
  const PieceRange pieces = pieces_in(text.pieces_of(*block), clause);
  if (pieces.empty()) return declined("it holds more than text");
  const std::optional<TextSpan> words = covered(text.document, *block, clause, pieces);
  if (!words) return declined("it holds a field or the mark of a note");
  const std::optional<Stretch> stretch = stretch_between(part, pieces, *words);
  if (!stretch || !stretch->from.exact || !stretch->to.exact) {
    return declined("it holds more than text");
  }
  if (std::string reason = why_not_between(part, *stretch, budget); !reason.empty()) {
    return declined(std::move(reason));
  }
  return {stretch, {}};
}

}  // namespace sowlint::annotate
