#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "cli/console.h"
#include "cli/gate_modes.h"
#include "cli/gate_setup.h"
#include "compare/norms.h"
#include "gate/content.h"
#include "gate/evaluate.h"
#include "gate/waivers.h"
#include "report/wording.h"

namespace sowlint::cli {
namespace {

Error usage(std::string message) {
  return {ErrorKind::Usage, std::move(message), "", 0, 0};
}

/// The parts of an acceptance that the command line gives.
struct Terms {
  std::string by;
  std::string reason;
  gate::Date until;
};

Result<Terms> terms_in(const Invocation& invocation, const GateSetup& setup) {
  Terms terms;
  terms.by = invocation.value("by").value_or("");
  terms.reason = invocation.value("reason").value_or("");
  const std::string until = invocation.value("until").value_or("");
  if (compare::unified(terms.by).empty() || compare::unified(terms.reason).empty() ||
      until.empty()) {
    return tl::unexpected(usage(
        "--accept needs --by NAME, --reason WHY and --until DATE: a risk is accepted by somebody, "
        "for a reason, for a time"));
  }
  const auto date = gate::date_in(until);
  if (!date) {
    return tl::unexpected(
        usage("--until cannot be \"" + until + "\"; it takes a date, as in 2026-12-31"));
  }
  if (*date < setup.date) {
    return tl::unexpected(usage("--until " + until + " is past; name a day from " +
                                gate::to_string(setup.date) + " on"));
  }
  const auto longest = setup.policy.waivers.longest_days;
  if (longest && gate::days_between(setup.date, *date) > *longest) {
    return tl::unexpected(usage("--until " + until + " is more than " + std::to_string(*longest) +
                                " days away, the longest that the policy \"" + setup.policy.name +
                                "\" allows"));
  }
  terms.until = *date;
  return terms;
}

class Acceptor {
 public:
  Acceptor(const GateSetup& setup, const GateCase& judged, const Terms& terms)
      : setup_(setup),
        judged_(judged),
        terms_(terms),
        contents_(*judged.file.document, *judged.file.read) {}

  /// The waiver for the finding or check called `id`.
  [[nodiscard]] Result<gate::Waiver> waiver_for(const std::string& id) const {
    gate::Waiver waiver;
    waiver.by = terms_.by;
    waiver.reason = terms_.reason;
    waiver.accepted = setup_.date;
    waiver.until = terms_.until;
    if (id.find(':') != std::string::npos) return for_check(id, std::move(waiver));
    return for_finding(id, std::move(waiver));
  }

  /// The entries that stand for the same finding or check: an acceptance renewed is one entry.
  [[nodiscard]] std::vector<std::size_t> replaced_by(const std::string& id) const {
    std::vector<std::size_t> replaced;
    const Finding* finding = finding_called(id);
    for (std::size_t i = 0; i < judged_.verdict.waivers.size(); ++i) {
      const gate::WaiverVerdict& verdict = judged_.verdict.waivers[i];
      const bool same =
          finding != nullptr ? verdict.finding == finding->id : verdict.waiver.check == id;
      if (same) replaced.push_back(i);
    }
    return replaced;
  }

 private:
  /// By its id, or by at least eight digits of its fingerprint.
  [[nodiscard]] const Finding* finding_called(const std::string& id) const {
    constexpr std::size_t kDigits = 8;
    for (const Finding& finding : judged_.file.report.findings) {
      const bool print = id.size() >= kDigits && finding.fingerprint.starts_with(id);
      if (finding.id == id || print) return &finding;
    }
    return nullptr;
  }

  [[nodiscard]] Result<gate::Waiver> for_check(const std::string& id, gate::Waiver waiver) const {
    const auto check = std::find_if(judged_.verdict.checks.begin(), judged_.verdict.checks.end(),
                                    [&](const gate::Check& other) { return other.id == id; });
    if (check == judged_.verdict.checks.end()) {
      return tl::unexpected(
          usage("the policy has no check \"" + id + "\" for this contract; --all shows them"));
    }
    if (id.starts_with("most:") || id.starts_with("forbid:")) {
      return tl::unexpected(usage("accept the findings that make \"" + id +
                                  "\" fail, one by one: " + report::joined(check->findings, ", ")));
    }
    if (!gate::can_be_accepted(id)) {
      return tl::unexpected(usage("\"" + id +
                                  "\" cannot be accepted: nobody knows what was not "
                                  "read; the policy can say what is done about it"));
    }
    waiver.check = id;
    waiver.found = check->found;
    waiver.text = check->message;
    return waiver;
  }

