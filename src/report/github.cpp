#include "report/github.h"

#include "report/escape.h"
#include "report/sentences.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

const char* command_for(const Finding& finding) {
  if (finding.severity == Severity::High) return "error";
  return finding.severity == Severity::Medium ? "warning" : "notice";
}

std::string command(const char* name, const std::string& properties, const std::string& message) {
  return std::string("::") + name + " " + properties + "::" + command_message(message) + "\n";
}

std::string file_of(const DocumentReport& document) {
  return "file=" + command_property(document.path);
}

std::string annotation(const Finding& finding, const DocumentReport& document) {
  std::string properties = file_of(document);
  if (finding.place && lines_are_the_files(document)) {
    properties += ",line=" + std::to_string(finding.place->at.line) +
                  ",col=" + std::to_string(finding.place->at.column);
  }
  const std::string level = finding.severity ? name_of(*finding.severity) : "strength";
  properties += ",title=" + command_property(finding.rule + " (" + level + ")");
  return command(command_for(finding), properties, sentences_of(finding, document));
}

}  // namespace

Result<std::string> to_github(const WriterInput& input, const WriterOptions& options) {
  std::string result;
  for (const DocumentReport& document : input.report.documents) {
    if (const std::string why = unchecked_part(document); !why.empty()) {
      result += command("error", file_of(document) + ",title=sowlint", why);
    }
    for (const Finding& finding : document.findings) {
      if (is_wanted(finding, options.min_severity)) result += annotation(finding, document);
    }
  }
  return result;
}

}  // namespace sowlint::report
