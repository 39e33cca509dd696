#include "rules/fields.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

#include "rules/suggest.h"

namespace sowlint::rules {
namespace {

std::string quoted(std::string_view text) {
  constexpr std::size_t kShown = 60;
  if (text.size() <= kShown) return "\"" + std::string(text) + "\"";
  std::size_t end = kShown;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return "\"" + std::string(text.substr(0, end)) + "…\"";
}

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

void Source::fail(const LineColumn& at, std::string message) const {
  errors_.add({ErrorKind::Rules, std::move(message), file_.path, at.line, at.column});
}

void Source::fail_inside(const YamlNode& scalar, std::size_t offset, std::string message) const {
  if (errors_.full()) return;
  fail(place_in_scalar(file_.text, scalar, offset), std::move(message));
}

Fields::Fields(const YamlNode& node, const Source& source, std::string_view what,
               std::span<const std::string_view> known)
    : node_(node),
      source_(source),
      what_(what) {
  if (!usable()) {
    source.fail(node, std::string(what) + " must be a mapping with keys such as \"" +
                          std::string(known.front()) + "\"");
    return;
  }
  for (const YamlNode& key : node.keys) {
    if (std::find(known.begin(), known.end(), key.text) != known.end()) continue;
    std::string hint = did_you_mean(key.text, known);
    if (hint.empty()) hint = "; known are " + listing(known);
    source.fail(key, "unknown key " + quoted(key.text) + " in " + std::string(what) + hint);
  }
}

const YamlNode* Fields::find(std::string_view key) const {
  if (!usable()) return nullptr;
  for (std::size_t i = 0; i < node_.keys.size(); ++i) {
    if (node_.keys[i].text == key) return &node_.values[i];
  }
  return nullptr;
}

const YamlNode* Fields::need(std::string_view key) const {
  const YamlNode* value = find(key);
  if (value == nullptr && usable()) {
    source_.fail(node_, std::string(what_) + " needs the key \"" + std::string(key) + "\"");
  }
  return value;
}

std::optional<std::string> Fields::text(std::string_view key) const {
  const YamlNode* value = find(key);
  if (value == nullptr) return std::nullopt;
  return scalar_text(*value, source_, "\"" + std::string(key) + "\"");
}

std::string Fields::needed_text(std::string_view key) const {
  const YamlNode* value = need(key);
  if (value == nullptr) return {};
  return scalar_text(*value, source_, "\"" + std::string(key) + "\"").value_or(std::string());
}

bool Fields::flag(std::string_view key, bool fallback) const {
  const YamlNode* value = find(key);
  if (value == nullptr) return fallback;
  if (value->kind == YamlNode::Kind::Scalar) {
    if (value->text == "true") return true;
    if (value->text == "false") return false;
  }
  source_.fail(*value, "\"" + std::string(key) + "\" must be true or false");
  return fallback;
}

int Fields::number(std::string_view key, int least, int most, int fallback) const {
  const YamlNode* value = find(key);
  if (value == nullptr) return fallback;
  int number = 0;
  if (value->kind == YamlNode::Kind::Scalar) {
    const char* end = value->text.data() + value->text.size();
    const auto [rest, error] = std::from_chars(value->text.data(), end, number);
    if (error == std::errc() && rest == end && least <= number && number <= most) return number;
  }
  source_.fail(*value, "\"" + std::string(key) + "\" must be a whole number from " +
                           std::to_string(least) + " to " + std::to_string(most));
  return fallback;
}

std::optional<std::string> scalar_text(const YamlNode& node, const Source& source,
                                       std::string_view what) {
  if (node.kind == YamlNode::Kind::Scalar && !blank(node.text)) return node.text;
  const bool empty = node.kind == YamlNode::Kind::Null || node.kind == YamlNode::Kind::Scalar;
  source.fail(node, std::string(what) + (empty ? " must not be empty" : " must be text"));
  return std::nullopt;
}

std::span<const YamlNode> list_items(const YamlNode& node, const Source& source,
                                     std::string_view what) {
  if (node.kind != YamlNode::Kind::List) {
    source.fail(node, std::string(what) + " must be a list: [a, b]");
  } else if (node.values.empty()) {
    source.fail(node, std::string(what) + " must not be empty");
  } else {
    return node.values;
  }
  return {};
}

std::vector<std::string> text_list(const YamlNode& node, const Source& source,
                                   std::string_view what) {
  std::vector<std::string> texts;
  for (const YamlNode& item : list_items(node, source, what)) {
    if (auto text = scalar_text(item, source, "an item of " + std::string(what))) {
      texts.push_back(std::move(*text));
    }
  }
  return texts;
}

std::optional<double> decimal(std::string_view text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  if (text.empty() || error != std::errc() || rest != end) return std::nullopt;
  return value;
}

std::string listing(std::span<const std::string_view> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

void refuse_word(const YamlNode& node, const Source& source, std::string_view what,
                 std::span<const std::string_view> words) {
  std::string message = std::string(what) + " must be one of " + listing(words);
  if (node.kind == YamlNode::Kind::Scalar) {
    message += ", not " + quoted(node.text) + did_you_mean(node.text, words);
  }
  source.fail(node, std::move(message));
}

}  // namespace sowlint::rules
