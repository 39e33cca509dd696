// The standard streams.
#pragma once

#include <cstddef>
#include <string_view>

#include "sowlint/contract.h"
#include "sowlint/error.h"

namespace sowlint::cli {

enum class Stream { Output, Error };

/// Writes all of `bytes`. A reader that went away (a closed pipe) is no error: the rest is dropped.
/// Any other failure is an Error of kind Usage.
[[nodiscard]] Result<void> write_stream(Stream stream, std::string_view bytes);

/// "sowlint: message" on standard error, made harmless for a terminal.
void say(std::string_view message);
/// The same for an Error, with path and position.
void say(const Error& error);

/// The exit status that an error of this kind leads to.
[[nodiscard]] int exit_status(ErrorKind kind);

/// The language that LC_ALL, LC_MESSAGES or LANG asks for, the first that is set; English for one
/// that sowlint does not know.
[[nodiscard]] Language language_of_environment();

/// Whether the stream is a terminal that a person looks at.
[[nodiscard]] bool is_terminal(Stream stream);

/// Colours on standard output: `when` is auto, always or never. Auto means on a terminal that can,
/// unless the environment has a NO_COLOR that is not empty.
[[nodiscard]] bool wants_colour(std::string_view when);

/// Columns of the terminal on standard output, else $COLUMNS, else 80; from 40 to 200.
[[nodiscard]] std::size_t terminal_columns();

/// `columns` brought into the range that reports are laid out for.
[[nodiscard]] std::size_t usable_columns(std::size_t columns);

}  // namespace sowlint::cli
