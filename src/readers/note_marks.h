// What stands in the text for a reference to a note.
#pragma once

#include <cstddef>
#include <string>

namespace sowlint::readers {

/// "[1]" and "[i]", from 1.
[[nodiscard]] std::string footnote_mark(std::size_t number);
[[nodiscard]] std::string endnote_mark(std::size_t number);

}  // namespace sowlint::readers
