// Patterns and words from bytes: the scan finds exactly what regular expressions find, whatever it
// remembers. A first byte below 0x80 makes a generator read the rest; otherwise the first line is a
// pattern as it stands and every further line a row.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "../unit/match/generate.h"
#include "../unit/match/streams.h"
#include "base/limits.h"
#include "match/scan.h"

namespace sowlint::match {
namespace {

constexpr Effort kEfforts[] = {{}, {1, 1, 4, 0}, {0, 0, 0, 1000}};

void check(const std::vector<Cue>& cues, const text::TokenStream& words) {
  const CompiledCues compiled(cues);
  const ScanResult expected = Matcher(cues).scan_by_regex(words);
  if (!expected.complete) std::abort();
  for (const Effort& effort : kEfforts) {
    base::Budget budget(base::Limits().work);
    const ScanResult found = Scan(compiled, words, budget, effort).run();
    if (!found.complete || found.hits != expected.hits) std::abort();
  }
}

void check_generated(std::span<const std::uint8_t> bytes) {
  Generator generator(bytes);
  const text::TokenStream words = stream_of({generator.row(), generator.row(), generator.row()});
  std::vector<Cue> cues;
  cues.reserve(4);
  for (int i = 0; i < 4; ++i) {
    cues.push_back(generator.cue());
  }
  check(cues, words);
}

void check_written(const std::string& text) {
  std::istringstream lines(text);
  std::string source;
  std::getline(lines, source);
  const auto pattern = parse_pattern(source, {});
  if (!pattern) {
    if (pattern.error().offset > source.size() || pattern.error().message.empty()) std::abort();
    return;
  }
  std::vector<std::string> rows;
  for (std::string line; std::getline(lines, line);) {
    rows.push_back(line);
  }
  check({Cue{"cue", {*pattern}, {}}}, stream_of(rows));
}

}  // namespace
}  // namespace sowlint::match

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  if (data[0] < 0x80) {
    sowlint::match::check_generated({data + 1, size - 1});
  } else {
    sowlint::match::check_written(std::string(data + 1, data + size));
  }
  return 0;
}
