// How files are read, as the options of the heading "Reading" say.
#pragma once

#include "sowlint/error.h"

#include "cli/command_line.h"
#include "readers/reader.h"

namespace sowlint::cli {

/// From --view, --limit, --no-hidden-check, --ocr, --ocr-lang, --password-env and --password-fd,
/// as far as the command has them. Reads the password, so call it once. Errors have kind Usage.
[[nodiscard]] Result<readers::ReadOptions> read_options(const Invocation& invocation);

/// Says on standard error which protections of helper programs this machine's kernel lacks. For
/// after a format was read that needs such programs; says it once.
void say_missing_protections();

}  // namespace sowlint::cli
