// The rules of one run: the shipped pack, packs added to it, and what the settings change.
#pragma once

#include <string>
#include <vector>

#include "sowlint/error.h"

#include "analysis/analyse.h"
#include "base/limits.h"
#include "cli/command_line.h"
#include "cli/settings.h"
#include "rules/rule.h"

namespace sowlint::cli {

struct RuleSet {
  rules::Pack pack;
  analysis::Adjustments adjustments;
  std::string settings_path;  ///< "" if there is no settings file
};

/// One or more errors; never none.
using Errors = std::vector<Error>;

/// The shipped rules together with those in `folders`. A folder that holds core/pack.yaml stands
/// for the shipped pack of that name.
[[nodiscard]] tl::expected<rules::Pack, Errors> load_packs(const std::vector<std::string>& folders,
                                                           const base::Limits& limits);

/// The rules that the options --rules, --config, --enable and --disable of `invocation` and the
/// settings file ask for. Says on standard error which settings file was found.
[[nodiscard]] tl::expected<RuleSet, Errors> rule_set_for(const Invocation& invocation,
                                                         const base::Limits& limits);

/// The rules that `settings` ask for and nothing else.
[[nodiscard]] tl::expected<RuleSet, Errors> rule_set_of(const Settings& settings,
                                                        const base::Limits& limits);

/// The language that --lang names; Unsure without it.
[[nodiscard]] Language wanted_language(const Invocation& invocation);

/// Prints them on standard error. Returns the exit status: that of the first.
int report_errors(const Errors& errors);

/// The ids of `pack`, in order.
[[nodiscard]] std::vector<std::string_view> rule_ids(const rules::Pack& pack);

/// `there is no rule "x"; did you mean …`.
[[nodiscard]] std::string unknown_rule(const rules::Pack& pack, const std::string& id);

}  // namespace sowlint::cli
