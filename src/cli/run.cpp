#include "cli/run.h"

#include <iostream>

namespace sowlint::cli {

int run(const std::vector<std::string>& arguments) {
  std::cerr << "sowlint: no command given\n";
  return arguments.empty() ? 2 : 2;
}

}  // namespace sowlint::cli
