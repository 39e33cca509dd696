// Long sentences that hold several norms.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::contract {

/// `sentence` (readable runs of `source`) cut where a new subject with its own modal verb begins
/// after ";" or ", and": "… ; the Client shall …". Short sentences, those that open with a
/// condition, and parts that take back what was said ("; provided that …") stay whole.
/// What is longer than any sentence is cut at a blank every 8 KB.
[[nodiscard]] std::vector<std::vector<TextSpan>> norms_of(std::string_view source,
                                                          std::span<const TextSpan> sentence);

/// Whether a modal verb of English stands in `text`: then it is a sentence of its own.
[[nodiscard]] bool has_modal(std::string_view text);

}  // namespace sowlint::contract
