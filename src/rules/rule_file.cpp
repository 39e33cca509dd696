#include "rules/rule_file.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "rules/condition_file.h"
#include "rules/vocabulary.h"

namespace sowlint::rules {
namespace {

constexpr std::string_view kRuleKeys[] = {"id",
                                          "dimension",
                                          "kind",
                                          "polarity",
                                          "severity",
                                          "credit",
                                          "burden",
                                          "summary",
                                          "definition",
                                          "why",
                                          "rewrite",
                                          "sections",
                                          "only-in",
                                          "when",
                                          "measure",
                                          "modifiers",
                                          "guards",
                                          "one-sided",
                                          "gives-way-to",
                                          "mitigated-by",
                                          "rewrite-brings",
                                          "examples",
                                          "sources",
                                          "documents",
                                          "at-least-words",
                                          "looked-for",
                                          "belongs-in",
                                          "satisfied-by"};
/// Keys of rules that look at one clause unit, at the whole document, and at what it lacks.
constexpr std::string_view kUnitKeys[] = {"only-in", "measure", "one-sided", "gives-way-to"};
constexpr std::string_view kDocumentKeys[] = {"documents", "at-least-words"};
constexpr std::string_view kAbsenceKeys[] = {"looked-for", "belongs-in", "satisfied-by"};
constexpr std::string_view kGuardKeys[] = {"off"};
constexpr std::string_view kKindWords[] = {"pattern",     "numeric",       "absence",
                                           "combination", "contradiction", "structural"};
constexpr std::string_view kPolarityWords[] = {"rigid", "collaborative"};
constexpr std::string_view kBurdenWords[] = {"customer", "vendor", "both"};

bool is_slug(std::string_view id) {
  const auto good = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !id.empty() && std::all_of(id.begin(), id.end(), good) && id.front() != '-' &&
         id.back() != '-';
}

std::string_view stem_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return path.substr(0, path.rfind('.'));
}

std::optional<Polarity> polarity_named(const std::string& name) {
  if (name == "rigid") return Polarity::Rigid;
  if (name == "collaborative") return Polarity::Collaborative;
  return std::nullopt;
}

bool is_about_one_unit(RuleKind kind) {
  return kind == RuleKind::Pattern || kind == RuleKind::Numeric;
}

/// Shorter texts leave out what a longer one would say.
constexpr int kFewestWords = 400;
constexpr int kMostWords = 1'000'000;

/// Reads one file in the order of its keys as docs/rule-language.md lists them.
class RuleReader {
 public:
  RuleReader(const YamlNode& root, const Source& source)
      : fields_(root, source, "a rule", kRuleKeys),
        source_(source),
        expressions_(source),
        conditions_(source, expressions_) {}

  std::optional<ReadRule> read() {
    if (!fields_.usable()) return std::nullopt;
    read_identity();
    read_level_of_rule();
    read_words();
    read_sections();
    read_logic();
    read_guards();
    read_relations();
    read_examples_of_rule();
    result_.uses = expressions_.uses();
    result_.found = conditions_.uses();
    result_.rule.file = source_.file().path;
    return std::move(result_);
  }

 private:
  Rule& rule() { return result_.rule; }

  void read_identity() {
    rule().id = fields_.needed_text("id");
    result_.at = fields_.node().at;
    if (const YamlNode* id = fields_.find("id"); id != nullptr && !rule().id.empty()) {
      result_.at = id->at;
      if (!is_slug(rule().id)) {
        source_.fail(*id, "an id is written with small letters, digits and hyphens");
      } else if (stem_of(source_.file().path) != rule().id) {
        source_.fail(
            *id, "the file of the rule \"" + rule().id + "\" must be named " + rule().id + ".yaml");
      }
    }
    if (const YamlNode* node = fields_.need("dimension")) {
      rule().dimension = word(*node, source_, "\"dimension\"", dimension_names(), dimension_named)
                             .value_or(Dimension::Chg);
    }
    if (const YamlNode* node = fields_.find("kind")) {
      rule().kind =
          word(*node, source_, "\"kind\"", kKindWords, rule_kind_named).value_or(rule().kind);
    }
    if (const YamlNode* node = fields_.need("burden")) {
      rule().burden =
          word(*node, source_, "\"burden\"", kBurdenWords, burden_named).value_or(Burden::Both);
    }
  }

  void read_level_of_rule() {
    const YamlNode* polarity = fields_.need("polarity");
    if (polarity == nullptr) return;
    const auto value = word(*polarity, source_, "\"polarity\"", kPolarityWords, polarity_named);
    if (!value) return;
    rule().polarity = *value;
    const bool rigid = *value == Polarity::Rigid;
    const std::string_view wanted = rigid ? "severity" : "credit";
    const std::string_view other = rigid ? "credit" : "severity";
    if (const YamlNode* node = fields_.find(other)) {
      source_.fail(*node, "a " + polarity->text + " rule has \"" + std::string(wanted) +
                              "\", not \"" + std::string(other) + "\"");
    }
    if (const YamlNode* node = fields_.need(wanted)) {
      const auto level =
          read_level(*node, source_, "\"" + std::string(wanted) + "\"", *value, false);
      rule().level = level.value_or(Level{});
    }
  }

  void read_words() {
    rule().summary = fields_.needed_text("summary");
    rule().why = fields_.needed_text("why");
    rule().rewrite = fields_.needed_text("rewrite");
    rule().definition = source_.file().shipped ? fields_.needed_text("definition")
                                               : fields_.text("definition").value_or(std::string());
  }

  void read_sections() {
    if (const YamlNode* node = fields_.find("sections")) {
      rule().sections = read_section_list(*node, source_, "\"sections\"");
    }
    if (const YamlNode* node = fields_.find("only-in")) {
      rule().only_in = read_section_list(*node, source_, "\"only-in\"");
    }
  }

