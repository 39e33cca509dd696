#include "gate/policy_file.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "analysis/weights_file.h"
#include "base/files.h"
#include "base/sha256.h"
#include "gate/terms_file.h"
#include "rules/fields.h"
#include "rules/suggest.h"
#include "rules/vocabulary.h"
#include "rules/yaml.h"

namespace sowlint::gate {
namespace {

namespace fs = std::filesystem;
using rules::Fields;
using rules::Source;
using rules::YamlNode;

constexpr std::string_view kOwnKeys[] = {"name",  "about",   "extends", "side", "settings",
                                         "packs", "weights", "waivers", "when"};
constexpr std::string_view kVariantKeys[] = {"type", "value", "side", "then"};
constexpr std::string_view kValueKeys[] = {"from", "below"};
constexpr std::string_view kWaiverKeys[] = {"longest", "never"};
constexpr std::string_view kSides[] = {"customer", "vendor"};
constexpr std::string_view kInit = "init";

/// Rules that no pack holds: what readers note about a file.
constexpr std::string_view kIntegrityRules[] = {"hidden-text", "disguised-text", "unread-content",
                                                "remote-reference"};

std::optional<Role> side_named(const std::string& name) {
  if (name == "customer") return Role::Customer;
  if (name == "vendor") return Role::Vendor;
  return std::nullopt;
}

std::string file_name(std::string_view policy) {
  return std::string(policy) + ".yaml";
}

std::vector<std::string_view> all_keys() {
  std::vector<std::string_view> keys(std::begin(kOwnKeys), std::end(kOwnKeys));
  keys.insert(keys.end(), term_keys().begin(), term_keys().end());
  return keys;
}

/// Reads one policy and, before it, those that it extends.
class PolicyReader {
 public:
  PolicyReader(const base::Limits& limits, rules::ErrorList& errors)
      : limits_(limits),
        errors_(errors) {}

  /// `from` is the file that extends it, or null. False after reporting an error.
  bool read(const std::string& name, const Source* from, LineColumn at) {
    constexpr std::size_t kDeepest = 8;
    rules::PackFile file;
    if (!open(name, from, at, file)) return false;
    if (std::find(policy_.files.begin(), policy_.files.end(), file.path) != policy_.files.end()) {
      from->fail(at, "these policies extend each other in a circle");
      return false;
    }
    if (policy_.files.size() == kDeepest) {
      from->fail(at, "policies extend each other more than " + std::to_string(kDeepest) + " deep");
      return false;
    }
    policy_.files.push_back(file.path);
    bytes_ += std::to_string(file.text.size()) + "\n" + file.text;
    const auto root = rules::parse_yaml(file.path, file.text, limits_, errors_);
    if (!root) return false;
    const Source source(file, errors_);
    const std::vector<std::string_view> keys = all_keys();
    const Fields fields(*root, source, "the policy", keys);
    if (!fields.usable()) return false;
    if (const YamlNode* extends = fields.find("extends")) {
      const auto base = rules::scalar_text(*extends, source, "\"extends\"");
      if (!base || !read(*base, &source, extends->at)) return false;
    }
    add(fields, source);
    return true;
  }

  Policy take(const std::string& name) {
    policy_.path = name;
    policy_.hash = base::sha256_hex(bytes_);
    return std::move(policy_);
  }

 private:
  /// A shipped policy goes before a file of the same name in the current folder: what "gate
  /// --policy cautious-buyer" means must not depend on the folder.
  bool open(const std::string& name, const Source* from, LineColumn at, rules::PackFile& file) {
    const std::string_view shipped = name == kInit ? "" : shipped_text(name);
    if (!shipped.empty()) {
      file = {name, std::string(shipped), true};
      return true;
    }
    fs::path path(name);
    const bool shipped_base = from != nullptr && from->file().shipped;
    if (from != nullptr && path.is_relative()) {
      path = (fs::path(from->file().path).parent_path() / path).lexically_normal();
    }
    auto bytes = shipped_base ? Result<std::string>(tl::unexpected(Error()))
                              : base::read_file(path.string(), limits_.pack_file_bytes);
    if (bytes) {
      file = {path.string(), std::move(*bytes), false};
      return true;
    }
    const std::vector<std::string_view> known = shipped_policies();
    std::string message = "\"" + name + "\" is no policy that ships (" + rules::listing(known) +
                          "), and as a file: " + bytes.error().message +
                          rules::did_you_mean(name, known);
    if (from != nullptr) {
      from->fail(at, std::move(message));
    } else {
      errors_.add({ErrorKind::Usage, std::move(message), "", 0, 0});
    }
    return false;
  }

