#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/gate_modes.h"
#include "cli/gate_setup.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "gate/json.h"
#include "gate/record_page.h"
#include "gate/terminal.h"

namespace sowlint::cli {
namespace {

constexpr std::string_view kModes[] = {"init", "accept", "write-baseline", "verify",
                                       "list-waivers"};

Error usage(std::string message) {
  return {ErrorKind::Usage, std::move(message), "", 0, 0};
}

/// What does not go together; nothing if all does.
std::optional<Error> misuse(const Invocation& invocation) {
  std::string chosen;
  for (const std::string_view mode : kModes) {
    if (!invocation.has(mode)) continue;
    if (!chosen.empty()) {
      return usage("--" + chosen + " and --" + std::string(mode) + " are separate steps");
    }
    chosen = mode;
  }
  if (chosen != "init" && invocation.arguments.empty()) {
    return usage(R"(name the contracts to check; "sowlint gate --init" writes a policy)");
  }
  if (!invocation.has("accept")) {
    for (const std::string_view option : {"by", "reason", "until"}) {
      if (invocation.has(option)) {
        return usage("--" + std::string(option) + " belongs to --accept ID");
      }
    }
  }
  if (!chosen.empty() && chosen != "list-waivers" && invocation.has("record")) {
    return usage("--record belongs to a check, not to --" + chosen);
  }
  const std::string format = invocation.value("format").value_or("terminal");
  if (format != "terminal" && format != "json") {
    return usage("--format cannot be \"" + format + "\" here; it takes terminal or json");
  }
  for (const std::string& record : invocation.values("record")) {
    if (!record.ends_with(".json") && !record.ends_with(".html")) {
      return usage("--record writes .json or .html; \"" + record + "\" is neither");
    }
  }
  return std::nullopt;
}

Result<std::string> rendered(const gate::Run& run, const Invocation& invocation) {
  const bool list = invocation.has("list-waivers");
  if (invocation.value("format") == "json") return gate::to_json(run);
  auto columns = wanted_columns(invocation);
  if (!columns) return tl::unexpected(std::move(columns.error()));
  const report::Layout layout(*columns, wanted_colour(invocation));
  return list ? gate::waiver_list(run, layout)
              : gate::to_terminal(run, layout, invocation.has("all"));
}

/// Says what could not be checked where the report goes elsewhere.
void say_failures(const gate::Run& run, const Invocation& invocation) {
  if (goes_to_terminal(invocation) && is_terminal(Stream::Error)) return;
  for (const gate::Judged& judged : run.documents) {
    if (judged.verdict.outcome != gate::Outcome::NotChecked) continue;
    for (const std::string& sentence : gate::not_checked(judged))
      say(judged.report.path + ": not checked: " + sentence);
  }
}

/// Writes the sheets. Returns 0, or the exit status after saying what went wrong.
int write_records(const gate::Run& run, const Invocation& invocation) {
  for (const std::string& path : invocation.values("record")) {
    const std::string bytes =
        path.ends_with(".html") ? gate::record_page(run) : gate::record_json(run);
    const auto written = base::write_file(path, bytes);
    if (!written) return report_errors({written.error()});
  }
  return 0;
}

int judge(const Invocation& invocation) {
  const auto setup = gate_setup(invocation);
  if (!setup) return report_errors(setup.error());
  GateRunner runner(*setup);
  gate::Run run = run_of(*setup);
  for (const std::string& path : each_once(invocation.arguments)) {
    auto cases = runner.judge_all(path);
    if (!cases) return report_errors(cases.error());
    for (GateCase& judged : *cases) {
      if (setup->baseline && judged.verdict.baseline.empty()) {
        say(judged.file.report.path +
            ": the baseline does not know this contract, so everything counts");
      }
      run.documents.push_back({std::move(judged.file.report), std::move(judged.verdict)});
    }
  }
  const Result<std::string> bytes = rendered(run, invocation);
  if (!bytes) return report_errors({bytes.error()});
  say_failures(run, invocation);
  if (const int failed = write_records(run, invocation); failed != 0) return failed;
  const int delivered = deliver(invocation, *bytes);
  return delivered != 0 ? delivered : gate::exit_status(gate::outcome_of(run));
}

}  // namespace

int gate(const Invocation& invocation) {
  if (auto wrong = misuse(invocation)) return report_errors({std::move(*wrong)});
  if (const auto columns = wanted_columns(invocation); !columns) {
    return report_errors({columns.error()});
  }
  if (const auto output = check_output(invocation); !output) {
    return report_errors({output.error()});
  }
  if (invocation.has("init")) return gate_init(invocation);
  if (invocation.has("accept")) return gate_accept(invocation);
  if (invocation.has("write-baseline")) return gate_write_baseline(invocation);
  if (invocation.has("verify")) return gate_verify(invocation);
  return judge(invocation);
}

}  // namespace sowlint::cli
