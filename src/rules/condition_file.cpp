#include "rules/condition_file.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/names.h"
#include "rules/vocabulary.h"

namespace sowlint::rules {
namespace {

using Kind = Condition::Kind;

constexpr int kDeepest = 8;
constexpr int kMostCounted = 10'000;

constexpr base::Name<Kind> kOperators[] = {{Kind::All, "all"},
                                           {Kind::Any, "any"},
                                           {Kind::None, "none"},
                                           {Kind::Of, "of"},
                                           {Kind::Said, "said"},
                                           {Kind::Found, "found"},
                                           {Kind::Outnumbers, "outnumbers"},
                                           {Kind::OneSideOnly, "one-side-only"},
                                           {Kind::Differ, "differ"},
                                           {Kind::Clash, "clash"},
                                           {Kind::Placeholder, "placeholder"},
                                           {Kind::RestsOn, "rests-on"},
                                           {Kind::PagesAtMost, "pages-at-most"}};
constexpr std::size_t kOperatorCount = std::size(kOperators);

constexpr std::string_view kConditionKeys[] = {
    "all",           "any",    "none",     "of",          "said",     "found",         "outnumbers",
    "one-side-only", "differ", "clash",    "placeholder", "rests-on", "pages-at-most", "at-least",
    "level",         "times",  "quantity", "within",      "apart-by", "called"};
constexpr std::string_view kAbsentTexts[] = {"master", "attachment"};

/// A key that goes with some operators only.
struct Companion {
  std::string_view key;
  std::array<Kind, 4> owners;
};

constexpr Companion kCompanions[] = {
    {"at-least", {Kind::Of, Kind::Said, Kind::Found, Kind::Found}},
    {"level", {Kind::Found, Kind::Found, Kind::Found, Kind::Found}},
    {"times", {Kind::Outnumbers, Kind::Outnumbers, Kind::Outnumbers, Kind::Outnumbers}},
    {"quantity", {Kind::Differ, Kind::Differ, Kind::Differ, Kind::Differ}},
    {"within", {Kind::Differ, Kind::Differ, Kind::Differ, Kind::Differ}},
    {"apart-by", {Kind::Differ, Kind::Clash, Kind::Clash, Kind::Clash}}};

std::string in_quotes(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

bool takes_parts(Kind kind) {
  return kind == Kind::All || kind == Kind::Any || kind == Kind::None || kind == Kind::Of;
}

/// How many expressions an operator looks for.
std::size_t operands(Kind kind) {
  return kind == Kind::Outnumbers || kind == Kind::Clash ? 2 : 1;
}

std::span<const std::string_view> operator_keys() {
  return std::span(kConditionKeys).first(kOperatorCount);
}

constexpr std::string_view kLevelWords[] = {"high",   "medium",   "low", "info",
                                            "strong", "standard", "weak"};

/// The level that `found` asks for: of findings or of strengths.
std::optional<Level> read_least(const YamlNode& node, const Source& source) {
  const auto lookup = [](const std::string& name) -> std::optional<Level> {
    if (const auto severity = severity_named(name)) return Level{severity, {}};
    if (const auto credit = credit_named(name)) return Level{{}, credit};
    return std::nullopt;
  };
  return word(node, source, "\"level\"", kLevelWords, lookup);
}

}  // namespace

std::vector<Condition> ConditionReader::read_list(const YamlNode& node, std::string_view what) {
  std::vector<Condition> conditions;
  for (const YamlNode& item : list_items(node, source_, what)) {
    if (auto condition = read(item)) conditions.push_back(std::move(*condition));
  }
  return conditions;
}

std::optional<Condition> ConditionReader::read(const YamlNode& node, int depth) {
  if (depth > kDeepest) {
    source_.fail(node, "conditions nest at most " + std::to_string(kDeepest) + " deep");
    return std::nullopt;
  }
  if (node.kind == YamlNode::Kind::Scalar) return read_said(Kind::Said, node, node);
  if (node.kind == YamlNode::Kind::Map) return read_mapping(node, depth);
  source_.fail(node, "a condition must be a cue's name or a mapping such as {found: [a, b]}");
  return std::nullopt;
}

std::optional<Condition> ConditionReader::read_mapping(const YamlNode& node, int depth) {
  const Fields fields(node, source_, "a condition", kConditionKeys);
  const YamlNode* chosen = nullptr;
  for (const YamlNode& key : node.keys) {
    if (!base::value_in(kOperators, key.text)) continue;
    if (chosen != nullptr) {
      source_.fail(key, "a condition has one of " + listing(operator_keys()) + ", not both " +
                            in_quotes(chosen->text) + " and " + in_quotes(key.text) +
                            "; put them under \"all\"");
      return std::nullopt;
    }
    chosen = &key;
  }
  if (chosen == nullptr) {
    source_.fail(node, "a condition needs one of " + listing(operator_keys()));
    return std::nullopt;
  }
  auto condition = read_key(fields, *chosen, *fields.find(chosen->text), depth + 1);
  if (condition) read_companions(fields, *condition);
  return condition;
}

std::optional<Condition> ConditionReader::read_key(const Fields& fields, const YamlNode& key,
                                                   const YamlNode& value, int depth) {
  const Kind kind = *base::value_in(kOperators, key.text);
  if (takes_parts(kind)) return read_parts(key, value, depth);
  if (kind == Kind::Found) return read_found(fields, value);
  if (kind == Kind::RestsOn) return read_rests_on(value);
  if (kind != Kind::PagesAtMost) return read_said(kind, key, value);
  Condition condition;
  condition.kind = kind;
  condition.pages = static_cast<std::size_t>(fields.number(key.text, 1, kMostCounted, 1));
  return condition;
}

std::optional<Condition> ConditionReader::read_parts(const YamlNode& key, const YamlNode& value,
                                                     int depth) {
  Condition condition;
  condition.kind = *base::value_in(kOperators, key.text);
  bool complete = true;
  for (const YamlNode& item : list_items(value, source_, in_quotes(key.text))) {
    auto part = read(item, depth);
    complete = complete && part.has_value();
    if (part) condition.parts.push_back(std::move(*part));
  }
  if (condition.parts.empty() || !complete) return std::nullopt;
  return condition;
}

std::optional<Condition> ConditionReader::read_rests_on(const YamlNode& value) {
  const auto lookup = [](const std::string& name) -> std::optional<AbsentText::Kind> {
    if (name == kAbsentTexts[0]) return AbsentText::Kind::Master;
    if (name == kAbsentTexts[1]) return AbsentText::Kind::Attachment;
    return std::nullopt;
  };
  const auto kind = word(value, source_, "\"rests-on\"", kAbsentTexts, lookup);
  if (!kind) return std::nullopt;
  Condition condition;
  condition.kind = Kind::RestsOn;
  condition.absent = *kind;
  return condition;
}

std::optional<Condition> ConditionReader::read_found(const Fields& fields, const YamlNode& value) {
  Condition condition;
  condition.kind = Kind::Found;
  if (const YamlNode* level = fields.find("level")) {
    condition.least = read_least(*level, source_);
  }
  if (value.kind == YamlNode::Kind::Scalar) {
    if (value.text == "rigid") return condition;
    source_.fail(value, R"("found" must be a list of rules, or "rigid" for every rigid rule)");
    return std::nullopt;
  }
  for (const YamlNode& item : list_items(value, source_, "\"found\"")) {
    auto id = scalar_text(item, source_, "an item of \"found\"");
    if (!id) continue;
    uses_.push_back({*id, item.at});
    condition.rules.push_back(std::move(*id));
  }
  if (condition.rules.empty()) return std::nullopt;
  return condition;
}

/// Expressions that are looked for in clause units. Those that a place is needed of must mark
/// words.
std::optional<Condition> ConditionReader::read_said(Kind kind, const YamlNode& key,
                                                    const YamlNode& value) {
  Condition condition;
  condition.kind = kind;
  std::vector<const YamlNode*> nodes;
  if (operands(kind) == 1) {
    nodes.push_back(&value);
  } else {
    for (const YamlNode& item : list_items(value, source_, in_quotes(key.text)))
      nodes.push_back(&item);
    if (nodes.size() != operands(kind)) {
      source_.fail(value, in_quotes(key.text) + " needs two expressions");
      return std::nullopt;
    }
  }
  for (const YamlNode* node : nodes) {
    const bool counts = kind == Kind::Said || kind == Kind::Outnumbers;
    auto expression = counts ? expressions_.read(*node) : expressions_.read_marking(*node);
    if (!expression) return std::nullopt;
    condition.said.push_back(std::move(*expression));
  }
  return condition;
}

void ConditionReader::read_companions(const Fields& fields, Condition& condition) {
  for (const Companion& companion : kCompanions) {
    const YamlNode* node = fields.find(companion.key);
    if (node == nullptr) continue;
    const auto& owners = companion.owners;
    if (std::find(owners.begin(), owners.end(), condition.kind) != owners.end()) continue;
    source_.fail(*node, in_quotes(companion.key) + " does not belong beside " +
                            in_quotes(base::name_in(kOperators, condition.kind)));
  }
  condition.at_least = static_cast<std::size_t>(
      fields.number("at-least", 1, kMostCounted, static_cast<int>(condition.at_least)));
  condition.within = fields.number("within", 0, ExpressionReader::kMostWithin, condition.within);
  if (const YamlNode* times = fields.find("times")) {
    const auto value = decimal(times->text);
    if (!value || *value <= 0) source_.fail(*times, "\"times\" must be a number above 0");
    condition.times = value.value_or(condition.times);
  }
  if (const YamlNode* kind = fields.find("quantity")) {
    condition.quantity =
        word(*kind, source_, "\"quantity\"", quantity_kind_names(), quantity_kind_named)
            .value_or(condition.quantity);
  }
  if (const YamlNode* apart = fields.find("apart-by")) {
    condition.told_apart_by = expressions_.read_marking(*apart);
  }
  if (const YamlNode* called = fields.find("called")) {
    if (called->kind == YamlNode::Kind::Scalar) {
      condition.called = {called->text};
    } else {
      condition.called = text_list(*called, source_, "\"called\"");
    }
    if (condition.called.size() != (condition.kind == Kind::Outnumbers ? 2U : 1U)) {
      source_.fail(*called, "\"called\" needs a name for each thing that is counted");
      condition.called.clear();
    }
  }
}

std::vector<DocumentModifier> ConditionReader::read_modifiers(const YamlNode& node,
                                                              Polarity polarity) {
  std::vector<DocumentModifier> modifiers;
  for (const YamlNode& item : list_items(node, source_, "\"modifiers\"")) {
    const YamlNode* when = nullptr;
    auto move = read_level_move(item, source_, polarity, when);
    if (!move) continue;
    if (auto condition = read(*when)) {
      DocumentModifier modifier;
      static_cast<LevelMove&>(modifier) = std::move(*move);
      modifier.when = std::move(*condition);
      modifiers.push_back(std::move(modifier));
    }
  }
  return modifiers;
}

}  // namespace sowlint::rules
