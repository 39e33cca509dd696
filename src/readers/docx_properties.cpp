#include "readers/docx_properties.h"

#include <string_view>

#include "readers/docx_vocabulary.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

constexpr int kBodyText = 9;  // outline level of what is no heading

/// The place that the style `id` gives its paragraphs. A level bound to the style (w:lvl/w:pStyle)
/// counts more than the level the style names.
std::optional<ListPlace> place_of_style(std::string_view id, const Style& style,
                                        const Numbering& numbering) {
  if (!style.num_id || *style.num_id == 0) return std::nullopt;
  std::optional<int> level = numbering.level_of_style(*style.num_id, id);
  if (!level) level = style.list_level;
  if (!level) level = numbering.level_of_style(*style.num_id, style.list_style);
  return ListPlace{*style.num_id, level.value_or(0)};
}

std::optional<ListPlace> place_of(XmlElement properties, std::string_view style_id,
                                  const Style& style, const Numbering& numbering) {
  const XmlElement direct = properties.child(Name::NumPr);
  const std::optional<int> num_id = whole_number(val(direct.child(Name::NumId)));
  const std::optional<int> level = whole_number(val(direct.child(Name::Ilvl)));
  if (num_id) {
    if (*num_id == 0) return std::nullopt;  // takes the style's number away
    return ListPlace{*num_id, level.value_or(style.list_level.value_or(0))};
  }
  std::optional<ListPlace> place = place_of_style(style_id, style, numbering);
  if (place && level) place->level = *level;
  return place;
}

std::optional<int> heading_level(XmlElement properties, const Style& style) {
  std::optional<int> level = whole_number(val(properties.child(Name::OutlineLvl)));
  if (!level) level = style.outline_level;
  return level && *level >= 0 && *level < kBodyText ? level : std::nullopt;
}

bool lies_off_page(XmlElement properties) {
  constexpr int kBeyondPage = 24'000;  // twips: more than A3 is long
  const auto is_far = [](XmlElement element, Name attribute) {
    const int twips = whole_number(element.attribute(attribute)).value_or(0);
    return twips >= kBeyondPage || twips <= -kBeyondPage;
  };
  const XmlElement indent = properties.child(Name::Ind);
  const XmlElement frame = properties.child(Name::FramePr);
  return is_far(indent, Name::Left) || is_far(indent, Name::Start) ||
         is_far(indent, Name::FirstLine) || is_far(frame, Name::X) || is_far(frame, Name::Y);
}

}  // namespace

ParagraphProperties read_properties(XmlElement element, const Styles& styles,
                                    const Numbering& numbering) {
  ParagraphProperties properties;
  std::string_view id = val(element.child(Name::PStyle)).value_or("");
  if (!styles.find(id)) id = styles.default_paragraph_id();
  const Style& style = styles.paragraph(id);
  properties.style = &style;
  properties.list = place_of(element, id, style, numbering);
  properties.outline_level = heading_level(element, style);
  properties.background = shading(element.child(Name::Shd));
  if (!properties.background) properties.background = style.background;
  properties.off_page = lies_off_page(element);
  const XmlElement mark = element.child(Name::RPr);
  properties.mark_inserted = mark.child(Name::Ins) || mark.child(Name::MoveTo);
  properties.mark_deleted = mark.child(Name::Del) || mark.child(Name::MoveFrom);
  properties.mark_hidden = on_off(mark.child(Name::Vanish)).value_or(false);
  properties.run_in =
      properties.mark_hidden && on_off(mark.child(Name::SpecVanish)).value_or(false);
  return properties;
}

}  // namespace sowlint::readers