  [[nodiscard]] Result<gate::Waiver> for_finding(const std::string& id, gate::Waiver waiver) const {
    const Finding* finding = finding_called(id);
    if (finding == nullptr) {
      return tl::unexpected(
          usage("there is no finding or check \"" + id + "\"; \"sowlint gate --all\" shows them"));
    }
    if (finding->polarity == Polarity::Collaborative) {
      return tl::unexpected(usage(finding->id + " (" + finding->rule +
                                  ") is a strength; there is nothing to accept"));
    }
    if (setup_.policy.waivers.never.contains(finding->rule)) {
      return tl::unexpected(
          usage("the policy \"" + setup_.policy.name + "\" lets nobody accept " + finding->rule));
    }
    waiver.content = contents_.of(*finding);
    waiver.clause = compare::unified(finding->clause_label + " " + finding->clause_title);
    waiver.text =
        compare::unified(finding->unit_text.empty() ? finding->message : finding->unit_text);
    return waiver;
  }

  const GateSetup& setup_;
  const GateCase& judged_;
  const Terms& terms_;
  gate::Contents contents_;
};

/// The bytes of the file with everything accepted, or what is wrong.
Result<std::string> accepted(const GateSetup& setup, const GateCase& judged, const Terms& terms,
                             const std::vector<std::string>& ids) {
  const Acceptor acceptor(setup, judged, terms);
  std::vector<std::size_t> replaced;
  std::vector<gate::Waiver> added;
  for (const std::string& id : ids) {
    auto waiver = acceptor.waiver_for(id);
    if (!waiver) return tl::unexpected(std::move(waiver.error()));
    added.push_back(std::move(*waiver));
    for (const std::size_t index : acceptor.replaced_by(id)) {
      if (std::find(replaced.begin(), replaced.end(), index) == replaced.end()) {
        replaced.push_back(index);
      }
    }
  }
  gate::WaiverFile file = judged.waivers;
  for (const gate::Waiver& waiver : added) {
    auto bytes = gate::with_waiver(file, replaced, waiver, setup.limits);
    if (!bytes) return bytes;
    auto now = gate::parse_waivers(file.path, *bytes, setup.limits);
    if (!now) return tl::unexpected(std::move(now.error().front()));
    file = std::move(*now);
    replaced.clear();
  }
  return file.bytes;
}

}  // namespace

int gate_accept(const Invocation& invocation) {
  if (invocation.arguments.size() != 1 || invocation.arguments.front() == "-") {
    return report_errors({usage("--accept takes one contract, as a file")});
  }
  const std::string& path = invocation.arguments.front();
  const auto setup = gate_setup(invocation);
  if (!setup) return report_errors(setup.error());
  const auto terms = terms_in(invocation, *setup);
  if (!terms) return report_errors({terms.error()});
  auto judged = GateRunner(*setup).judge(path);
  if (!judged) return report_errors(judged.error());
  if (judged->verdict.outcome == gate::Outcome::NotChecked) {
    say(path + ": not checked, so there is nothing to accept; \"sowlint gate\" says why");
    return gate::exit_status(gate::Outcome::NotChecked);
  }
  const std::vector<std::string> ids = invocation.values("accept");
  const auto bytes = accepted(*setup, *judged, *terms, ids);
  if (!bytes) return report_errors({bytes.error()});
  const auto written = base::write_file(judged->waivers.path, *bytes);
  if (!written) return report_errors({written.error()});
  const auto after = GateRunner(*setup).judge(path);
  if (!after) return report_errors(after.error());
  say("accepted " + report::joined(ids, ", ") + "; written to " + judged->waivers.path + ". " +
      path + ": " + gate::name_of(after->verdict.outcome));
  return 0;
}

}  // namespace sowlint::cli