  void add(const Fields& fields, const Source& source) {
    policy_.name = fields.text("name").value_or(fs::path(source.file().path).stem().string());
    (void)fields.text("about");
    if (const YamlNode* side = fields.find("side")) {
      policy_.side = rules::word(*side, source, "\"side\"", kSides, side_named);
    }
    if (const YamlNode* waivers = fields.find("waivers")) read_waivers(*waivers, source);
    read_paths(fields, source);
    if (const YamlNode* weights = fields.find("weights")) {
      policy_.weights = analysis::weights_in(*weights, source);
    }
    Layer layer;
    layer.terms = terms_in(fields, source, policy_.mentions);
    if (const YamlNode* when = fields.find("when")) {
      for (const YamlNode& item : rules::list_items(*when, source, "when"))
        layer.variants.push_back(variant_in(item, source));
    }
    policy_.layers.push_back(std::move(layer));
  }

  void read_waivers(const YamlNode& node, const Source& source) {
    constexpr int kMostDays = 36'500;
    const Fields entry(node, source, "\"waivers\"", kWaiverKeys);
    if (const YamlNode* longest = entry.find("longest")) {
      const std::size_t blank = std::min(longest->text.find(' '), longest->text.size());
      const auto days = rules::decimal(std::string_view(longest->text).substr(0, blank));
      const std::string unit = longest->text.substr(blank);
      if (longest->kind == YamlNode::Kind::Scalar && days && *days >= 1 && *days <= kMostDays &&
          (unit == " days" || unit == " day")) {
        policy_.waivers.longest_days = static_cast<int>(*days);
      } else {
        source.fail(*longest, R"(expected a number of days, as in "180 days")");
      }
    }
    const YamlNode* never = entry.find("never");
    if (never == nullptr) return;
    for (const YamlNode& item : rules::list_items(*never, source, "never")) {
      if (auto rule = rules::scalar_text(item, source, "a rule id")) {
        policy_.mentions.push_back({*rule, Mention::Kind::Any, "", source.file().path, item.at});
        policy_.waivers.never.insert(std::move(*rule));
      }
    }
  }

  void read_paths(const Fields& fields, const Source& source) {
    const fs::path folder = fs::path(source.file().path).parent_path();
    if (const auto settings = fields.text("settings")) {
      policy_.settings = (folder / *settings).lexically_normal().string();
      // They decide as well, so the policy's hash covers them; that they can be read is seen later.
      if (const auto bytes = base::read_file(policy_.settings, limits_.pack_file_bytes)) {
        bytes_ += std::to_string(bytes->size()) + "\n" + *bytes;
      }
    }
    const YamlNode* packs = fields.find("packs");
    if (packs == nullptr) return;
    for (const std::string& pack : rules::text_list(*packs, source, "packs"))
      policy_.packs.push_back((folder / pack).lexically_normal().string());
  }

  Variant variant_in(const YamlNode& item, const Source& source) {
    Variant variant;
    const Fields fields(item, source, "an entry of \"when\"", kVariantKeys);
    if (!fields.usable()) return variant;
    read_types(fields, source, variant);
    read_value(fields, source, variant);
    if (const YamlNode* side = fields.find("side")) {
      variant.side = rules::word(*side, source, "\"side\"", kSides, side_named);
    }
    if (variant.types.empty() && !variant.value_from && !variant.value_below && !variant.side) {
      source.fail(item, R"(say when: "type", "value" or "side")");
    }
    if (const YamlNode* then = fields.need("then")) {
      const Fields terms(*then, source, "\"then\"", term_keys());
      variant.then = terms_in(terms, source, policy_.mentions);
    }
    return variant;
  }

  static void read_types(const Fields& fields, const Source& source, Variant& variant) {
    const YamlNode* node = fields.find("type");
    if (node == nullptr) return;
    const std::vector<YamlNode> one{*node};
    const auto items = node->kind == YamlNode::Kind::List ? rules::list_items(*node, source, "type")
                                                          : std::span<const YamlNode>(one);
    for (const YamlNode& item : items) {
      const auto type = rules::word(item, source, "a type of contract",
                                    rules::contract_type_names(), rules::contract_type_named);
      if (type) variant.types.push_back(*type);
    }
  }

