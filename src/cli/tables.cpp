// Every command and every option there is.
#include <iterator>

#include "cli/command_line.h"
#include "cli/commands.h"

namespace sowlint::cli {
namespace {

constexpr OptionSpec kOptions[] = {
    {"help", 'h', "", "Help", "show this help", "", false},
};

constexpr CommandSpec kCommands[] = {
    {"help", "[COMMAND]", "Show help for a command", "help", "",
     "sowlint help version\tone command", help},
    {"version", "", "Show the version", "help", "", "sowlint version\tof the program", version},
};

}  // namespace

std::span<const CommandSpec> commands() {
  return kCommands;
}

std::span<const OptionSpec> option_table() {
  return kOptions;
}

const OptionSpec& option_named(std::string_view name) {
  const OptionSpec* found = std::begin(kOptions);
  while (found->name != name && found + 1 != std::end(kOptions))
    ++found;
  return *found;
}

const CommandSpec* command_named(std::string_view name) {
  for (const CommandSpec& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace sowlint::cli
