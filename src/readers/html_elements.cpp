#include "readers/html_elements.h"

#include <algorithm>
#include <iterator>

namespace sowlint::readers {
namespace {

struct Element {
  std::string_view name;
  HtmlKind kind;
};

/// Ordered by name.
constexpr Element kElements[] = {{"a", HtmlKind::Anchor},         {"address", HtmlKind::Block},
                                 {"applet", HtmlKind::Embedded},  {"article", HtmlKind::Block},
                                 {"aside", HtmlKind::Block},      {"b", HtmlKind::Bold},
                                 {"blockquote", HtmlKind::Block}, {"body", HtmlKind::Block},
                                 {"br", HtmlKind::Break},         {"caption", HtmlKind::Block},
                                 {"center", HtmlKind::Block},     {"datalist", HtmlKind::Skipped},
                                 {"dd", HtmlKind::Term},          {"del", HtmlKind::Deleted},
                                 {"desc", HtmlKind::Skipped},     {"details", HtmlKind::Block},
                                 {"dialog", HtmlKind::Block},     {"dir", HtmlKind::Block},
                                 {"div", HtmlKind::Block},        {"dl", HtmlKind::Block},
                                 {"dt", HtmlKind::Term},          {"embed", HtmlKind::Embedded},
                                 {"fieldset", HtmlKind::Block},   {"figcaption", HtmlKind::Block},
                                 {"figure", HtmlKind::Block},     {"footer", HtmlKind::Block},
                                 {"form", HtmlKind::Block},       {"frame", HtmlKind::Embedded},
                                 {"h1", HtmlKind::Heading},       {"h2", HtmlKind::Heading},
                                 {"h3", HtmlKind::Heading},       {"h4", HtmlKind::Heading},
                                 {"h5", HtmlKind::Heading},       {"h6", HtmlKind::Heading},
                                 {"head", HtmlKind::Skipped},     {"header", HtmlKind::Block},
                                 {"hgroup", HtmlKind::Block},     {"hr", HtmlKind::Rule},
                                 {"html", HtmlKind::Block},       {"iframe", HtmlKind::Embedded},
                                 {"image", HtmlKind::Image},      {"img", HtmlKind::Image},
                                 {"input", HtmlKind::Input},      {"ins", HtmlKind::Inserted},
                                 {"legend", HtmlKind::Block},     {"li", HtmlKind::ListItem},
                                 {"listing", HtmlKind::Pre},      {"main", HtmlKind::Block},
                                 {"menu", HtmlKind::BulletList},  {"metadata", HtmlKind::Skipped},
                                 {"nav", HtmlKind::Block},        {"object", HtmlKind::Embedded},
                                 {"ol", HtmlKind::OrderedList},   {"option", HtmlKind::Option},
                                 {"p", HtmlKind::Block},          {"plaintext", HtmlKind::Pre},
                                 {"pre", HtmlKind::Pre},          {"rp", HtmlKind::Skipped},
                                 {"rt", HtmlKind::Skipped},       {"script", HtmlKind::Script},
                                 {"section", HtmlKind::Block},    {"select", HtmlKind::Select},
                                 {"strong", HtmlKind::Bold},      {"style", HtmlKind::Style},
                                 {"summary", HtmlKind::Block},    {"sup", HtmlKind::Raised},
                                 {"table", HtmlKind::Table},      {"tbody", HtmlKind::Block},
                                 {"td", HtmlKind::Cell},          {"template", HtmlKind::Skipped},
                                 {"text", HtmlKind::Block},       {"textarea", HtmlKind::Pre},
                                 {"tfoot", HtmlKind::Block},      {"th", HtmlKind::HeaderCell},
                                 {"thead", HtmlKind::TableHead},  {"title", HtmlKind::Skipped},
                                 {"tr", HtmlKind::Row},           {"ul", HtmlKind::BulletList},
                                 {"wbr", HtmlKind::Nothing},      {"xmp", HtmlKind::Pre}};

}  // namespace

HtmlKind html_kind(std::string_view name) {
  const Element* found = std::lower_bound(
      std::begin(kElements), std::end(kElements), name,
      [](const Element& element, std::string_view wanted) { return element.name < wanted; });
  if (found == std::end(kElements) || found->name != name) return HtmlKind::Inline;
  return found->kind;
}

bool is_block(HtmlKind kind) {
  switch (kind) {
    case HtmlKind::Block:
    case HtmlKind::Heading:
    case HtmlKind::Pre:
    case HtmlKind::Rule:
    case HtmlKind::OrderedList:
    case HtmlKind::BulletList:
    case HtmlKind::ListItem:
    case HtmlKind::Term:
    case HtmlKind::Table:
    case HtmlKind::TableHead:
    case HtmlKind::Row:
    case HtmlKind::HeaderCell:
    case HtmlKind::Cell:
      return true;
    default:
      return false;
  }
}

}  // namespace sowlint::readers
