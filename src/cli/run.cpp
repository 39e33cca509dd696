#include "cli/run.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <new>
#include <string_view>
#include <system_error>

#include "base/interrupt.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/help.h"
#include "rules/suggest.h"

namespace sowlint::cli {
namespace {

constexpr int kUsage = 2;

/// The command that the first words name, and how many words that took.
struct Named {
  const CommandSpec* command = nullptr;
  std::size_t words = 0;
};

Named command_in(const std::vector<std::string>& arguments) {
  if (const CommandSpec* command = command_named(arguments[0])) return {command, 1};
  if (arguments.size() < 2) return {};
  const CommandSpec* command = command_named(arguments[0] + " " + arguments[1]);
  return {command, command == nullptr ? 0U : 2U};
}

/// First words of the commands, and second words of those that begin with `group`.
std::vector<std::string_view> known_words(const std::string& group) {
  std::vector<std::string_view> result;
  for (const CommandSpec& command : commands()) {
    const std::size_t blank = std::min(command.name.find(' '), command.name.size());
    const std::string_view first = command.name.substr(0, blank);
    if (group.empty()) result.push_back(first);
    if (blank < command.name.size() && first == group) {
      result.push_back(command.name.substr(blank + 1));
    }
  }
  return result;
}

/// What to say to words that are no command. REQUIRES: there is at least one word.
std::string complaint(const std::vector<std::string>& arguments) {
  const std::string& first = arguments[0];
  const std::vector<std::string_view> second_words = known_words(first);
  if (!second_words.empty()) {
    std::string list;
    for (const std::string_view word : second_words)
      list += (list.empty() ? "" : ", ") + std::string(word);
    const bool asked = arguments.size() > 1 && !arguments[1].starts_with('-');
    if (!asked) return "\"" + first + R"(" needs one of: )" + list;
    const std::string guess = rules::did_you_mean(arguments[1], second_words);
    return R"(there is no command ")" + first + " " + arguments[1] + "\"" +
           (guess.empty() ? "; there are: " + list : guess);
  }
  if (first.starts_with('-') && first != "-") {
    return R"(name a command before ")" + first + R"("; "sowlint help" lists them)";
  }
  std::error_code ignored;
  if (first == "-" || std::filesystem::exists(first, ignored)) {
    return "to review a file, say: sowlint review " + first;
  }
  const std::string guess = rules::did_you_mean(first, known_words(""));
  return R"(there is no command ")" + first + "\"" +
         (guess.empty() ? R"(; "sowlint help" lists them)" : guess);
}

/// "-h", "--help" and "--version" stand for commands when they come first.
std::vector<std::string> expanded(std::vector<std::string> arguments) {
  if (arguments.empty()) return arguments;
  if (arguments[0] == "-h" || arguments[0] == "--help") arguments[0] = "help";
  if (arguments[0] == "-V" || arguments[0] == "--version") arguments[0] = "version";
  const bool group_help = arguments.size() == 2 &&
                          (arguments[1] == "-h" || arguments[1] == "--help") &&
                          !known_words(arguments[0]).empty();
  return group_help ? std::vector<std::string>{"help", arguments[0]} : arguments;
}

int run_command(const std::vector<std::string>& arguments) {
  const Named named = command_in(arguments);
  if (named.command == nullptr) {
    say(complaint(arguments));
    return kUsage;
  }
  const auto rest = arguments.begin() + static_cast<std::ptrdiff_t>(named.words);
  const Result<Invocation> invocation =
      parse_arguments(*named.command, std::vector<std::string>(rest, arguments.end()));
  if (!invocation) {
    say(invocation.error());
    return kUsage;
  }
  if (invocation->has("help")) return print_help(*named.command);
  return named.command->run(*invocation);
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
  // A reader that closes the pipe is seen as a failed write, not as a signal that kills.
  (void)std::signal(SIGPIPE, SIG_IGN);
  base::handle_signals();
  const std::vector<std::string> words = expanded(arguments);
  if (words.empty()) {
    (void)write_stream(Stream::Error, overview({terminal_columns(), false}));
    return kUsage;
  }
  try {
    const int status = run_command(words);
    base::end_if_interrupted();
    return status;
  } catch (const std::bad_alloc&) {
    say("out of memory");
    return exit_status(ErrorKind::Input);
  }
}

}  // namespace sowlint::cli
