// Where a command's result goes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"

#include "cli/command_line.h"
#include "report/writer.h"

namespace sowlint::cli {

/// One `--report FORMAT=FILE`.
struct WantedReport {
  const report::Writer* writer = nullptr;
  std::string path;
};

/// What the --report options ask for. Errors have kind Usage: a format that does not exist, no file
/// name, a file that another output goes to or that is read.
[[nodiscard]] Result<std::vector<WantedReport>> wanted_reports(const Invocation& invocation);

/// An Error of kind Usage if --output names one of the files that are read: a contract must not be
/// overwritten by what is said about it.
[[nodiscard]] Result<void> check_output(const Invocation& invocation);

/// Bytes for a file.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// Writes `bytes` to the file that --output names, else to standard output, and `files` beside it:
/// all or nothing. Returns 0, or the exit status after saying what went wrong.
[[nodiscard]] int deliver(const Invocation& invocation, std::string_view bytes,
                          std::vector<OutputFile> files = {});

/// Whether the result goes to a terminal.
[[nodiscard]] bool goes_to_terminal(const Invocation& invocation);

/// Columns and colours that --width, --color and --output ask for, else those of the terminal. An
/// Error of kind Usage for a width that is no number.
[[nodiscard]] Result<std::size_t> wanted_columns(const Invocation& invocation);
[[nodiscard]] bool wanted_colour(const Invocation& invocation);

}  // namespace sowlint::cli
