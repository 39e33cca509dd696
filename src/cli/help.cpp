#include "cli/help.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"
#include "rules/suggest.h"
#include "text/width.h"

namespace sowlint::cli {
namespace {

using report::Layout;
using report::Style;

constexpr std::size_t kTermColumns = 28;

/// The lines of `text`, without their ends.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    result.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string heading(std::string_view words, const Layout& layout) {
  return "\n" + layout.styled(words, Style::Bold) + "\n";
}

/// A term with its explanation beside it, or below it if the term is long.
std::string entry(const std::string& term, std::string_view explanation, const Layout& layout) {
  const std::size_t columns = text::display_columns(term) + 2;
  const std::string indent(kTermColumns, ' ');
  const std::string lead = "  " + term;
  if (columns + 2 > kTermColumns) {
    return lead + "\n" +
           layout.wrapped({{std::string(explanation)}}, {indent, indent, Style::Plain});
  }
  return layout.wrapped({{std::string(explanation)}},
                        {lead + std::string(kTermColumns - columns, ' '), indent, Style::Plain});
}

std::string spelled(const OptionSpec& option) {
  std::string result = option.letter == 0 ? "    " : "-" + std::string(1, option.letter) + ", ";
  result += "--" + std::string(option.name);
  return option.value.empty() ? result : result + " " + std::string(option.value);
}

std::string usage_of(const CommandSpec& command) {
  std::string line = "sowlint " + std::string(command.name) + " [options]";
  return command.arguments.empty() ? line : line + " " + std::string(command.arguments);
}

std::string options_of(const CommandSpec& command, const Layout& layout) {
  std::string result;
  std::string_view category;
  for (const std::string& name : words_of(command.options)) {
    const OptionSpec& option = option_named(name);
    if (option.category != category) result += heading(option.category, layout);
    category = option.category;
    result += entry(spelled(option), option.help, layout);
  }
  return result;
}

std::string examples_of(const CommandSpec& command, const Layout& layout) {
  std::string result = heading("Examples", layout);
  for (const std::string& line : lines_of(command.examples)) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    result += "  " + line.substr(0, tab) + "\n";
    if (tab < line.size()) {
      result +=
          layout.wrapped({{line.substr(tab + 1), Style::Dim}}, {"      ", "      ", Style::Plain});
    }
  }
  return result;
}

std::string list_of_commands(std::string_view group, const Layout& layout) {
  std::string result;
  for (const CommandSpec& command : commands()) {
    if (!command.name.starts_with(group)) continue;
    std::string term(command.name);
    if (!command.arguments.empty()) term += " " + std::string(command.arguments);
    result += entry(term, command.summary, layout);
  }
  return result;
}

int print(const std::string& page) {
  if (auto written = write_stream(Stream::Output, page); !written) {
    say(written.error());
    return exit_status(written.error().kind);
  }
  return 0;
}

Layout layout_here() {
  return {terminal_columns(), wants_colour("auto")};
}

}  // namespace

std::string overview(const Layout& layout) {
  std::string result = layout.wrapped(
      {{"sowlint reads statements of work and service contracts and finds the wording that blocks "
        "change and collaboration: where it stands, why it matters, who carries the burden, and "
        "what could be written instead."}},
      {});
  result += heading("Start here", layout);
  result += "  sowlint review contract.docx\n";
  result += heading("Commands", layout);
  result += list_of_commands("", layout);
  result += "\n";
  result += layout.wrapped(
      {{R"("sowlint help COMMAND" shows a command's options and examples. Everything runs on this )"
        "machine; nothing is sent anywhere. A drafting aid, not legal advice."}},
      {});
  return result;
}

std::string help_page(const CommandSpec& command, const Layout& layout) {
  std::string result = layout.wrapped({{std::string(command.summary) + "."}}, {});
  result += heading("Usage", layout);
  result += layout.wrapped({{usage_of(command)}}, {"  ", "      ", Style::Plain});
  for (const std::string& paragraph : lines_of(command.details))
    result += "\n" + layout.wrapped({{paragraph}}, {});
  return result + options_of(command, layout) + examples_of(command, layout);
}

std::string group_page(std::string_view group, const Layout& layout) {
  const std::string list = list_of_commands(std::string(group) + " ", layout);
  if (list.empty()) return "";
  return layout.styled("Commands", Style::Bold) + "\n" + list;
}

int print_help(const CommandSpec& command) {
  return print(help_page(command, layout_here()));
}

int help(const Invocation& invocation) {
  if (invocation.arguments.empty()) return print(overview(layout_here()));
  std::string name;
  for (const std::string& word : invocation.arguments)
    name += (name.empty() ? "" : " ") + word;
  if (const CommandSpec* command = command_named(name)) return print_help(*command);
  const std::string page = group_page(name, layout_here());
  if (!page.empty()) return print(page);
  std::vector<std::string_view> names;
  for (const CommandSpec& command : commands())
    names.push_back(command.name);
  say(R"(there is no command ")" + name + "\"" + rules::did_you_mean(name, names));
  return exit_status(ErrorKind::Usage);
}

}  // namespace sowlint::cli
