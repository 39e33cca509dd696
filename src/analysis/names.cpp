#include "base/names.h"

#include "sowlint/report.h"

namespace sowlint {
namespace {

using base::Name;

constexpr Name<Polarity> kPolarities[] = {{Polarity::Rigid, "rigid"},
                                          {Polarity::Collaborative, "collaborative"},
                                          {Polarity::Integrity, "integrity"}};

constexpr Name<Severity> kSeverities[] = {{Severity::Info, "info"},
                                          {Severity::Low, "low"},
                                          {Severity::Medium, "medium"},
                                          {Severity::High, "high"}};

constexpr Name<Credit> kCredits[] = {
    {Credit::Weak, "weak"}, {Credit::Standard, "standard"}, {Credit::Strong, "strong"}};

constexpr Name<Burden> kBurdens[] = {
    {Burden::Customer, "customer"}, {Burden::Vendor, "vendor"}, {Burden::Both, "both"}};

constexpr Name<ReviewStatus> kStatuses[] = {{ReviewStatus::Ok, "ok"},
                                            {ReviewStatus::Partial, "partial"},
                                            {ReviewStatus::NotChecked, "not-checked"}};

}  // namespace

const char* name_of(Polarity polarity) {
  return base::name_in(kPolarities, polarity);
}

const char* name_of(Severity severity) {
  return base::name_in(kSeverities, severity);
}

const char* name_of(Credit credit) {
  return base::name_in(kCredits, credit);
}

const char* name_of(Burden burden) {
  return base::name_in(kBurdens, burden);
}

const char* name_of(ReviewStatus status) {
  return base::name_in(kStatuses, status);
}

std::optional<Severity> severity_named(const std::string& name) {
  return base::value_in(kSeverities, name);
}

std::optional<Credit> credit_named(const std::string& name) {
  return base::value_in(kCredits, name);
}

std::optional<Burden> burden_named(const std::string& name) {
  return base::value_in(kBurdens, name);
}

ReportSummary summarise(const Report& report) {
  ReportSummary summary;
  summary.documents = report.documents.size();
  for (const DocumentReport& document : report.documents) {
    if (document.status == ReviewStatus::NotChecked) ++summary.failed;
    for (const Finding& finding : document.findings) {
      if (finding.severity) ++summary.by_severity[static_cast<std::size_t>(*finding.severity)];
      if (finding.credit) ++summary.strengths;
    }
  }
  return summary;
}

}  // namespace sowlint
