// Text from contracts, file names and rules made harmless for the format it stands in. All of these
// first do what one_line() does, so that no control, bidirectional or tag character gets through.
#pragma once

#include <string>
#include <string_view>

namespace sowlint::report {

/// For text and quoted attributes of XML 1.0 and HTML: & < > " ' as references, characters that XML
/// forbids as U+FFFD.
[[nodiscard]] std::string markup(std::string_view utf8);

/// The same for text whose line ends and blanks stay as they are.
[[nodiscard]] std::string markup_lines(std::string_view utf8);

/// A quoted cell of CSV, never a formula: a cell that begins with = + - @ (or their full-width
/// forms) gets an apostrophe before it.
[[nodiscard]] std::string csv_cell(std::string_view utf8);

/// For Markdown inside a line: nothing of it is a link, picture, mention, issue, mathematics, HTML
/// or the border of a table cell.
[[nodiscard]] std::string markdown(std::string_view utf8);

/// For the message of a GitHub workflow command.
[[nodiscard]] std::string command_message(std::string_view utf8);

/// For a property of one ("file", "title").
[[nodiscard]] std::string command_property(std::string_view utf8);

}  // namespace sowlint::report
