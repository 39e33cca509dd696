#include <string>
#include <string_view>
#include <utility>

#include "rules/rule_file.h"

namespace sowlint::rules {
namespace {

constexpr std::string_view kExampleKeys[] = {"finds", "passes", "because", "section", "level"};

/// Takes the marks out of `example.text`. A placeholder such as "[ ]" may stand inside them.
void take_marks(const YamlNode& node, const Source& source, Example& example) {
  std::string& text = example.text;
  const std::size_t open = text.find("[[");
  const std::size_t close = text.rfind("]]");
  const bool none = open == std::string::npos && close == std::string::npos;
  if (none) return;
  if (open == std::string::npos || close == std::string::npos || close < open + 2 ||
      text.find("[[", open + 2) < close) {
    source.fail_inside(node, open == std::string::npos ? close : open,
                       "the decisive words stand between one [[ and one ]]");
    return;
  }
  text.erase(close, 2);
  text.erase(open, 2);
  example.marked = TextSpan{open, close - 2};
}

std::optional<Example> read_example(const YamlNode& node, const Source& source, const Rule& rule) {
  const Fields fields(node, source, "an example", kExampleKeys);
  if (!fields.usable()) return std::nullopt;
  const YamlNode* finds = fields.find("finds");
  const YamlNode* passes = fields.find("passes");
  if ((finds == nullptr) == (passes == nullptr)) {
    source.fail(node, R"(an example has either "finds" or "passes")");
    return std::nullopt;
  }
  Example example;
  example.finds = finds != nullptr;
  example.line = node.at.line;
  const YamlNode& text_node = example.finds ? *finds : *passes;
  auto text = scalar_text(text_node, source, example.finds ? "\"finds\"" : "\"passes\"");
  if (!text) return std::nullopt;
  example.text = std::move(*text);
  if (example.finds && !rule.document) take_marks(text_node, source, example);
  example.because = fields.text("because").value_or(std::string());
  if (const YamlNode* section = fields.find("section")) {
    if (rule.document) source.fail(*section, "\"section\" belongs to rules of one clause unit");
    example.section = read_section(*section, source);
  }
  if (const YamlNode* level = fields.find("level")) {
    if (!example.finds) source.fail(*level, "\"level\" belongs to an example that finds");
    example.level = read_level(*level, source, "\"level\"", rule.polarity, false);
  }
  return example;
}

}  // namespace

std::vector<Example> read_examples(const YamlNode& node, const Source& source, const Rule& rule) {
  std::vector<Example> examples;
  for (const YamlNode& item : list_items(node, source, "the examples of a language")) {
    if (auto example = read_example(item, source, rule)) {
      examples.push_back(std::move(*example));
    }
  }
  return examples;
}

}  // namespace sowlint::rules
