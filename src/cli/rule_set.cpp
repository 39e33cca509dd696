#include "cli/rule_set.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/console.h"
#include "rules/load.h"
#include "rules/pack_image.h"
#include "rules/suggest.h"

namespace sowlint::cli {
namespace {

const rules::Rule* rule_in(const rules::Pack& pack, const std::string& id) {
  const auto found = std::lower_bound(
      pack.rules.begin(), pack.rules.end(), id,
      [](const rules::Rule& rule, const std::string& wanted) { return rule.id < wanted; });
  return found != pack.rules.end() && found->id == id ? &*found : nullptr;
}

/// The settings file to use: --config, else the nearest one upwards; empty settings if there is
/// none.
tl::expected<Settings, Errors> settings_for(const Invocation& invocation,
                                            const base::Limits& limits) {
  std::optional<std::string> path = invocation.value("config");
  if (!path) {
    std::error_code failed;
    const std::filesystem::path here = std::filesystem::current_path(failed);
    if (!failed) path = find_settings(here.string());
  }
  if (!path) return Settings{};
  auto settings = read_settings(*path, limits);
  if (settings) say("settings from " + *path);
  return settings;
}

/// The level called `name` of a rule of this polarity.
std::optional<rules::Level> level_of(const rules::Rule& rule, const std::string& name) {
  rules::Level level;
  if (rule.polarity == Polarity::Collaborative) {
    level.credit = credit_named(name);
  } else {
    level.severity = severity_named(name);
  }
  return level.none() ? std::nullopt : std::optional(level);
}

const char* levels_of(const rules::Rule& rule) {
  return rule.polarity == Polarity::Collaborative ? "strong, standard or weak"
                                                  : "high, medium, low or info";
}

/// Whether the pack of the shipped `file` is given anew: whoever works on the shipped rules gives
/// their folder, and means it instead of the copy in the program.
bool is_replaced(const rules::PackFile& file, const std::vector<rules::PackFile>& added) {
  const std::string pack_file = file.path.substr(0, file.path.find('/')) + "/pack.yaml";
  return std::any_of(added.begin(), added.end(), [&](const rules::PackFile& other) {
    return other.path == pack_file || other.path.ends_with("/" + pack_file);
  });
}

class Adjuster {
 public:
  Adjuster(const rules::Pack& pack, const Settings& settings) : pack_(pack), settings_(settings) {}

  tl::expected<analysis::Adjustments, Errors> adjust(const std::vector<std::string>& enable,
                                                     const std::vector<std::string>& disable) {
    for (const NamedRule& named : settings_.disable) {
      if (known(named)) result_.disabled.insert(named.id);
    }
    for (const NamedRule& named : settings_.severity) {
      if (known(named)) set_level(named);
    }
    for (const std::string& id : enable) {
      if (known(id)) result_.disabled.erase(id);
    }
    for (const std::string& id : disable) {
      if (std::find(enable.begin(), enable.end(), id) != enable.end()) {
        fail("\"" + id + R"(" cannot be both enabled and disabled)", {}, {0, 0});
      } else if (known(id)) {
        result_.disabled.insert(id);
      }
    }
    if (!errors_.empty()) return tl::unexpected(std::move(errors_));
    if (settings_.weights) result_.weights = *settings_.weights;
    return std::move(result_);
  }

 private:
  void fail(std::string message, const std::string& path, LineColumn at) {
    errors_.push_back({ErrorKind::Usage, std::move(message), path, at.line, at.column});
  }

  bool known(const std::string& id) {
    if (rule_in(pack_, id) != nullptr) return true;
    fail(unknown_rule(pack_, id), {}, {0, 0});
    return false;
  }

  bool known(const NamedRule& named) {
    if (rule_in(pack_, named.id) != nullptr) return true;
    fail(unknown_rule(pack_, named.id), settings_.path, named.at);
    return false;
  }

  void set_level(const NamedRule& named) {
    const rules::Rule& rule = *rule_in(pack_, named.id);
    if (const auto level = level_of(rule, named.level)) {
      result_.levels[named.id] = *level;
      return;
    }
    fail("\"" + named.level + R"(" is no level of ")" + named.id + R"("; expected )" +
             levels_of(rule) + " (to switch a rule off, list it under disable)",
         settings_.path, named.at);
  }

  const rules::Pack& pack_;
  const Settings& settings_;
  analysis::Adjustments result_;
  Errors errors_;
};

}  // namespace

tl::expected<rules::Pack, Errors> load_packs(const std::vector<std::string>& folders,
                                             const base::Limits& limits) {
  if (folders.empty()) return rules::shipped_pack();
  std::vector<rules::PackFile> added;
  for (const std::string& folder : folders) {
    auto found = rules::files_in(folder, limits);
    if (!found) return tl::unexpected(Errors{std::move(found.error())});
    std::move(found->begin(), found->end(), std::back_inserter(added));
  }
  std::vector<rules::PackFile> files = rules::shipped_files();
  std::erase_if(files, [&](const rules::PackFile& file) { return is_replaced(file, added); });
  std::move(added.begin(), added.end(), std::back_inserter(files));
  return rules::load_pack(files, limits);
}

tl::expected<RuleSet, Errors> rule_set_for(const Invocation& invocation,
                                           const base::Limits& limits) {
  auto settings = settings_for(invocation, limits);
  if (!settings) return tl::unexpected(std::move(settings.error()));
  std::vector<std::string> folders = settings->packs;
  for (std::string& folder : invocation.values("rules"))
    folders.push_back(std::move(folder));
  auto pack = load_packs(folders, limits);
  if (!pack) return tl::unexpected(std::move(pack.error()));
  auto adjustments =
      Adjuster(*pack, *settings).adjust(invocation.values("enable"), invocation.values("disable"));
  if (!adjustments) return tl::unexpected(std::move(adjustments.error()));
  return RuleSet{std::move(*pack), std::move(*adjustments), settings->path};
}

tl::expected<RuleSet, Errors> rule_set_of(const Settings& settings, const base::Limits& limits) {
  auto pack = load_packs(settings.packs, limits);
  if (!pack) return tl::unexpected(std::move(pack.error()));
  auto adjustments = Adjuster(*pack, settings).adjust({}, {});
  if (!adjustments) return tl::unexpected(std::move(adjustments.error()));
  return RuleSet{std::move(*pack), std::move(*adjustments), settings.path};
}

Language wanted_language(const Invocation& invocation) {
  return language_of_code(invocation.value("lang").value_or("")).value_or(Language::Unsure);
}

int report_errors(const Errors& errors) {
  for (const Error& error : errors)
    say(error);
  return exit_status(errors.front().kind);
}

std::vector<std::string_view> rule_ids(const rules::Pack& pack) {
  std::vector<std::string_view> result;
  for (const rules::Rule& rule : pack.rules)
    result.emplace_back(rule.id);
  return result;
}

std::string unknown_rule(const rules::Pack& pack, const std::string& id) {
  const std::string guess = rules::did_you_mean(id, rule_ids(pack));
  return R"(there is no rule ")" + id + "\"" +
         (guess.empty() ? R"(; "sowlint rules list" shows all)" : guess);
}

}  // namespace sowlint::cli
