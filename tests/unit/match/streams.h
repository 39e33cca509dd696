// Token streams and cues for tests, written as plain strings.
#pragma once

#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "match/matcher.h"
#include "match/pattern.h"
#include "text/tokens.h"

namespace sowlint::match {

/// One row a string; words are set apart by blanks.
inline text::TokenStream stream_of(const std::vector<std::string>& rows) {
  text::TokenStream stream;
  for (const std::string& row : rows) {
    const auto first = static_cast<std::uint32_t>(stream.tokens.size());
    std::istringstream words(row);
    for (std::string word; words >> word;) {
      if (stream.tokens.size() > first) stream.text += ' ';
      const auto begin = static_cast<std::uint32_t>(stream.text.size());
      stream.text += word;
      const auto end = static_cast<std::uint32_t>(stream.text.size());
      stream.tokens.push_back({begin, end, begin, end});
    }
    stream.text += '\n';
    stream.rows.push_back({first, static_cast<std::uint32_t>(stream.tokens.size()), first, 0});
  }
  return stream;
}

/// REQUIRES: `source` is a correct pattern.
inline Pattern pattern_of(std::string_view source, const WordClasses& classes = {}) {
  auto parsed = parse_pattern(source, classes);
  if (!parsed) throw std::invalid_argument(std::string(source) + ": " + parsed.error().message);
  return *parsed;
}

inline Cue cue_of(const std::vector<std::string>& any,
                  const std::vector<std::string>& unless = {}) {
  Cue cue{"cue", {}, {}};
  for (const std::string& source : any) {
    cue.any.push_back(pattern_of(source));
  }
  for (const std::string& source : unless) {
    cue.unless.push_back(pattern_of(source));
  }
  return cue;
}

/// "cue:row:first-last" of every hit, tokens counted within the row, joined by blanks.
inline std::string describe(const std::vector<Hit>& hits, const text::TokenStream& stream) {
  std::string out;
  for (const Hit& hit : hits) {
    const std::uint32_t base = stream.rows[hit.row].first;
    if (!out.empty()) out += ' ';
    out += std::to_string(hit.cue) + ":" + std::to_string(hit.row) + ":" +
           std::to_string(hit.first - base) + "-" + std::to_string(hit.last - base);
  }
  return out;
}

}  // namespace sowlint::match
