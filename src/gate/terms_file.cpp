#include "gate/terms_file.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "base/names.h"
#include "compare/measures.h"
#include "rules/quantities.h"
#include "rules/rule.h"
#include "rules/vocabulary.h"

namespace sowlint::gate {
namespace {

using rules::Fields;
using rules::Source;
using rules::YamlNode;

constexpr std::string_view kTermKeys[] = {"floors",     "most",         "forbid", "allow",
                                          "require",    "not-required", "limits", "unread",
                                          "unfinished", "disable",      "enable", "severity"};
constexpr std::string_view kRequirementKeys[] = {"any", "section", "because"};
constexpr std::string_view kForbidKeys[] = {"rule", "because"};
constexpr std::string_view kLimitKeys[] = {"least", "most", "unstated"};
constexpr std::string_view kResponseNames[] = {"ignore", "warn", "fail"};
constexpr std::string_view kSeverities[] = {"high", "medium", "low", "info"};

struct StateKey {
  std::string_view key;
  State state;
};

constexpr StateKey kUnread[] = {{"partial", State::Partial},
                                {"excerpt", State::Excerpt},
                                {"no-contract", State::NoContract},
                                {"absent-text", State::AbsentText},
                                {"unknown-value", State::UnknownValue}};
constexpr StateKey kUnfinished[] = {{"placeholders", State::Placeholders},
                                    {"tracked-changes", State::TrackedChanges}};

std::optional<Response> response_named(const std::string& name) {
  if (name == "ignore") return Response::Ignore;
  if (name == "warn") return Response::Warn;
  if (name == "fail") return Response::Fail;
  return std::nullopt;
}

class TermsReader {
 public:
  TermsReader(const Fields& fields, const Source& source, std::vector<Mention>& mentions)
      : fields_(fields),
        source_(source),
        mentions_(mentions) {}

  Terms read() {
    read_floors();
    read_most();
    read_forbidden();
    read_rules("allow", Mention::Kind::Any, terms_.allowed);
    read_required();
    read_not_required();
    read_limits();
    read_states("unread", kUnread);
    read_states("unfinished", kUnfinished);
    read_rules("disable", Mention::Kind::Any, terms_.disabled);
    read_rules("enable", Mention::Kind::Any, terms_.enabled);
    read_severity();
    return std::move(terms_);
  }

 private:
  void mention(const YamlNode& node, Mention::Kind kind, std::string rule, std::string level = "") {
    mentions_.push_back({std::move(rule), kind, std::move(level), source_.file().path, node.at});
  }

  void read_floors() {
    const YamlNode* node = fields_.find("floors");
    if (node == nullptr) return;
    std::vector<std::string_view> known{"index"};
    const auto dimensions = rules::dimension_names();
    known.insert(known.end(), dimensions.begin(), dimensions.end());
    const Fields floors(*node, source_, "\"floors\"", known);
    if (!floors.usable()) return;
    for (const YamlNode& key : node->keys) {
      constexpr int kMost = 100;
      if (std::find(known.begin(), known.end(), key.text) == known.end()) continue;
      terms_.floors[key.text] = floors.number(key.text, 0, kMost, 0);
    }
  }

  void read_most() {
    const YamlNode* node = fields_.find("most");
    if (node == nullptr) return;
    const Fields most(*node, source_, "\"most\"", kSeverities);
    if (!most.usable()) return;
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
      const auto severity = severity_named(node->keys[i].text);
      if (!severity) continue;
      if (auto count = count_or_any(node->values[i])) terms_.most[*severity] = *count;
    }
  }

  /// A whole number, or "any" for an inner nothing; an outer nothing after reporting what is wrong.
  std::optional<std::optional<std::size_t>> count_or_any(const YamlNode& node) {
    constexpr std::size_t kMost = 100'000;
    if (node.kind == YamlNode::Kind::Scalar) {
      if (node.text == "any") return std::optional<std::size_t>();
      std::size_t count = 0;
      const char* end = node.text.data() + node.text.size();
      const auto [rest, error] = std::from_chars(node.text.data(), end, count);
      if (error == std::errc() && rest == end && count <= kMost) return std::optional(count);
    }
    source_.fail(node, "expected how many findings are allowed, a whole number or any");
    return std::nullopt;
  }

