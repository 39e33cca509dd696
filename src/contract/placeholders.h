// Slots of a template that nobody has filled in.
#pragma once

#include <string_view>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/text_span.h"

namespace sowlint::contract {

/// The slots in `units`, whose spans count into `source`, ordered by place: "{{ client }}",
/// "[insert date]", "<Supplier name>", "____", "[•]". Not: links, boxes to tick, notes
/// ("[Reserved]"), redactions, blanks to sign in.
[[nodiscard]] std::vector<TextSpan> find_placeholders(std::string_view source,
                                                      const std::vector<ClauseUnit>& units);

}  // namespace sowlint::contract
