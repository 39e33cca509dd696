// Many cues over a stream of words in one pass. Knows no rule and no document.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/budget.h"
#include "base/image.h"
#include "match/pattern.h"
#include "text/tokens.h"

namespace sowlint::match {

struct Hit {
  std::uint32_t cue = 0;    ///< index into the cues given to the matcher
  std::uint32_t row = 0;    ///< index into TokenStream::rows
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  auto operator<=>(const Hit&) const = default;
};

struct ScanResult {
  /// Every hit, ordered by row, then cue, then place; equal ones once. Hits of one pattern do not
  /// overlap; hits of several patterns of one cue may.
  std::vector<Hit> hits;
  /// False when the work budget ran out or RE2's memory did: hits may then be missing, and the
  /// caller must say so.
  bool complete = true;
};

/// Immutable after construction; threads may share it.
class Matcher {
 public:
  explicit Matcher(std::vector<Cue> cues);

  /// The matcher that to_image() wrote. Borrows the image. Its cues() have names and no patterns.
  explicit Matcher(base::ImageReader& image);

  void to_image(base::ImageWriter& image) const;

  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;
  ~Matcher();

  /// All hits in `words`. Linear in the text for every pattern.
  [[nodiscard]] ScanResult scan(const text::TokenStream& words, base::Budget& budget) const;

  /// The same by one RE2 a pattern over every row: slow, and the oracle of `scan`. REQUIRES: made
  /// of cues, not of an image.
  [[nodiscard]] ScanResult scan_by_regex(const text::TokenStream& words) const;

  [[nodiscard]] const std::vector<Cue>& cues() const;
  /// Names of cues with a pattern that has no word to look for first.
  [[nodiscard]] std::vector<std::string> unanchored() const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace sowlint::match