  void read_rules(std::string_view key, Mention::Kind kind, std::set<std::string>& rules) {
    const YamlNode* node = fields_.find(key);
    if (node == nullptr) return;
    for (const YamlNode& item : rules::list_items(*node, source_, key)) {
      if (auto rule = rules::scalar_text(item, source_, "a rule id")) {
        mention(item, kind, *rule);
        rules.insert(std::move(*rule));
      }
    }
  }

  /// "- scope-freeze", or "- {rule: scope-freeze, because: …}".
  void read_forbidden() {
    const YamlNode* node = fields_.find("forbid");
    if (node == nullptr) return;
    for (const YamlNode& item : rules::list_items(*node, source_, "forbid")) {
      if (item.kind != YamlNode::Kind::Map) {
        if (auto rule = rules::scalar_text(item, source_, "a rule id")) {
          mention(item, Mention::Kind::Any, *rule);
          terms_.forbidden[*rule] = "";
        }
        continue;
      }
      const Fields entry(item, source_, "an entry of \"forbid\"", kForbidKeys);
      const std::string rule = entry.needed_text("rule");
      if (rule.empty()) continue;
      mention(*entry.find("rule"), Mention::Kind::Any, rule);
      terms_.forbidden[rule] = entry.text("because").value_or("");
    }
  }

  /// "- regular-demo", "- {any: [early-warning, status-risk-report], because: …}",
  /// "- {section: change}".
  void read_required() {
    const YamlNode* node = fields_.find("require");
    if (node == nullptr) return;
    for (const YamlNode& item : rules::list_items(*node, source_, "require")) {
      Requirement requirement;
      if (item.kind != YamlNode::Kind::Map) {
        const auto rule = rules::scalar_text(item, source_, "the id of a strength");
        if (!rule) continue;
        mention(item, Mention::Kind::Strength, *rule);
        requirement.any.push_back(*rule);
      } else {
        requirement = requirement_in(item);
      }
      if (requirement.any.empty() && requirement.sections.empty()) continue;
      terms_.required.push_back(std::move(requirement));
    }
  }

  Requirement requirement_in(const YamlNode& item) {
    Requirement requirement;
    const Fields entry(item, source_, "an entry of \"require\"", kRequirementKeys);
    requirement.because = entry.text("because").value_or("");
    if (const YamlNode* any = entry.find("any")) {
      for (const YamlNode& rule : rules::list_items(*any, source_, "any")) {
        if (auto id = rules::scalar_text(rule, source_, "the id of a strength")) {
          mention(rule, Mention::Kind::Strength, *id);
          requirement.any.push_back(std::move(*id));
        }
      }
    }
    if (const YamlNode* section = entry.find("section")) {
      const std::vector<YamlNode> one{*section};
      const auto items = section->kind == YamlNode::Kind::List
                             ? rules::list_items(*section, source_, "section")
                             : std::span<const YamlNode>(one);
      for (const YamlNode& name : items)
        add_section(name, requirement);
    }
    if ((entry.find("any") == nullptr) == (entry.find("section") == nullptr)) {
      source_.fail(item,
                   "expected either \"any\", strengths of which one is needed, or "
                   "\"section\", what must be regulated");
    }
    return requirement;
  }

  void add_section(const YamlNode& name, Requirement& requirement) {
    const auto known = rules::section_names();
    const bool is_known = name.kind == YamlNode::Kind::Scalar &&
                          std::find(known.begin(), known.end(), name.text) != known.end();
    if (is_known) {
      requirement.sections.push_back(section_named(name.text));
    } else {
      rules::refuse_word(name, source_, "a section", known);
    }
  }

