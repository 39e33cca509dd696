#include "report/checkstyle.h"

#include "report/escape.h"
#include "report/sentences.h"

namespace sowlint::report {
namespace {

const char* severity_of(const Finding& finding) {
  if (finding.severity == Severity::High) return "error";
  return finding.severity == Severity::Medium ? "warning" : "info";
}

std::string entry(LineColumn at, const char* severity, const std::string& message,
                  const std::string& source) {
  return "    <error line=\"" + std::to_string(at.line) + "\" column=\"" +
         std::to_string(at.column) + "\" severity=\"" + severity + "\" message=\"" +
         markup(message) + "\" source=\"sowlint." + markup(source) + "\"/>\n";
}

std::string file_of(const DocumentReport& document, std::optional<Severity> least) {
  constexpr LineColumn kWhole = {0, 0};
  std::string result = "  <file name=\"" + markup(document.path) + "\">\n";
  if (const std::string why = unchecked_part(document); !why.empty()) {
    result += entry(kWhole, "error", why, "not-checked");
  }
  for (const Finding& finding : document.findings) {
    if (!is_wanted(finding, least)) continue;
    result += entry(finding.place ? finding.place->at : kWhole, severity_of(finding),
                    sentences_of(finding, document), finding.rule);
  }
  return result + "  </file>\n";
}

}  // namespace

Result<std::string> to_checkstyle(const WriterInput& input, const WriterOptions& options) {
  std::string result = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  for (const DocumentReport& document : input.report.documents)
    result += file_of(document, options.min_severity);
  return result + "</checkstyle>\n";
}

}  // namespace sowlint::report
