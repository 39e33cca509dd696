// Files that are all text: their encoding, and what is said of it.
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"

namespace sowlint::readers {

/// The text of `bytes` in UTF-8. `named` is the encoding that the file says it has, or "". Sets the
/// encoding of `document` and warns where it was guessed or did not fit.
[[nodiscard]] std::string decode_into(std::string_view bytes, std::string_view named,
                                      Document& document);

}  // namespace sowlint::readers
