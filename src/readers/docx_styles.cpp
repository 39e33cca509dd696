#include "readers/docx_styles.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>
#include <vector>

#include "readers/docx_vocabulary.h"
#include "readers/heading_names.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

constexpr std::uint32_t kBlack = 0x000000;
constexpr std::uint32_t kWhite = 0xFFFFFF;

std::optional<std::uint32_t> hex_color(std::optional<std::string_view> text) {
  if (!text || text->size() != 6) return std::nullopt;
  std::uint32_t color = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + 6, color, 16);
  if (error != std::errc() || end != text->data() + 6) return std::nullopt;
  return color;
}

/// `share` percent of `front` on `back`.
std::uint32_t mix(std::uint32_t front, std::uint32_t back, std::uint32_t share) {
  std::uint32_t mixed = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const std::uint32_t a = (front >> shift) & 0xFFU;
    const std::uint32_t b = (back >> shift) & 0xFFU;
    mixed |= ((a * share + b * (100 - share)) / 100) << shift;
  }
  return mixed;
}

struct HighlightColor {
  std::string_view name;
  std::uint32_t color;
};

constexpr HighlightColor kHighlights[] = {
    {"black", 0x000000},      {"blue", 0x0000FF},        {"cyan", 0x00FFFF},
    {"darkBlue", 0x00008B},   {"darkCyan", 0x008B8B},    {"darkGray", 0xA9A9A9},
    {"darkGreen", 0x006400},  {"darkMagenta", 0x800080}, {"darkRed", 0x8B0000},
    {"darkYellow", 0x808000}, {"green", 0x00FF00},       {"lightGray", 0xD3D3D3},
    {"magenta", 0xFF00FF},    {"red", 0xFF0000},         {"white", 0xFFFFFF},
    {"yellow", 0xFFFF00}};

std::optional<std::uint32_t> highlight(XmlElement element) {
  const std::optional<std::string_view> name = val(element);
  for (const HighlightColor& known : kHighlights) {
    if (name == known.name) return known.color;
  }
  return std::nullopt;
}

/// A style as written, before its ancestors are looked up.
struct RawStyle {
  XmlElement element;
  std::string parent;
};

using RawStyles = std::map<std::string, RawStyle, std::less<>>;

void read_list(XmlElement properties, const std::string& id, Style& style) {
  const XmlElement list = properties.child(Name::NumPr);
  if (const auto num_id = whole_number(val(list.child(Name::NumId)))) {
    style.num_id = num_id;
    style.list_style = id;
  }
  if (const auto level = whole_number(val(list.child(Name::Ilvl)))) style.list_level = level;
}

void read_table_part(XmlElement element, Style& style) {
  const XmlElement cell = element.child(Name::TcPr).child(Name::Shd);
  const XmlElement paragraph = element.child(Name::PPr).child(Name::Shd);
  const std::optional<std::uint32_t> color = shading(cell ? cell : paragraph);
  if (element.attribute(Name::Type) == "firstRow") {
    style.first_row_look.apply(read_run_look(element.child(Name::RPr)));
    if (color) style.first_row_background = color;
  } else if (color) {
    style.banded = true;
  }
}

/// Lays what `element` itself says over what `style` has inherited.
void apply_own(XmlElement element, const std::string& id, Style& style) {
  style.name = val(element.child(Name::StyleName)).value_or("");
  const XmlElement properties = element.child(Name::PPr);
  read_list(properties, id, style);
  if (const auto level = whole_number(val(properties.child(Name::OutlineLvl)))) {
    style.outline_level = level;
  } else if (!style.outline_level) {
    style.outline_level = outline_level_of_name(style.name);
  }
  style.look.apply(read_run_look(element.child(Name::RPr)));
  for (const XmlElement shd :
       {properties.child(Name::Shd), element.child(Name::TcPr).child(Name::Shd),
        element.child(Name::TblPr).child(Name::Shd)}) {
    if (const auto color = shading(shd)) style.background = color;
  }
  const std::string name = style_name_key(style.name);
  style.contents = style.contents || (name.starts_with("toc ") && name != "toc heading");
  for (const XmlElement child : element.children()) {
    if (child.name<Name>() == Name::TblStylePr) read_table_part(child, style);
  }
}

