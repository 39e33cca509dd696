#include "cli/command_line.h"

#include <algorithm>
#include <boost/program_options.hpp>

#include "rules/suggest.h"

namespace sowlint::cli {
namespace {

namespace po = boost::program_options;

constexpr const char* kArgument = "argument";  // positional words; never shown

/// "--name".
std::string dashed(std::string_view name) {
  return "--" + std::string(name);
}

po::options_description described(const CommandSpec& command) {
  po::options_description result;
  for (const std::string& name : words_of(command.options)) {
    const OptionSpec& option = option_named(name);
    const std::string spelled =
        option.letter == 0 ? name : name + "," + std::string(1, option.letter);
    if (option.value.empty()) {
      result.add_options()(spelled.c_str(), "");
    } else if (option.repeatable) {
      result.add_options()(spelled.c_str(), po::value<std::vector<std::string>>());
    } else {
      result.add_options()(spelled.c_str(), po::value<std::string>());
    }
  }
  result.add_options()(kArgument, po::value<std::vector<std::string>>());
  return result;
}

/// The options of `command` as they are typed.
std::vector<std::string> spellings(const CommandSpec& command) {
  std::vector<std::string> result;
  for (const std::string& name : words_of(command.options))
    result.push_back(dashed(name));
  return result;
}

std::vector<std::string_view> views(const std::vector<std::string>& words) {
  return {words.begin(), words.end()};
}

Error usage_error(std::string message) {
  return {ErrorKind::Usage, std::move(message), "", 0, 0};
}

Error unknown_option(const CommandSpec& command, const std::string& typed) {
  const std::string guess = rules::did_you_mean(typed, views(spellings(command)));
  const std::string name(command.name);
  return usage_error("\"" + name + R"(" has no option ")" + typed + "\"" +
                     (guess.empty() ? R"(; "sowlint help )" + name + R"(" lists them)" : guess));
}

Error value_missing(const OptionSpec& option) {
  const std::string spelled = dashed(option.name);
  return usage_error(spelled + " needs a value: " + spelled + " " + std::string(option.value));
}

/// Boost's verdict on what was typed, in our words.
Error explained(const CommandSpec& command, const po::error& error) {
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
    return unknown_option(command, unknown->get_option_name());
  }
  if (const auto* twice = dynamic_cast<const po::multiple_occurrences*>(&error)) {
    return usage_error(twice->get_option_name() + " may be given only once");
  }
  if (const auto* syntax = dynamic_cast<const po::error_with_option_name*>(&error)) {
    const std::string typed = syntax->get_option_name();
    const std::string name = typed.substr(std::min(typed.find_first_not_of('-'), typed.size()));
    for (const OptionSpec& option : option_table()) {
      if (option.name != name) continue;
      return option.value.empty() ? usage_error(dashed(name) + " takes no value")
                                  : value_missing(option);
    }
  }
  return usage_error(error.what());
}

/// Boost takes "--output --all" as a file called "--all"; nobody means that.
bool looks_like_option(const std::string& value) {
  return value.size() > 1 && value.starts_with('-');
}

Result<void> check_values(const Invocation& invocation) {
  for (const auto& [name, values] : invocation.options) {
    const OptionSpec& option = option_named(name);
    if (std::any_of(values.begin(), values.end(), looks_like_option)) {
      return tl::unexpected(value_missing(option));
    }
    if (option.choices.empty()) continue;
    const std::vector<std::string> choices = words_of(option.choices);
    for (const std::string& value : values) {
      if (std::find(choices.begin(), choices.end(), value) != choices.end()) continue;
      const std::string guess = rules::did_you_mean(value, views(choices));
      return tl::unexpected(usage_error(
          dashed(name) + R"( cannot be ")" + value + "\"" +
          (guess.empty() ? "; it takes one of: " + std::string(option.choices) : guess)));
    }
  }
  return {};
}

Invocation recorded(const CommandSpec& command, const po::variables_map& values) {
  Invocation result;
  result.command = &command;
  for (const auto& [name, value] : values) {
    if (name == kArgument) {
      result.arguments = value.as<std::vector<std::string>>();
      continue;
    }
    const OptionSpec& option = option_named(name);
    if (option.value.empty()) {
      result.options[name] = {};
    } else if (option.repeatable) {
      result.options[name] = value.as<std::vector<std::string>>();
    } else {
      result.options[name] = {value.as<std::string>()};
    }
  }
  return result;
}

}  // namespace

std::optional<std::string> Invocation::value(std::string_view option) const {
  const auto found = options.find(option);
  if (found == options.end() || found->second.empty()) return std::nullopt;
  return found->second.front();
}

std::vector<std::string> Invocation::values(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::vector<std::string>() : found->second;
}

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> result;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) result.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return result;
}

Result<Invocation> parse_arguments(const CommandSpec& command,
                                   const std::vector<std::string>& arguments) {
  // No guessing: "--min" must not silently become "--min-severity" and change its meaning with the
  // next version.
  constexpr int kStyle =
      po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  try {
    const po::options_description description = described(command);
    po::positional_options_description positional;
    positional.add(kArgument, -1);
    po::variables_map values;
    po::store(po::command_line_parser(arguments)
                  .options(description)
                  .positional(positional)
                  .style(kStyle)
                  .run(),
              values);
    Invocation invocation = recorded(command, values);
    if (auto checked = check_values(invocation); !checked) {
      return tl::unexpected(std::move(checked.error()));
    }
    return invocation;
  } catch (const po::error& error) {
    return tl::unexpected(explained(command, error));
  }
}

}  // namespace sowlint::cli
