#include "rules/texts_file.h"

#include <string>
#include <string_view>

namespace sowlint::rules {
namespace {

constexpr std::string_view kKeys[] = {"rules", "phrases"};
constexpr std::string_view kRuleKeys[] = {"summary", "why", "rewrite", "looked-for", "belongs-in"};

bool is_map(const YamlNode& node, const Source& source, std::string_view what) {
  if (node.kind == YamlNode::Kind::Map) return true;
  source.fail(node, std::string(what) + " must be a mapping");
  return false;
}

RuleTexts texts_of_rule(const YamlNode& node, const Source& source) {
  const Fields fields(node, source, "a rule's texts", kRuleKeys);
  RuleTexts texts;
  texts.summary = fields.text("summary").value_or("");
  texts.why = fields.text("why").value_or("");
  texts.rewrite = fields.text("rewrite").value_or("");
  texts.looked_for = fields.text("looked-for").value_or("");
  texts.belongs_in = fields.text("belongs-in").value_or("");
  return texts;
}

void read_rules(const YamlNode& node, const Source& source, Texts& texts) {
  if (!is_map(node, source, "\"rules\"")) return;
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const std::string& id = node.keys[i].text;
    if (!texts.rules.emplace(id, texts_of_rule(node.values[i], source)).second) {
      source.fail(node.keys[i], "the texts of \"" + id + "\" are given already");
    }
  }
}

void read_phrases(const YamlNode& node, const Source& source, Texts& texts) {
  if (!is_map(node, source, "\"phrases\"")) return;
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const auto text = scalar_text(node.values[i], source, "a phrase");
    if (text && !texts.phrases.emplace(node.keys[i].text, *text).second) {
      source.fail(node.keys[i], "this phrase is given already");
    }
  }
}

}  // namespace

void read_texts(const YamlNode& root, const Source& source, Texts& texts) {
  const Fields fields(root, source, "a file of texts", kKeys);
  if (const YamlNode* rules = fields.find("rules")) read_rules(*rules, source, texts);
  if (const YamlNode* phrases = fields.find("phrases")) read_phrases(*phrases, source, texts);
}

}  // namespace sowlint::rules
