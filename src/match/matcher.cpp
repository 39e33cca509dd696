#include "match/matcher.h"

#include <utility>

#include "match/compiled.h"
#include "match/row_hits.h"
#include "match/scan.h"

namespace sowlint::match {

Matcher::Matcher(std::vector<Cue> cues)
    : compiled_(std::make_unique<const Compiled>(std::move(cues))) {}

Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

ScanResult Matcher::scan(const text::TokenStream& words, base::Budget& budget) const {
  return Scan(*compiled_, words, budget).run();
}

ScanResult Matcher::scan_by_regex(const text::TokenStream& words) const {
  ScanResult result;
  RowHits hits;
  for (std::uint32_t row = 0; row < words.rows.size(); ++row) {
    for (std::uint32_t i = 0; i < compiled_->patterns.size(); ++i) {
      const CompiledPattern& pattern = compiled_->patterns[i];
      const text::TokenRow& tokens = words.rows[row];
      const bool found =
          pattern.regex.find_all(words, tokens, tokens.first, hits.of(pattern.unless));
      result.complete = result.complete && found;
      const bool last = i + 1 == compiled_->patterns.size();
      if (last || compiled_->patterns[i + 1].cue != pattern.cue) {
        hits.finish(pattern.cue, row, result.hits);
      }
    }
  }
  return result;
}

const std::vector<Cue>& Matcher::cues() const {
  return compiled_->cues;
}

std::vector<std::string> Matcher::unanchored() const {
  return compiled_->unanchored;
}

}  // namespace sowlint::match
