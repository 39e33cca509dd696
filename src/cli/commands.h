// The commands, one file each. Every function prints and returns the exit status.
#pragma once

#include "cli/command_line.h"

namespace sowlint::cli {

int help(const Invocation& invocation);
int version(const Invocation& invocation);

}  // namespace sowlint::cli
