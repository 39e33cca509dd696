#include "cli/version.h"

#include <string>

#include "cli/commands.h"
#include "cli/console.h"

namespace sowlint::cli {

const char* program_version() {
  return SOWLINT_VERSION;
}

int version(const Invocation& /*invocation*/) {
  if (auto written =
          write_stream(Stream::Output, std::string("sowlint ") + program_version() + "\n");
      !written) {
    say(written.error());
    return exit_status(written.error().kind);
  }
  return 0;
}

}  // namespace sowlint::cli
