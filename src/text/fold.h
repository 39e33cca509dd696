// Typography taken out of a text: compatibility forms, case, quotes, dashes, blanks and invisible
// characters. The result keeps a way back to the bytes it came from. Not for showing to people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::text {

/// A stretch that folding changed; between two of them text and raw bytes correspond one to one.
struct FoldEdit {
  TextSpan folded;
  TextSpan raw;
};

/// Unicode's NFKC_Casefold, except that
///   blanks of all kinds are ' ', line and paragraph separators '\n', double quotes '"',
///   single quotes and acute accents '\'', hyphens '-', dashes ' ', bullets '*';
///   soft hyphens stay, since at a line end they divide a word;
///   superscript digits, trade marks and characters in circles are ' ': they are no part of a word;
///   № and fractions such as ½ stay as they are;
///   bytes that are not UTF-8 are ' ' each.
struct FoldedText {
  std::string text;
  std::vector<FoldEdit> edits;  ///< in order, not overlapping

  /// The raw bytes of the folded bytes `span`, which begin and end at characters. All of a raw
  /// character counts where folding made it several ("ﬁ").
  [[nodiscard]] TextSpan raw_span(TextSpan span) const;
};

/// Plain leaves what ICU need not see to tables: ASCII and most two-byte characters. IcuOnly is the
/// reference it is tested against.
enum class FoldPath { Plain, IcuOnly };

[[nodiscard]] FoldedText fold(std::string_view raw, FoldPath path = FoldPath::Plain);

}  // namespace sowlint::text
