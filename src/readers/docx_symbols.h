// Signs that Word takes from symbol fonts (w:sym): a code point of their own for those that mean
// something in a contract.
#pragma once

#include <string>

#include "archive/xml_tree.h"

namespace sowlint::readers {

/// The text of a w:sym, UTF-8: the sign of its font, the plain character where the font is no
/// symbol font, U+FFFD for signs that are not known.
[[nodiscard]] std::string symbol_text(archive::XmlElement symbol);

}  // namespace sowlint::readers