/// Resolves every style after its parent, each once. A circle is cut where it closes.
std::map<std::string, Style, std::less<>> resolve(const RawStyles& raw) {
  std::map<std::string, Style, std::less<>> resolved;
  std::set<std::string_view> visited;
  for (const auto& [start, unused] : raw) {
    std::vector<const RawStyles::value_type*> waiting;
    auto current = raw.find(start);
    while (current != raw.end() && visited.insert(current->first).second) {
      waiting.push_back(&*current);
      current = raw.find(current->second.parent);
    }
    while (!waiting.empty()) {
      const auto& [id, own] = *waiting.back();
      waiting.pop_back();
      const auto parent = resolved.find(own.parent);
      Style style = parent == resolved.end() ? Style() : parent->second;
      apply_own(own.element, id, style);
      resolved.emplace(id, std::move(style));
    }
  }
  return resolved;
}

}  // namespace

RunLook read_run_look(XmlElement properties) {
  RunLook look;
  if (!properties) return look;
  look.hidden = on_off(properties.child(Name::Vanish));
  look.bold = on_off(properties.child(Name::B));
  look.capitals = on_off(properties.child(Name::Caps));
  look.half_points = whole_number(val(properties.child(Name::Sz)));
  if (const XmlElement color = properties.child(Name::Color)) {
    look.color = hex_color(val(color)).value_or(kAutomaticColor);
  }
  look.background = shading(properties.child(Name::Shd));
  if (const auto marker = highlight(properties.child(Name::Highlight))) look.background = marker;
  return look;
}

std::optional<std::uint32_t> shading(XmlElement shd) {
  if (!shd) return std::nullopt;
  const std::string_view pattern = val(shd).value_or("clear");
  const std::optional<std::uint32_t> fill = hex_color(shd.attribute(Name::Fill));
  const std::optional<std::uint32_t> front = hex_color(shd.attribute(Name::Color));
  if (pattern == "clear" || pattern == "nil") return fill;
  if (pattern == "solid") return front.value_or(kBlack);
  std::uint32_t share = 50;  // stripes and grids
  if (pattern.starts_with("pct")) {
    share = static_cast<std::uint32_t>(
        std::clamp(whole_number(pattern.substr(3)).value_or(50), 0, 100));
  }
  return mix(front.value_or(kBlack), fill.value_or(kWhite), share);
}

Styles Styles::read(XmlElement root) {
  Styles styles;
  RawStyles raw;
  for (const XmlElement element : root.children()) {
    if (element.name<Name>() == Name::DocDefaults) {
      styles.defaults_ = read_run_look(element.child(Name::RPrDefault).child(Name::RPr));
    }
    if (element.name<Name>() != Name::Style) continue;
    std::string id(element.attribute(Name::StyleId).value_or(""));
    const std::string_view is_default = element.attribute(Name::DefaultValue).value_or("0");
    if (element.attribute(Name::Type) == "paragraph" &&
        (is_default == "1" || is_default == "true" || is_default == "on")) {
      styles.default_id_ = id;
    }
    raw[std::move(id)] = {element, std::string(val(element.child(Name::BasedOn)).value_or(""))};
  }
  styles.styles_ = resolve(raw);
  return styles;
}

const Style* Styles::find(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? nullptr : &found->second;
}

const Style& Styles::paragraph(std::string_view id) const {
  if (const Style* style = find(id.empty() ? default_id_ : id)) return *style;
  const Style* fallback = find(default_id_);
  return fallback ? *fallback : none_;
}

std::map<std::string, int, std::less<>> Styles::lists() const {
  std::map<std::string, int, std::less<>> lists;
  for (const auto& [id, style] : styles_) {
    if (style.num_id) lists[id] = *style.num_id;
  }
  return lists;
}

}  // namespace sowlint::readers
