#include "readers/odt_styles.h"

#include <cmath>
#include <cstdlib>
#include <set>
#include <utility>
#include <vector>

#include "readers/measure.h"
#include "readers/odt_vocabulary.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

constexpr int kHalfPointsUnlessSaid = 24;

/// Longer than any sheet of paper people print contracts on (A3), in points.
constexpr double kBeyondPage = 1200;

std::string key_of(std::string_view family, std::string_view name) {
  return std::string(family) + "/" + std::string(name);
}

struct RawStyle {
  XmlElement element;
  std::string parent;  ///< its key
};

using RawStyles = std::map<std::string, RawStyle, std::less<>>;

RunLook look_of(XmlElement properties, const RunLook& inherited) {
  RunLook look;
  if (!properties) return look;
  if (const auto display = properties.attribute(Odf::Display)) look.hidden = *display == "none";
  if (const auto weight = properties.attribute(Odf::FontWeight)) {
    look.bold = *weight == "bold" || std::atoi(std::string(*weight).c_str()) >= 600;
  }
  if (const auto size = properties.attribute(Odf::FontSize)) {
    if (const auto points = points_of(*size)) {
      look.half_points = static_cast<int>(std::lround(std::min(*points, 1000.0) * 2));
    } else if (const auto share = share_of(*size)) {
      const int whole = inherited.half_points.value_or(kHalfPointsUnlessSaid);
      look.half_points = static_cast<int>(std::lround(whole * std::min(*share, 10.0)));
    }
  }
  if (const auto color = properties.attribute(Odf::Color)) look.color = color_of(*color);
  if (is_true(properties, Odf::AutoColor)) look.color = kAutomaticColor;
  if (const auto color = properties.attribute(Odf::BackgroundColor)) {
    look.background = color_of(*color);
  }
  return look;
}

bool lies_off_page(XmlElement properties) {
  for (const Odf attribute : {Odf::MarginLeft, Odf::TextIndent}) {
    const auto points = points_of(properties.attribute(attribute).value_or(""));
    if (points && std::abs(*points) >= kBeyondPage) return true;
  }
  return false;
}

/// Lays what `element` itself says over what `style` has inherited.
void apply_own(XmlElement element, OdtStyle& style) {
  style.look.apply(look_of(element.child(Odf::TextProperties), style.look));
  const XmlElement paragraph = element.child(Odf::ParagraphProperties);
  for (const XmlElement properties :
       {paragraph, element.child(Odf::CellProperties), element.child(Odf::RowProperties),
        element.child(Odf::TableProperties), element.child(Odf::SectionProperties)}) {
    if (const auto color = properties.attribute(Odf::BackgroundColor)) {
      style.background = color_of(*color);
    }
  }
  style.off_page = style.off_page || lies_off_page(paragraph);
  if (const auto list = element.attribute(Odf::ListStyleName)) style.list = *list;
  const std::string_view name = element.attribute(Odf::Name).value_or("");
  style.contents = style.contents || (name.starts_with("Contents_20_") && name.back() != 'g');
}

void collect(XmlElement container, RawStyles& raw) {
  for (const XmlElement element : container.children()) {
    const std::string_view family = element.attribute(Odf::Family).value_or("");
    if (element.name<Odf>() == Odf::DefaultStyle) raw[key_of(family, "")] = {element, {}};
    if (element.name<Odf>() != Odf::Style) continue;
    const std::string_view name = element.attribute(Odf::Name).value_or("");
    if (name.empty()) continue;
    const std::string_view parent = element.attribute(Odf::ParentStyleName).value_or("");
    raw[key_of(family, name)] = {element, key_of(family, parent)};
  }
}

}  // namespace

OdtStyles OdtStyles::read(std::initializer_list<XmlElement> containers) {
  RawStyles raw;
  for (const XmlElement container : containers)
    collect(container, raw);
  OdtStyles styles;
  // Every style after its parent, each once. A circle is cut where it closes.
  std::set<std::string_view> visited;
  for (const auto& [start, unused] : raw) {
    std::vector<const RawStyles::value_type*> waiting;
    auto current = raw.find(start);
    while (current != raw.end() && visited.insert(current->first).second) {
      waiting.push_back(&*current);
      current = raw.find(current->second.parent);
    }
    while (!waiting.empty()) {
      const auto& [key, own] = *waiting.back();
      waiting.pop_back();
      const auto parent = styles.styles_.find(own.parent);
      OdtStyle style = parent == styles.styles_.end() ? OdtStyle() : parent->second;
      apply_own(own.element, style);
      styles.styles_.emplace(key, std::move(style));
    }
  }
  return styles;
}

const OdtStyle& OdtStyles::find(std::string_view family, std::string_view name) const {
  auto found = styles_.find(key_of(family, name));
  if (found == styles_.end()) found = styles_.find(key_of(family, ""));
  return found == styles_.end() ? none_ : found->second;
}

}  // namespace sowlint::readers
