#include "cli/gate_setup.h"

#include <utility>

#include "cli/inputs.h"
#include "cli/reading.h"
#include "cli/version.h"
#include "cli/view.h"
#include "gate/baseline.h"
#include "gate/evaluate.h"
#include "gate/policy_file.h"
#include "gate/waivers.h"
#include "rules/fields.h"

namespace sowlint::cli {
namespace {

Error usage(std::string message) {
  return {ErrorKind::Usage, std::move(message), "", 0, 0};
}

std::optional<Role> side_in(const Invocation& invocation) {
  const std::optional<std::string> side = invocation.value("side");
  if (!side) return std::nullopt;
  return *side == "customer" ? Role::Customer : Role::Vendor;
}

Result<std::optional<double>> value_in(const Invocation& invocation) {
  const std::optional<std::string> text = invocation.value("value");
  if (!text) return std::optional<double>();
  const std::optional<double> value = rules::decimal(*text);
  if (value && *value >= 0) return value;
  return tl::unexpected(usage("--value cannot be \"" + *text + "\"; give an amount, as in 250000"));
}

Result<gate::Date> date_of(const Invocation& invocation) {
  const std::optional<std::string> text = invocation.value("date");
  if (!text) return gate::today();
  if (const auto date = gate::date_in(*text)) return *date;
  return tl::unexpected(
      usage("--date cannot be \"" + *text + "\"; it takes a date, as in 2026-12-31"));
}

/// The settings that the policy names, with what the policy itself says of rules.
tl::expected<Settings, Errors> settings_of(const gate::Policy& policy, const base::Limits& limits) {
  Settings settings;
  if (!policy.settings.empty()) {
    auto read = read_settings(policy.settings, limits);
    if (!read) return tl::unexpected(std::move(read.error()));
    settings = std::move(*read);
  }
  settings.packs.insert(settings.packs.end(), policy.packs.begin(), policy.packs.end());
  if (policy.weights) settings.weights = policy.weights;
  return settings;
}

/// Policy and rules.
tl::expected<GateSetup, Errors> with_rules(const std::string& policy) {
  GateSetup setup;
  auto loaded = gate::load_policy(policy, setup.limits);
  if (!loaded) return tl::unexpected(std::move(loaded.error()));
  setup.policy = std::move(*loaded);
  const auto settings = settings_of(setup.policy, setup.limits);
  if (!settings) return tl::unexpected(settings.error());
  auto rules = rule_set_of(*settings, setup.limits);
  if (!rules) return tl::unexpected(std::move(rules.error()));
  setup.rules = std::move(*rules);
  Errors unknown = gate::unknown_mentions(setup.policy, setup.rules.pack);
  if (!unknown.empty()) return tl::unexpected(std::move(unknown));
  setup.directions = compare::directions_of(setup.rules.pack);
  return setup;
}

tl::expected<GateSetup, Errors> completed(GateSetup setup, const gate::RunOptions& options,
                                          const Invocation& invocation) {
  auto date = date_of(invocation);
  if (!date) return tl::unexpected(Errors{std::move(date.error())});
  setup.date = *date;
  setup.options = options;
  if (!setup.options.side) setup.options.side = setup.policy.side;
  auto reading = read_options(invocation);
  if (!reading) return tl::unexpected(Errors{std::move(reading.error())});
  setup.review.reading = std::move(*reading);
  setup.review.reading.view = revision_view_named(options.view);
  setup.review.language = language_of_code(options.language).value_or(Language::Unsure);
  setup.review.adjustments = setup.rules.adjustments;
  if (auto refused = language_refused(setup.rules.pack, setup.review.language)) {
    return tl::unexpected(Errors{std::move(*refused)});
  }
  if (!options.baseline.empty()) {
    auto baseline = gate::read_baseline(options.baseline, setup.limits);
    if (!baseline) return tl::unexpected(Errors{std::move(baseline.error())});
    setup.baseline = std::move(*baseline);
  }
  setup.waiver_file = invocation.value("waivers").value_or("");
  return setup;
}

rules::Level level_named(const rules::Rule& rule, const std::string& name) {
  rules::Level level;
  if (rule.polarity == Polarity::Collaborative) {
    level.credit = credit_named(name);
  } else {
    level.severity = severity_named(name);
  }
  return level;
}

}  // namespace

tl::expected<GateSetup, Errors> gate_setup(const Invocation& invocation) {
  auto value = value_in(invocation);
  if (!value) return tl::unexpected(Errors{std::move(value.error())});
  gate::RunOptions options;
  options.policy = invocation.value("policy").value_or(std::string(gate::kDefaultPolicy));
  options.side = side_in(invocation);
  options.value = *value;
  options.language = invocation.value("lang").value_or("");
  options.view = invocation.value("view").value_or("final");
  options.baseline = invocation.value("baseline").value_or("");
  return gate_setup(options, invocation);
}

tl::expected<GateSetup, Errors> gate_setup(const gate::RunOptions& options,
                                           const Invocation& invocation) {
  auto setup = with_rules(options.policy);
  if (!setup) return setup;
  return completed(std::move(*setup), options, invocation);
}

GateRunner::GateRunner(const GateSetup& setup)
    : setup_(setup),
      reviewer_(setup.rules.pack, setup.review) {}

/// Terms may switch rules off and move their levels for one contract.
analysis::Adjustments GateRunner::adjustments(const gate::Terms& terms) const {
  analysis::Adjustments result = setup_.rules.adjustments;
  for (const std::string& rule : terms.disabled)
    result.disabled.insert(rule);
  for (const rules::Rule& rule : setup_.rules.pack.rules) {
    const auto level = terms.severity.find(rule.id);
    if (level != terms.severity.end()) result.levels[rule.id] = level_named(rule, level->second);
  }
  return result;
}

tl::expected<GateCase, Errors> GateRunner::judge(const std::string& path) {
  auto cases = judge_all(path);
  if (!cases) return tl::unexpected(std::move(cases.error()));
  if (cases->size() == 1) return std::move(cases->front());
  return tl::unexpected(Errors{
      {ErrorKind::Usage, "this file holds several documents; save them and name one", path, 0, 0}});
}

tl::expected<std::vector<GateCase>, Errors> GateRunner::judge_all(const std::string& path) {
  gate::WaiverFile waivers;
  if (path != "-" || !setup_.waiver_file.empty()) {
    auto read = gate::read_waivers(
        setup_.waiver_file.empty() ? gate::waiver_path(path) : setup_.waiver_file, setup_.limits);
    if (!read) return tl::unexpected(std::move(read.error()));
    waivers = std::move(*read);
  }
  std::vector<GateCase> cases;
  for (ReviewedFile& file : reviewer_.review_all(path))
    cases.push_back(judged(std::move(file), waivers));
  return cases;
}

GateCase GateRunner::judged(ReviewedFile file, const gate::WaiverFile& waivers) {
  GateCase result;
  result.file = std::move(file);
  result.waivers = waivers;
  std::vector<compare::Measured> measured;
  if (result.file.read) measured = measures_.in(*result.file.document, *result.file.read);

  gate::Circumstances circumstances;
  std::string value_from;
  circumstances.type = result.file.report.type.value_or(ContractType::Other);
  circumstances.side = setup_.options.side;
  circumstances.value = setup_.options.value;
  if (!circumstances.value) circumstances.value = gate::stated_value(measured, value_from);

  gate::Standard standard{setup_.policy, gate::terms_for(setup_.policy, circumstances),
                          circumstances, false,
                          setup_.date,   &result.waivers,
                          nullptr,       &setup_.directions};
  standard.value_unknown =
      !circumstances.value && gate::depends_on_value(setup_.policy, circumstances);
  if (setup_.baseline) standard.baseline = setup_.baseline->of(result.file.report.path);
  if (!standard.terms.disabled.empty() || !standard.terms.severity.empty()) {
    result.file.report = reviewer_.review_again(result.file, adjustments(standard.terms));
  }
  result.verdict =
      gate::evaluate({result.file.report, result.file.document ? &*result.file.document : nullptr,
                      result.file.read ? &*result.file.read : nullptr, measured},
                     standard);
  result.verdict.value_from = value_from;
  if (standard.baseline != nullptr) result.verdict.baseline = setup_.baseline->path;
  return result;
}

gate::Run run_of(const GateSetup& setup) {
  gate::Run run;
  run.tool_version = program_version();
  run.rules_hash = setup.rules.pack.hash;
  run.policy_name = setup.policy.name;
  run.policy_hash = setup.policy.hash;
  run.policy_files = setup.policy.files;
  run.date = setup.date;
  run.options = setup.options;
  return run;
}

}  // namespace sowlint::cli
