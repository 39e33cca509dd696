#include "readers/html_style.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "readers/measure.h"
#include "readers/story_words.h"

namespace sowlint::readers {
namespace {

/// Further than any page or screen of a contract reaches, in points.
constexpr double kFarOff = 1200;

/// Rules beyond so many are those of a page's decoration, and each costs memory.
constexpr std::size_t kMostRules = 20'000;
constexpr std::size_t kMostClasses = 16;

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

/// Calls `visit` with each piece between separators.
template <class Visit>
void for_each_piece(std::string_view text, char separator, const Visit& visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    visit(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool is_far(std::string_view value) {
  const std::optional<double> points = points_of(value);
  return points && std::abs(*points) >= kFarOff;
}

bool is_nothing(std::string_view value) {
  const std::optional<double> points = points_of(value);
  return points && *points <= 1;  // "1px": what screen readers are served with
}

void set_size(std::string_view value, HtmlStyle& style) {
  style.size_points = points_of(value);
  style.size_share = share_of(value);
  if (value.ends_with("em") && !value.ends_with("rem")) {
    style.size_share = std::atof(std::string(value).c_str());
  }
}

/// The first colour among the words of a "background".
void set_background(std::string_view value, HtmlStyle& style) {
  if (const auto whole = color_of(value)) {
    style.look.background = whole;
    return;
  }
  style.painted = value.find("url(") != std::string_view::npos ||
                  value.find("gradient(") != std::string_view::npos;
  for_each_piece(value, ' ', [&style](std::string_view word) {
    if (const auto color = color_of(word)) style.look.background = color;
  });
}

void set_position(std::string_view name, std::string_view value, HtmlStyle& style) {
  if (name == "position") {
    style.positioned = value == "absolute" || value == "fixed";
  } else if (name == "left" || name == "right" || name == "top" || name == "text-indent" ||
             name == "margin-left" || name == "margin-top") {
    style.far_off = style.far_off || is_far(value);
  } else if (name == "clip" || name == "clip-path") {
    style.cut_away = style.cut_away || value.find("rect(0") != std::string_view::npos ||
                     value.find("rect(1px") != std::string_view::npos ||
                     value.find("inset(50%") != std::string_view::npos ||
                     value.find("inset(100%") != std::string_view::npos;
  } else if (name == "height" || name == "width" || name == "max-height" || name == "max-width") {
    style.cut_away = style.cut_away || is_nothing(value);
  } else if (name == "overflow" && value == "hidden") {
    style.positioned = true;
  }
}

void set_look(std::string_view name, std::string_view value, HtmlStyle& style) {
  if (name == "color") {
    style.look.color = color_of(value);
  } else if (name == "background" || name == "background-color" || name == "background-image") {
    set_background(value, style);
  } else if (name == "font-weight") {
    style.look.bold = value.starts_with("bold") || std::atoi(std::string(value).c_str()) >= 600;
  } else if (name == "font-size") {
    set_size(value, style);
  } else if (name == "visibility") {
    style.look.hidden = value == "hidden" || value == "collapse";
  } else if (name == "opacity") {
    if (std::atof(std::string(value).c_str()) < 0.05) style.displayed = false;
  } else if (name == "display") {
    style.displayed = value != "none";
  } else if (name == "mso-hide" && value == "all") {
    style.look.hidden = true;
  } else if (name == "white-space") {
    style.preserves_lines = value.starts_with("pre") || value == "break-spaces";
  } else if (name == "list-style" || name == "list-style-type") {
    style.unmarked = value.find("none") != std::string_view::npos;
  } else {
    set_position(name, value, style);
  }
}

/// Whether a selector is an element, a class, both, or an id, and nothing else.
bool is_plain(std::string_view selector) {
  return !selector.empty() && selector.find_first_of(" >+~:[*\t\r\n") == std::string_view::npos &&
         std::count(selector.begin(), selector.end(), '.') +
                 std::count(selector.begin(), selector.end(), '#') <=
             1;
}

/// `css` without comments and the marks that old pages wrap it in.
std::string without_comments(std::string_view css) {
  std::string kept;
  kept.reserve(css.size());
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t open = std::min(css.find("/*", at), css.size());
    kept += css.substr(at, open - at);
    if (open == css.size()) break;
    const std::size_t close = css.find("*/", open + 2);
    if (close == std::string_view::npos) break;
    at = close + 2;
  }
  for (const std::string_view mark : {"<!--", "-->"}) {
    for (std::size_t at = kept.find(mark); at != std::string::npos; at = kept.find(mark, at))
      std::fill_n(kept.begin() + static_cast<std::ptrdiff_t>(at), mark.size(), ' ');
  }
  return kept;
}

}  // namespace

void HtmlStyle::apply(const HtmlStyle& over) {
  look.apply(over.look);
  if (over.displayed) displayed = over.displayed;
  if (over.size_points || over.size_share) {
    size_points = over.size_points;
    size_share = over.size_share;
  }
  if (over.preserves_lines) preserves_lines = over.preserves_lines;
  if (over.unmarked) unmarked = over.unmarked;
  painted = painted || over.painted;
  positioned = positioned || over.positioned;
  far_off = far_off || over.far_off;
  cut_away = cut_away || over.cut_away;
}

HtmlStyle parse_declarations(std::string_view declarations) {
  HtmlStyle style;
  for_each_piece(declarations, ';', [&style](std::string_view declaration) {
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) return;
    const std::string name = lower_case(trimmed(declaration.substr(0, colon)));
    std::string value = lower_case(trimmed(declaration.substr(colon + 1)));
    if (const std::size_t mark = value.find('!'); mark != std::string::npos) {
      value = trimmed(std::string_view(value).substr(0, mark));
    }
    set_look(name, value, style);
  });
  return style;
}

void HtmlStyleSheet::add(std::string_view text, base::Budget& budget) {
  if (!budget.charge(4 * text.size())) return;
  const std::string css = without_comments(text);
  generates_ = generates_ || css.find("counter(") != std::string::npos ||
               css.find("counters(") != std::string::npos;
  std::string_view rest = css;
  while (!rest.empty()) {
    const std::size_t mark = rest.find_first_of("{};");
    if (mark == std::string_view::npos) return;
    const std::string_view selectors = trimmed(rest.substr(0, mark));
    const char sign = rest[mark];
    rest.remove_prefix(mark + 1);
    if (sign != '{') continue;  // the end of a group, or "@import …;"
    if (selectors.starts_with('@')) {
      // Rules for screens and paper count; so do those in a group that is not understood, since
      // what they hide is named, not lost.
      if (!selectors.starts_with("@media") && !selectors.starts_with("@supports")) {
        rest.remove_prefix(std::min(rest.find('}'), rest.size()));
      }
      continue;
    }
    const std::size_t end = std::min(rest.find('}'), rest.size());
    add_rule(selectors, rest.substr(0, end));
    rest.remove_prefix(end);
  }
}

void HtmlStyleSheet::add_rule(std::string_view selectors, std::string_view declarations) {
  std::optional<HtmlStyle> style;
  for_each_piece(selectors, ',', [&](std::string_view selector) {
    if (!is_plain(selector) || rules_.size() >= kMostRules) return;
    if (!style) style = parse_declarations(declarations);
    rules_[lower_case(selector)].apply(*style);
  });
}

void HtmlStyleSheet::apply(std::string_view selector, HtmlStyle& style) const {
  const auto rule = rules_.find(selector);
  if (rule != rules_.end()) style.apply(rule->second);
}

HtmlStyle HtmlStyleSheet::style_of(std::string_view element, std::string_view classes,
                                   std::string_view id) const {
  HtmlStyle style;
  if (rules_.empty()) return style;
  apply(element, style);
  std::vector<std::string> names;
  for_each_piece(classes, ' ', [&names](std::string_view name) {
    if (!name.empty() && names.size() < kMostClasses) names.push_back("." + lower_case(name));
  });
  for (const std::string& name : names)
    apply(name, style);
  for (const std::string& name : names)
    apply(std::string(element) + name, style);
  if (!id.empty()) apply("#" + lower_case(id), style);
  return style;
}

}  // namespace sowlint::readers
