#include "report/json_lines.h"

#include <utility>

#include "report/json_values.h"

namespace sowlint::report {
namespace {

/// `more` behind the members that say what the line is.
std::string line_of(Json head, const Json& more) {
  for (const auto& [name, value] : more.items())
    head[name] = value;
  return compact(head) + "\n";
}

}  // namespace

std::string to_json_lines(const Report& report) {
  std::string result;
  for (const DocumentReport& document : report.documents) {
    Json facts = json_of(document);
    const Json findings = std::move(facts["findings"]);
    facts.erase("findings");
    result += line_of(
        {{"kind", "document"}, {"schema", "sowlint-report/1"}, {"tool", json_of_tool(report)}},
        facts);
    for (const Json& finding : findings)
      result += line_of({{"kind", "finding"}, {"path", document.path}}, finding);
  }
  return result;
}

}  // namespace sowlint::report
