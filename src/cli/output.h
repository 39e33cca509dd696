// Where a command's result goes.
#pragma once

#include <cstddef>
#include <string_view>

#include "sowlint/error.h"

#include "cli/command_line.h"

namespace sowlint::cli {

/// An Error of kind Usage if --output names one of the files that are read: a contract must not be
/// overwritten by what is said about it.
[[nodiscard]] Result<void> check_output(const Invocation& invocation);

/// Writes `bytes` to the file that --output names, else to standard output. Returns 0, or the exit
/// status after saying what went wrong.
[[nodiscard]] int deliver(const Invocation& invocation, std::string_view bytes);

/// Whether the result goes to a terminal.
[[nodiscard]] bool goes_to_terminal(const Invocation& invocation);

/// Columns and colours that --width, --color and --output ask for, else those of the terminal. An
/// Error of kind Usage for a width that is no number.
[[nodiscard]] Result<std::size_t> wanted_columns(const Invocation& invocation);
[[nodiscard]] bool wanted_colour(const Invocation& invocation);

}  // namespace sowlint::cli
