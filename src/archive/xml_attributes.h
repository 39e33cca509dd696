// A look at a part before it is parsed. expat reads all attributes of an element before it reports
// the element, at a cost of about a microsecond each, so that a limit on their number cannot be
// kept from inside its callbacks.
#pragma once

#include <cstddef>
#include <string_view>

namespace sowlint::archive {

/// Whether some element of the large part `part` has more than `limit` attributes. False for parts
/// too small to matter and for UTF-16, where XmlTree's own limit stops at the first such element.
[[nodiscard]] bool has_attribute_flood(std::string_view part, std::size_t limit);

}  // namespace sowlint::archive