  void read_not_required() {
    const YamlNode* node = fields_.find("not-required");
    if (node == nullptr) return;
    for (const YamlNode& item : rules::list_items(*node, source_, "not-required")) {
      auto name = rules::scalar_text(item, source_, "a strength, or section-NAME");
      if (!name) continue;
      constexpr std::string_view kSection = "section-";
      if (!name->starts_with(kSection)) {
        mention(item, Mention::Kind::Strength, *name);
      } else if (section_named(name->substr(kSection.size())) == SectionType::Unknown) {
        source_.fail(item, "there is no section \"" + name->substr(kSection.size()) +
                               "\"; known are " + rules::listing(rules::section_names()));
      }
      terms_.not_required.insert(std::move(*name));
    }
  }

  void read_limits() {
    const YamlNode* node = fields_.find("limits");
    if (node == nullptr) return;
    const std::vector<std::string>& names = compare::measure_names();
    const std::vector<std::string_view> known(names.begin(), names.end());
    const Fields limits(*node, source_, "\"limits\"", known);
    if (!limits.usable()) return;
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
      const Fields entry(node->values[i], source_, "a limit", kLimitKeys);
      if (!entry.usable()) continue;
      Limit limit;
      limit.least = bound_in(entry.find("least"));
      limit.most = bound_in(entry.find("most"));
      if (const YamlNode* unstated = entry.find("unstated")) {
        limit.unstated = response_in(*unstated).value_or(Response::Ignore);
      }
      if (entry.find("least") == nullptr && entry.find("most") == nullptr &&
          entry.find("unstated") == nullptr) {
        source_.fail(node->values[i], "a limit needs \"least\", \"most\" or \"unstated\"");
      }
      terms_.limits[node->keys[i].text] = limit;
    }
  }

  std::optional<Response> response_in(const YamlNode& node) {
    return rules::word(node, source_, "what is done", kResponseNames, response_named);
  }

  /// "30 day", "10 business-day", "250000" (of money).
  std::optional<Bound> bound_in(const YamlNode* node) {
    if (node == nullptr) return std::nullopt;
    if (node->kind == YamlNode::Kind::Scalar) {
      const std::size_t blank = std::min(node->text.find(' '), node->text.size());
      const auto value = rules::decimal(std::string_view(node->text).substr(0, blank));
      std::string unit = blank < node->text.size() ? node->text.substr(blank + 1) : "currency";
      auto known = unit_named(unit);
      if (!known && unit.ends_with('s')) known = unit_named(unit.substr(0, unit.size() - 1));
      if (value && *value >= 0 && known) return Bound{*value, *known};
    }
    source_.fail(*node, R"(expected a number and its unit, as in "30 days" or "10 business-days"; )"
                        "an amount of money stands alone");
    return std::nullopt;
  }

  void read_states(std::string_view key, std::span<const StateKey> states) {
    const YamlNode* node = fields_.find(key);
    if (node == nullptr) return;
    if (node->kind == YamlNode::Kind::Scalar) {
      if (const auto response = response_in(*node)) {
        for (const StateKey& state : states)
          terms_.responses[state.state] = *response;
      }
      return;
    }
    std::vector<std::string_view> known;
    for (const StateKey& state : states)
      known.push_back(state.key);
    const Fields entries(*node, source_, "\"" + std::string(key) + "\"", known);
    for (const StateKey& state : states) {
      const YamlNode* value = entries.find(state.key);
      if (value == nullptr) continue;
      if (const auto response = response_in(*value)) terms_.responses[state.state] = *response;
    }
  }

  void read_severity() {
    const YamlNode* node = fields_.find("severity");
    if (node == nullptr) return;
    if (node->kind != YamlNode::Kind::Map) {
      source_.fail(*node, "expected rule ids with their levels, as in \"prescribed-method: low\"");
      return;
    }
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
      if (auto level = rules::scalar_text(node->values[i], source_, "a level")) {
        mention(node->values[i], Mention::Kind::Level, node->keys[i].text, *level);
        terms_.severity[node->keys[i].text] = std::move(*level);
      }
    }
  }

  const Fields& fields_;
  const Source& source_;
  std::vector<Mention>& mentions_;
  Terms terms_;
};

}  // namespace

std::span<const std::string_view> term_keys() {
  return kTermKeys;
}

Terms terms_in(const Fields& fields, const Source& source, std::vector<Mention>& mentions) {
  return TermsReader(fields, source, mentions).read();
}

}  // namespace sowlint::gate
