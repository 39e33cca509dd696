// What "sowlint gate" does besides judging. Each prints and returns the exit status.
#pragma once

#include "cli/command_line.h"

namespace sowlint::cli {

/// --init: a policy to start from.
int gate_init(const Invocation& invocation);

/// --accept: adds entries to the file of accepted risks.
int gate_accept(const Invocation& invocation);

/// --write-baseline.
int gate_write_baseline(const Invocation& invocation);

/// --verify.
int gate_verify(const Invocation& invocation);

}  // namespace sowlint::cli
