// Text from contracts, file names and command lines made harmless for a terminal. Every character
// that a terminal would act on, or that would show words in another order than they are read, is
// replaced by something visible.
#pragma once

#include <string>
#include <string_view>

namespace sowlint::report {

/// `utf8` as printable UTF-8 on one line: runs of blanks, tabs and line ends become one blank, none
/// at either end; characters that show nothing (soft hyphens, zero-width blanks) are left out;
/// control characters become control pictures, bidirectional controls, tag characters and the like
/// "<U+202E>"; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string one_line(std::string_view utf8);

/// The same for text of several lines, whose blanks, tabs and line ends stay as they are.
[[nodiscard]] std::string many_lines(std::string_view utf8);

/// The printable form of a single code point; "" for those that show nothing. Blanks and line ends
/// are up to the caller.
[[nodiscard]] std::string printable(char32_t character);

}  // namespace sowlint::report
