// sowlint_bench: what bench/run runs once everything is built.
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#include "parts.h"

namespace {

constexpr const char* kUsage =
    "usage: sowlint_bench [--quick] [--only matching|stages|programs] PROGRAM FOLDER\n";

}  // namespace

int main(int argc, char** argv) {
  using namespace sowlint::bench;
  Settings settings;
  std::string_view only;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--quick") {
      settings.quick = true;
    } else if (argument == "--only" && i + 1 < argc) {
      only = argv[++i];
    } else if (settings.program.empty()) {
      settings.program = argument;
    } else {
      settings.folder = argument;
    }
  }
  if (settings.folder.empty()) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  if (only.empty() || only == "matching") measure_matching(settings);
  if (only.empty() || only == "stages") measure_stages(settings);
  if (only.empty() || only == "programs") measure_programs(settings);
  return 0;
}
