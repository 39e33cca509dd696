// A pack from bytes: lexicon, rule and a sentence, parted by lines of "===". What does not load
// says where; what loads reviews the sentence, and every finding quotes the words at its place.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compiled.h"
#include "rules/load.h"
#include "selftest/unit_run.h"

namespace sowlint {
namespace {

std::string take_part(std::string_view& rest) {
  constexpr std::string_view kBorder = "\n===\n";
  const std::size_t end = rest.find(kBorder);
  const std::string part(rest.substr(0, end));
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + kBorder.size());
  return part;
}

void check_errors(const std::vector<Error>& errors) {
  if (errors.empty() || errors.size() > 50) std::abort();
  for (const Error& error : errors) {
    if (error.path.empty() || error.message.empty()) std::abort();
  }
}

void check_finding(const Finding& finding, const std::string& text) {
  const TextSpan span = finding.place->span;
  if (span.empty() || span.end > text.size()) std::abort();
  if (text.substr(span.begin, span.size()) != finding.place->quote) std::abort();
  if (!finding.severity && !finding.credit) std::abort();
  if (finding.confidence < 0.5 || finding.confidence > 1) std::abort();
}

}  // namespace
}  // namespace sowlint

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sowlint;
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i)
    bytes += static_cast<char>(data[i]);
  std::string_view rest = bytes;
  const std::string lexicon = take_part(rest);
  const std::string rule = take_part(rest);
  const std::string sentence(rest);
  const auto pack = rules::load_pack(
      {{"p/lexicon/en/w.yaml", lexicon, false}, {"p/x/toy.yaml", rule, false}}, base::Limits());
  if (!pack) {
    check_errors(pack.error());
    return 0;
  }
  const rules::CompiledRules compiled(*pack, Language::English);
  const auto run = selftest::run_on_unit(sentence, SectionType::Scope, compiled, "toy");
  for (const Finding& finding : run.findings)
    check_finding(finding, sentence);
  return 0;
}