  void read_logic() {
    if (!is_about_one_unit(rule().kind)) {
      refuse(kUnitKeys, "rules of one clause unit");
      read_document_logic();
      return;
    }
    refuse(kDocumentKeys, "rules of the whole document");
    refuse(kAbsenceKeys, "rules with \"kind: absence\"");
    if (const YamlNode* node = fields_.need("when")) {
      rule().when = expressions_.read_marking(*node);
    }
    const YamlNode* measure = fields_.find("measure");
    if (measure != nullptr) rule().measure = expressions_.read_measure(*measure, rule().polarity);
    if (measure != nullptr && rule().kind != RuleKind::Numeric) {
      source_.fail(*measure, R"("measure" belongs to rules with "kind: numeric")");
    }
    if (const YamlNode* node = fields_.find("modifiers")) {
      rule().modifiers = expressions_.read_modifiers(*node, rule().polarity);
    }
  }

  void read_document_logic() {
    DocumentLogic logic;
    const bool absence = rule().kind == RuleKind::Absence;
    if (absence) {
      read_absence(logic);
    } else {
      refuse(kAbsenceKeys, "rules with \"kind: absence\"");
    }
    const YamlNode* when = absence ? fields_.find("when") : fields_.need("when");
    if (when != nullptr) logic.when = conditions_.read(*when);
    if (const YamlNode* node = fields_.find("documents")) {
      for (const YamlNode& item : list_items(*node, source_, "\"documents\"")) {
        const auto type =
            word(item, source_, "a document", contract_type_names(), contract_type_named);
        if (type) logic.documents.push_back(*type);
      }
    } else {
      logic.documents = {ContractType::Sow, ContractType::MasterAgreement, ContractType::Order,
                         ContractType::ServiceContract};
    }
    logic.at_least_words = static_cast<std::size_t>(
        fields_.number("at-least-words", 0, kMostWords, absence ? kFewestWords : 0));
    if (const YamlNode* node = fields_.find("modifiers")) {
      logic.modifiers = conditions_.read_modifiers(*node, rule().polarity);
    }
    rule().document = std::move(logic);
  }

  void read_absence(DocumentLogic& logic) {
    logic.looked_for = fields_.needed_text("looked-for");
    logic.belongs_in = fields_.needed_text("belongs-in");
    if (const YamlNode* node = fields_.need("satisfied-by")) {
      logic.satisfied_by = conditions_.read_list(*node, "\"satisfied-by\"");
    }
  }

  void refuse(std::span<const std::string_view> keys, const std::string& owners) {
    for (const std::string_view key : keys) {
      const YamlNode* node = fields_.find(key);
      if (node == nullptr) continue;
      source_.fail(*node, "\"" + std::string(key) + "\" belongs to " + owners);
    }
  }

  void read_guards() {
    rule().one_sided = fields_.flag("one-sided", false);
    const YamlNode* guards = fields_.find("guards");
    if (guards == nullptr) return;
    const Fields guard_fields(*guards, source_, "\"guards\"", kGuardKeys);
    const YamlNode* off = guard_fields.need("off");
    if (off == nullptr || (off->kind == YamlNode::Kind::List && off->values.empty())) return;
    for (const YamlNode& item : list_items(*off, source_, "\"off\"")) {
      if (const auto guard = word(item, source_, "a guard", guard_names(), guard_named)) {
        rule().guards_off.push_back(*guard);
      }
    }
  }

  void read_relations() {
    if (const YamlNode* node = fields_.find("gives-way-to")) {
      for (const YamlNode& item : list_items(*node, source_, "\"gives-way-to\"")) {
        if (auto id = scalar_text(item, source_, "an item of \"gives-way-to\"")) {
          result_.gives_way_to.push_back({*id, item.at});
          rule().gives_way_to.push_back(std::move(*id));
        }
      }
    }
    if (const YamlNode* node = fields_.find("mitigated-by")) {
      rule().mitigated_by = text_list(*node, source_, "\"mitigated-by\"");
    }
    if (const YamlNode* node = fields_.find("rewrite-brings")) {
      rule().rewrite_brings =
          scalar_text(*node, source_, "\"rewrite-brings\"").value_or(std::string());
    }
    const YamlNode* sources =
        source_.file().shipped ? fields_.need("sources") : fields_.find("sources");
    if (sources != nullptr) rule().sources = text_list(*sources, source_, "\"sources\"");
  }

  void read_examples_of_rule() {
    const YamlNode* node =
        source_.file().shipped ? fields_.need("examples") : fields_.find("examples");
    if (node == nullptr) return;
    const Fields by_language(*node, source_, "\"examples\"", language_codes());
    if (!by_language.usable()) return;
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
      const auto language = language_of_code(node->keys[i].text);
      if (!language) continue;
      rule().examples[*language] = read_examples(node->values[i], source_, rule());
      require_both_kinds(node->keys[i], rule().examples[*language]);
    }
  }

  void require_both_kinds(const YamlNode& key, const std::vector<Example>& examples) {
    if (!source_.file().shipped) return;
    for (const bool finds : {true, false}) {
      if (std::any_of(examples.begin(), examples.end(),
                      [&](const Example& example) { return example.finds == finds; })) {
        continue;
      }
      source_.fail(key, std::string("the language \"") + key.text + "\" needs an example that " +
                            (finds ? "\"finds\"" : "\"passes\""));
    }
  }

  Fields fields_;
  const Source& source_;
  ExpressionReader expressions_;
  ConditionReader conditions_;
  ReadRule result_;
};

}  // namespace

std::optional<ReadRule> read_rule(const YamlNode& root, const Source& source) {
  return RuleReader(root, source).read();
}

}  // namespace sowlint::rules