  static void read_value(const Fields& fields, const Source& source, Variant& variant) {
    const YamlNode* node = fields.find("value");
    if (node == nullptr) return;
    const Fields value(*node, source, "\"value\"", kValueKeys);
    const auto amount = [&](std::string_view key) -> std::optional<double> {
      const YamlNode* number = value.find(key);
      if (number == nullptr) return std::nullopt;
      const auto found =
          number->kind == YamlNode::Kind::Scalar ? rules::decimal(number->text) : std::nullopt;
      if (!found) source.fail(*number, "expected an amount of money, as in 250000");
      return found;
    };
    variant.value_from = amount("from");
    variant.value_below = amount("below");
    if (value.usable() && node->keys.empty()) {
      source.fail(*node, R"("value" needs "from" or "below")");
    }
  }

  const base::Limits& limits_;
  rules::ErrorList& errors_;
  Policy policy_;
  std::string bytes_;
};

const rules::Rule* rule_in(const rules::Pack& pack, const std::string& id) {
  const auto found = std::lower_bound(
      pack.rules.begin(), pack.rules.end(), id,
      [](const rules::Rule& rule, const std::string& wanted) { return rule.id < wanted; });
  return found != pack.rules.end() && found->id == id ? &*found : nullptr;
}

std::string no_rule(const std::string& id, const rules::Pack& pack) {
  std::vector<std::string_view> known;
  for (const rules::Rule& rule : pack.rules)
    known.push_back(rule.id);
  const std::string guess = rules::did_you_mean(id, known);
  return "there is no rule \"" + id + "\"" +
         (guess.empty() ? R"(; "sowlint rules list" shows all)" : guess);
}

/// What is wrong with the mention; "" if nothing is.
std::string objection(const Mention& mention, const rules::Pack& pack) {
  const rules::Rule* rule = rule_in(pack, mention.rule);
  if (rule == nullptr) {
    const bool integrity = std::find(std::begin(kIntegrityRules), std::end(kIntegrityRules),
                                     mention.rule) != std::end(kIntegrityRules);
    if (integrity && mention.kind == Mention::Kind::Any) return "";
    return no_rule(mention.rule, pack);
  }
  const bool strength = rule->polarity == Polarity::Collaborative;
  if (mention.kind == Mention::Kind::Strength && !strength) {
    return "\"" + mention.rule + R"(" is no strength; "sowlint rules list" shows which are)";
  }
  if (mention.kind == Mention::Kind::Level) {
    const bool known = strength ? credit_named(mention.level).has_value()
                                : severity_named(mention.level).has_value();
    if (!known) {
      return "\"" + mention.level + R"(" is no level of ")" + mention.rule + "\"; expected " +
             (strength ? "strong, standard or weak" : "high, medium, low or info");
    }
  }
  return "";
}

}  // namespace

tl::expected<Policy, std::vector<Error>> load_policy(const std::string& name,
                                                     const base::Limits& limits) {
  rules::ErrorList errors;
  PolicyReader reader(limits, errors);
  const bool read = reader.read(name, nullptr, {});
  if (read && errors.empty()) return reader.take(name);
  std::vector<Error> found = errors.take();
  for (Error& error : found)
    error.kind = ErrorKind::Usage;
  return tl::unexpected(std::move(found));
}

std::vector<Error> unknown_mentions(const Policy& policy, const rules::Pack& pack) {
  std::vector<Error> errors;
  for (const Mention& mention : policy.mentions) {
    std::string message = objection(mention, pack);
    if (message.empty()) continue;
    errors.push_back(
        {ErrorKind::Usage, std::move(message), mention.path, mention.at.line, mention.at.column});
  }
  return errors;
}

std::vector<std::string_view> shipped_policies() {
  std::vector<std::string_view> names;
  for (const rules::EmbeddedFile& file : embedded_policies()) {
    const std::string_view name = file.path.substr(0, file.path.rfind('.'));
    if (name != kInit) names.push_back(name);
  }
  return names;
}

std::string_view shipped_text(std::string_view name) {
  for (const rules::EmbeddedFile& file : embedded_policies()) {
    if (file.path == file_name(name)) return file.text;
  }
  return "";
}

}  // namespace sowlint::gate
