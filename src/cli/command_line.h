// Commands and options: one table each, from which parsing, help and suggestions are made.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"

namespace sowlint::cli {

/// One option, wherever it is used.
struct OptionSpec {
  std::string_view name;      ///< without dashes
  std::string_view value;     ///< what its value is called in help; "" for a switch
  std::string_view category;  ///< heading it stands under in help
  std::string_view help;
  std::string_view choices;  ///< the values it takes, separated by blanks; "" if any
  char letter;               ///< short form, or 0
  bool repeatable;
};

struct Invocation;

/// One command.
struct CommandSpec {
  std::string_view name;       ///< "review", "rules show"
  std::string_view arguments;  ///< as in the usage line: "FILE…"
  std::string_view summary;
  std::string_view options;   ///< names from the option table, separated by blanks
  std::string_view details;   ///< paragraphs, separated by line ends
  std::string_view examples;  ///< "command line\twhat it does", one a line
  int (*run)(const Invocation& invocation);
};

/// What the user asked for, checked against the tables.
struct Invocation {
  const CommandSpec* command = nullptr;
  std::map<std::string, std::vector<std::string>, std::less<>> options;
  std::vector<std::string> arguments;

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }

  /// The value of an option that is given at most once.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  /// The values of a repeatable option, in the order given.
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
};

[[nodiscard]] std::span<const CommandSpec> commands();
[[nodiscard]] std::span<const OptionSpec> option_table();

/// The option of that name. REQUIRES: the table has it.
[[nodiscard]] const OptionSpec& option_named(std::string_view name);
/// Nothing for a name that is no command.
[[nodiscard]] const CommandSpec* command_named(std::string_view name);

/// The words of a list separated by single blanks.
[[nodiscard]] std::vector<std::string> words_of(std::string_view list);

/// `arguments`, which follow the command's name, as an Invocation of `command`. Errors have kind
/// Usage and suggest what may have been meant.
[[nodiscard]] Result<Invocation> parse_arguments(const CommandSpec& command,
                                                 const std::vector<std::string>& arguments);

}  // namespace sowlint::cli
