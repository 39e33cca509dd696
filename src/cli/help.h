// Help pages, made from the tables of commands and options.
#pragma once

#include <string>

#include "cli/command_line.h"
#include "report/layout.h"

namespace sowlint::cli {

/// What `sowlint help` prints.
[[nodiscard]] std::string overview(const report::Layout& layout);

/// What `sowlint help COMMAND` prints.
[[nodiscard]] std::string help_page(const CommandSpec& command, const report::Layout& layout);

/// The commands that begin with `group` ("rules") as a help page; "" if there is none.
[[nodiscard]] std::string group_page(std::string_view group, const report::Layout& layout);

/// Prints help for a command on standard output. Returns the exit status.
int print_help(const CommandSpec& command);

}  // namespace sowlint::cli
