#include <string_view>
#include <utility>

#include "base/names.h"
#include "rules/expression_file.h"
#include "rules/quantities.h"
#include "rules/vocabulary.h"

namespace sowlint::rules {
namespace {

constexpr std::string_view kMeasureKeys[] = {"kind", "near",   "within", "pick",
                                             "unit", "levels", "missing"};
constexpr std::string_view kStepKeys[] = {"below", "upto", "level"};
constexpr std::string_view kModifierKeys[] = {"when", "level", "because"};

constexpr base::Name<Measure::Pick> kPicks[] = {{Measure::Pick::Nearest, "nearest"},
                                                {Measure::Pick::Smallest, "smallest"},
                                                {Measure::Pick::Largest, "largest"}};
constexpr std::string_view kPickWords[] = {"nearest", "smallest", "largest"};

}  // namespace

std::optional<Measure> ExpressionReader::read_measure(const YamlNode& node, Polarity polarity) {
  const Fields fields(node, source_, "\"measure\"", kMeasureKeys);
  const YamlNode* kind_node = fields.need("kind");
  const YamlNode* levels = fields.need("levels");
  if (kind_node == nullptr || levels == nullptr) return std::nullopt;
  const auto kind =
      word(*kind_node, source_, "\"kind\"", quantity_kind_names(), quantity_kind_named);
  if (!kind) return std::nullopt;
  Measure measure;
  measure.kind = *kind;
  measure.unit = implied_unit(*kind);
  if (const YamlNode* unit_node = fields.find("unit")) {
    const auto unit = word(*unit_node, source_, "\"unit\"", unit_names(), unit_named);
    if (unit) measure.unit = *unit;
  }
  if (!fits(measure.unit, *kind)) {
    source_.fail(node, R"("measure" needs a "unit" that fits its kind: )" + units_of(*kind));
  }
  if (const YamlNode* pick = fields.find("pick")) {
    const auto lookup = [](const std::string& name) { return base::value_in(kPicks, name); };
    measure.pick =
        word(*pick, source_, "\"pick\"", kPickWords, lookup).value_or(Measure::Pick::Nearest);
  }
  if (const YamlNode* near = fields.find("near")) measure.near = read_near(*near);
  measure.within = fields.number("within", 0, kMostWithin, measure.within);
  for (const YamlNode& item : list_items(*levels, source_, "\"levels\"")) {
    if (auto step = read_step(item, polarity)) measure.steps.push_back(*step);
  }
  if (const YamlNode* missing = fields.find("missing")) {
    measure.missing =
        read_level(*missing, source_, "\"missing\"", polarity, true).value_or(Level{});
  }
  return measure;
}

std::optional<Expression> ExpressionReader::read_near(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::List) return read_marking(node);
  Expression any;
  any.kind = Expression::Kind::Any;
  for (const YamlNode& item : list_items(node, source_, "\"near\"")) {
    if (auto part = read_marking(item)) any.parts.push_back(std::move(*part));
  }
  if (any.parts.empty()) return std::nullopt;
  return any;
}

std::optional<MeasureStep> ExpressionReader::read_step(const YamlNode& node, Polarity polarity) {
  const Fields fields(node, source_, "a step of \"levels\"", kStepKeys);
  const YamlNode* below = fields.find("below");
  const YamlNode* upto = fields.find("upto");
  const YamlNode* level = fields.need("level");
  if (level == nullptr) return std::nullopt;
  MeasureStep step;
  step.inclusive = upto != nullptr;
  const YamlNode* limit = below != nullptr ? below : upto;
  if (below != nullptr && upto != nullptr) {
    source_.fail(*upto, R"(a step has "below" or "upto", not both)");
  }
  if (limit != nullptr) {
    step.limit = decimal(limit->text);
    if (!step.limit) source_.fail(*limit, "a step's limit must be a number");
  }
  const auto value = read_level(*level, source_, "\"level\"", polarity, true);
  if (!value) return std::nullopt;
  step.level = *value;
  return step;
}

std::vector<Modifier> ExpressionReader::read_modifiers(const YamlNode& node, Polarity polarity) {
  std::vector<Modifier> modifiers;
  for (const YamlNode& item : list_items(node, source_, "\"modifiers\"")) {
    const YamlNode* when = nullptr;
    auto move = read_level_move(item, source_, polarity, when);
    if (!move) continue;
    if (auto expression = read(*when)) {
      Modifier modifier;
      static_cast<LevelMove&>(modifier) = std::move(*move);
      modifier.when = std::move(*expression);
      modifiers.push_back(std::move(modifier));
    }
  }
  return modifiers;
}

std::optional<LevelMove> read_level_move(const YamlNode& node, const Source& source,
                                         Polarity polarity, const YamlNode*& when) {
  const Fields fields(node, source, "a modifier", kModifierKeys);
  when = fields.need("when");
  const YamlNode* level = fields.need("level");
  if (when == nullptr || level == nullptr) return std::nullopt;
  LevelMove move;
  move.because = fields.text("because").value_or(std::string());
  if (level->text == "lower" || level->text == "raise") {
    move.move = level->text == "lower" ? LevelMove::Move::Lower : LevelMove::Move::Raise;
  } else {
    move.move = LevelMove::Move::Set;
    move.level = read_level(*level, source, "\"level\"", polarity, true).value_or(Level{});
  }
  return move;
}

std::optional<Level> read_level(const YamlNode& node, const Source& source, std::string_view what,
                                Polarity polarity, bool none_allowed) {
  const bool rigid = polarity == Polarity::Rigid;
  const auto lookup = [&](const std::string& name) -> std::optional<Level> {
    if (none_allowed && name == "none") return Level{};
    if (rigid) {
      const auto severity = severity_named(name);
      return severity ? std::optional(Level{severity, {}}) : std::nullopt;
    }
    const auto credit = credit_named(name);
    return credit ? std::optional(Level{{}, credit}) : std::nullopt;
  };
  std::vector<std::string_view> words =
      rigid ? std::vector<std::string_view>{"high", "medium", "low", "info"}
            : std::vector<std::string_view>{"strong", "standard", "weak"};
  if (none_allowed) words.emplace_back("none");
  return word(node, source, what, words, lookup);
}

}  // namespace sowlint::rules
