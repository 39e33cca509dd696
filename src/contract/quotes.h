// Words in quotation marks of any kind.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::contract {

/// A quoted stretch of some text; bytes count into that text.
struct Quoted {
  TextSpan inside;  ///< without the marks and the blanks next to them
  TextSpan whole;   ///< with them
};

/// The quoted stretches of `text`, in order, none inside another. A mark that is not closed within
/// a few words opens nothing.
[[nodiscard]] std::vector<Quoted> quoted_in(std::string_view text);

}  // namespace sowlint::contract
