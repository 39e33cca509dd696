#include "rules/expression_file.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/names.h"
#include "rules/quantities.h"
#include "rules/vocabulary.h"

namespace sowlint::rules {
namespace {

using Kind = Expression::Kind;

constexpr int kDeepest = 16;
constexpr std::size_t kMostNear = 6;

constexpr base::Name<Kind> kKeys[] = {
    {Kind::All, "all"},       {Kind::Any, "any"},           {Kind::None, "none"},
    {Kind::Order, "order"},   {Kind::Near, "near"},         {Kind::With, "with"},
    {Kind::Next, "next"},     {Kind::Previous, "previous"}, {Kind::Beside, "beside"},
    {Kind::Clause, "clause"}, {Kind::Document, "document"}, {Kind::Section, "section"},
    {Kind::UnitKind, "kind"}, {Kind::Quantity, "quantity"}};

constexpr std::string_view kExpressionKeys[] = {
    "all",    "any",    "none",     "order",   "near", "with",     "next",  "previous",
    "beside", "clause", "document", "section", "kind", "quantity", "within"};
constexpr std::string_view kQuantityKeys[] = {"kind",      "near",     "within",   "at-most",
                                              "less-than", "at-least", "more-than"};

constexpr base::Name<Bound::Kind> kBounds[] = {{Bound::Kind::AtMost, "at-most"},
                                               {Bound::Kind::LessThan, "less-than"},
                                               {Bound::Kind::AtLeast, "at-least"},
                                               {Bound::Kind::MoreThan, "more-than"}};

bool is_elsewhere(Kind kind) {
  return kind == Kind::Next || kind == Kind::Previous || kind == Kind::Beside ||
         kind == Kind::Clause || kind == Kind::Document;
}

bool is_cue_name(std::string_view name) {
  const auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !name.empty() && std::all_of(name.begin(), name.end(), good);
}

std::string in_quotes(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

/// "4 business-day" or, for kinds without a choice of unit, "4".
std::optional<std::pair<double, Unit>> read_amount(std::string_view text, QuantityKind kind) {
  const std::size_t blank = text.find(' ');
  const std::optional<double> value = decimal(text.substr(0, blank));
  if (!value) return std::nullopt;
  Unit unit = implied_unit(kind);
  if (blank != std::string_view::npos) {
    const auto named = unit_named(std::string(text.substr(blank + 1)));
    if (!named || *named == Unit::None) return std::nullopt;
    unit = *named;
  }
  if (!fits(unit, kind)) return std::nullopt;
  return std::pair(*value, unit);
}

}  // namespace

bool can_mark(const Expression& expression) {
  switch (expression.kind) {
    case Kind::Cue:
    case Kind::Order:
    case Kind::Near:
    case Kind::Quantity:
      return true;
    case Kind::All:
    case Kind::Any:
      return std::any_of(expression.parts.begin(), expression.parts.end(), can_mark);
    default:
      return false;
  }
}

std::optional<Expression> ExpressionReader::read(const YamlNode& node) {
  return read(node, Context{});
}

std::optional<Expression> ExpressionReader::read_marking(const YamlNode& node) {
  std::optional<Expression> expression = read(node);
  if (expression && !can_mark(*expression)) {
    source_.fail(node, "nothing here marks words of the unit; add a cue that must occur in it");
    return std::nullopt;
  }
  return expression;
}

std::optional<Expression> ExpressionReader::read(const YamlNode& node, Context context) {
  if (++context.depth > kDeepest) {
    source_.fail(node,
                 "expressions nest at most " + std::to_string(kDeepest) + " deep; name a cue");
    return std::nullopt;
  }
  switch (node.kind) {
    case YamlNode::Kind::Scalar:
      return read_cue(node);
    case YamlNode::Kind::Map:
      return read_mapping(node, context);
    default:
      source_.fail(node, "an expression must be a cue's name or a mapping such as {all: [a, b]}");
      return std::nullopt;
  }
}

std::optional<Expression> ExpressionReader::read_cue(const YamlNode& node) {
  if (!is_cue_name(node.text)) {
    source_.fail(node, "a cue is named with small letters, digits and hyphens");
    return std::nullopt;
  }
  uses_.push_back({node.text, node.at});
  Expression expression;
  expression.kind = Kind::Cue;
  expression.cue = node.text;
  return expression;
}

std::optional<Expression> ExpressionReader::read_mapping(const YamlNode& node, Context context) {
  const Fields fields(node, source_, "an expression", kExpressionKeys);
  Expression both;
  both.kind = Kind::All;
  bool complete = true;
  bool has_distance = false;
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const auto kind = base::value_in(kKeys, node.keys[i].text);
    if (!kind) continue;
    has_distance = has_distance || *kind == Kind::Order || *kind == Kind::Near;
    auto part = read_key(fields, node.keys[i], node.values[i], context);
    complete = complete && part.has_value();
    if (part) both.parts.push_back(std::move(*part));
  }
  if (const YamlNode* within = fields.find("within"); within != nullptr && !has_distance) {
    source_.fail(*within, R"("within" belongs beside "order" or "near")");
  }
  if (!complete) return std::nullopt;
  if (both.parts.empty()) {
    const bool reported = !node.keys.empty() && fields.find("within") == nullptr;
    if (reported) return std::nullopt;
    source_.fail(node, "an expression needs one of " + listing(std::span(kExpressionKeys, 14)));
    return std::nullopt;
  }
  if (both.parts.size() == 1) return std::move(both.parts.front());
  return both;
}

std::optional<Expression> ExpressionReader::read_key(const Fields& fields, const YamlNode& key,
                                                     const YamlNode& value, Context context) {
  const Kind kind = *base::value_in(kKeys, key.text);
  if (kind == Kind::Section) return read_sections(value);
  if (kind == Kind::UnitKind) return read_unit_kinds(value);
  if (kind == Kind::Quantity) return read_quantity(value, context);
  if (is_elsewhere(kind)) return read_elsewhere(kind, key, value, context);
  auto expression = read_parts(kind, key, value, context);
  if (expression && (kind == Kind::Order || kind == Kind::Near)) {
    expression->within = fields.number("within", 0, kMostWithin, expression->within);
  }
  return expression;
}

std::optional<Expression> ExpressionReader::read_parts(Kind kind, const YamlNode& key,
                                                       const YamlNode& value, Context context) {
  Expression expression;
  expression.kind = kind;
  bool complete = true;
  const auto items = list_items(value, source_, in_quotes(key.text));
  for (const YamlNode& item : items) {
    auto part = read(item, context);
    complete = complete && part.has_value();
    if (part) expression.parts.push_back(std::move(*part));
  }
  if (items.empty() || !complete) return std::nullopt;
  const bool placed = kind == Kind::Order || kind == Kind::Near;
  if (placed && (items.size() < 2 ||
                 !std::all_of(expression.parts.begin(), expression.parts.end(), can_mark))) {
    source_.fail(value, in_quotes(key.text) + " needs two or more parts that each mark words");
    return std::nullopt;
  }
  if (kind == Kind::Near && items.size() > kMostNear) {
    source_.fail(value, "\"near\" takes at most " + std::to_string(kMostNear) + " parts");
    return std::nullopt;
  }
  return expression;
}

std::optional<Expression> ExpressionReader::read_elsewhere(Kind kind, const YamlNode& key,
                                                           const YamlNode& value, Context context) {
  if (context.elsewhere) {
    source_.fail(key, in_quotes(key.text) +
                          " may not stand inside next, previous, beside, clause or document");
    return std::nullopt;
  }
  context.elsewhere = true;
  auto part = read(value, context);
  if (!part) return std::nullopt;
  Expression expression;
  expression.kind = kind;
  expression.parts.push_back(std::move(*part));
  return expression;
}

std::optional<Expression> ExpressionReader::read_sections(const YamlNode& value) {
  Expression expression;
  expression.kind = Kind::Section;
  expression.sections = read_section_list(value, source_, "\"section\"");
  if (expression.sections.empty()) return std::nullopt;
  return expression;
}

std::optional<Expression> ExpressionReader::read_unit_kinds(const YamlNode& value) {
  Expression expression;
  expression.kind = Kind::UnitKind;
  for (const YamlNode& item : list_items(value, source_, "\"kind\"")) {
    if (auto kind = word(item, source_, "\"kind\"", unit_kind_names(), unit_kind_named)) {
      expression.unit_kinds.push_back(*kind);
    }
  }
  if (expression.unit_kinds.empty()) return std::nullopt;
  return expression;
}

std::optional<Expression> ExpressionReader::read_quantity(const YamlNode& value, Context context) {
  const Fields fields(value, source_, "\"quantity\"", kQuantityKeys);
  const YamlNode* kind_node = fields.need("kind");
  if (kind_node == nullptr) return std::nullopt;
  const auto kind =
      word(*kind_node, source_, "\"kind\"", quantity_kind_names(), quantity_kind_named);
  if (!kind) return std::nullopt;
  Expression expression;
  expression.kind = Kind::Quantity;
  expression.quantity = *kind;
  expression.within = fields.number("within", 0, kMostWithin, expression.within);
  expression.bounds = read_bounds(fields, *kind);
  if (const YamlNode* near = fields.find("near")) {
    auto anchor = read(*near, context);
    if (!anchor) return std::nullopt;
    if (!can_mark(*anchor)) {
      source_.fail(*near, "\"near\" needs an expression that marks words");
      return std::nullopt;
    }
    expression.parts.push_back(std::move(*anchor));
  } else if (const YamlNode* within = fields.find("within")) {
    source_.fail(*within, R"("within" belongs beside "near")");
  }
  return expression;
}

std::vector<Bound> ExpressionReader::read_bounds(const Fields& fields, QuantityKind kind) {
  std::vector<Bound> bounds;
  for (const auto& [bound, key] : kBounds) {
    const YamlNode* node = fields.find(key);
    if (node == nullptr) continue;
    const auto amount = read_amount(node->text, kind);
    if (!amount) {
      const std::string units = units_of(kind);
      source_.fail(*node, in_quotes(key) + " must be a number" +
                              (units.empty() ? "" : " and a unit (" + units + ")"));
      continue;
    }
    bounds.push_back({bound, amount->first, amount->second});
  }
  return bounds;
}

std::optional<SectionType> read_section(const YamlNode& node, const Source& source) {
  const auto lookup = [](const std::string& name) -> std::optional<SectionType> {
    const SectionType section = section_named(name);
    return section == SectionType::Unknown ? std::nullopt : std::optional(section);
  };
  return word(node, source, "a section", section_names(), lookup);
}

std::vector<SectionType> read_section_list(const YamlNode& node, const Source& source,
                                           std::string_view what) {
  std::vector<SectionType> sections;
  for (const YamlNode& item : list_items(node, source, what)) {
    if (const auto section = read_section(item, source)) sections.push_back(*section);
  }
  return sections;
}

}  // namespace sowlint::rules
