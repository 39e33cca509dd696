// A comment for a pull request: below 60 kB, whatever the contract, since hosts cut or refuse
// longer ones. Nothing in it comes alive: no link, picture, mention or table of the contract's own.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "report/writer.h"

namespace sowlint::report {

[[nodiscard]] Result<std::string> to_markdown(const WriterInput& input,
                                              const WriterOptions& options);

}  // namespace sowlint::report
