// Words that are quoted or set in brackets.
#pragma once

#include <optional>
#include <string_view>

#include "sowlint/text_span.h"

namespace sowlint::analysis {

/// Whether `words` lies between two quotation marks of `around`, both spans of `text`. Straight
/// marks pair in order; an opening mark begins anew.
[[nodiscard]] bool is_quoted(std::string_view text, TextSpan around, TextSpan words);

/// The innermost pair of square brackets in `around` that holds `words`, brackets included.
[[nodiscard]] std::optional<TextSpan> brackets_around(std::string_view text, TextSpan around,
                                                      TextSpan words);

}  // namespace sowlint::analysis
