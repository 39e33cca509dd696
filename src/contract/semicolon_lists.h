// Long sentences that are lists: "The Supplier shall: (a) …; (b) …; and (c) …".
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::contract {

/// The parts of such a sentence, as runs of the source.
struct SemicolonList {
  std::vector<TextSpan> lead;                ///< what every item is read with
  std::vector<std::vector<TextSpan>> items;  ///< three or more
};

/// `sentence` (readable runs of `source`) as a list: a lead-in up to a colon or the first label in
/// brackets, and items parted by semicolons. Nothing for shorter sentences, which are read as one
/// norm, and for those that take something back ("; provided that …", ", unless …"): the exception
/// belongs to all of it.
[[nodiscard]] std::optional<SemicolonList> list_in(std::string_view source,
                                                   std::span<const TextSpan> sentence);

}  // namespace sowlint::contract
