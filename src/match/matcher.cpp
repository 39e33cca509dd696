#include "match/matcher.h"

#include <utility>

#include "match/compiled.h"
#include "match/row_hits.h"
#include "match/scan.h"

namespace sowlint::match {

Matcher::Matcher(std::vector<Cue> cues)
    : compiled_(std::make_unique<const Compiled>(std::move(cues))) {}

Matcher::Matcher(base::ImageReader& image) : compiled_(std::make_unique<const Compiled>(image)) {}

void Matcher::to_image(base::ImageWriter& image) const {
  compiled_->to_image(image);
}

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
    const text::TokenRow& tokens = words.rows[row];
    for (std::uint32_t i = 0; i < compiled_->patterns.size(); ++i) {
      const PatternFacts& facts = compiled_->patterns[i];
      const RowRegex& regex = compiled_->regexes[i];
      const bool found = regex.find_all(words, tokens, tokens.first, hits.of(facts.unless != 0));
      result.complete = result.complete && found;
      const bool last = i + 1 == compiled_->patterns.size();
      if (last || compiled_->patterns[i + 1].cue != facts.cue) {
        hits.finish(facts.cue, row, result.hits);
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
