// Which language a text is in.
#pragma once

#include <string_view>

#include "sowlint/contract.h"

namespace sowlint::text {

/// The language of `utf8`; Unsure for short or mixed text and for languages sowlint does not know.
[[nodiscard]] Language recognise_language(std::string_view utf8);

}  // namespace sowlint::text
