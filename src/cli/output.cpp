#include "cli/output.h"

#include <charconv>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include "base/files.h"
#include "cli/console.h"

namespace sowlint::cli {
namespace {

/// The file that --output names; nothing for standard output.
std::optional<std::string> output_file(const Invocation& invocation) {
  std::optional<std::string> path = invocation.value("output");
  return path && *path == "-" ? std::nullopt : path;
}

}  // namespace

Result<void> check_output(const Invocation& invocation) {
  const std::optional<std::string> path = output_file(invocation);
  if (!path) return {};
  for (const std::string& input : invocation.arguments) {
    std::error_code differs;
    if (!std::filesystem::equivalent(*path, input, differs) || differs) continue;
    return tl::unexpected(Error{ErrorKind::Usage,
                                "the output would replace this file, which is read; name another "
                                "one",
                                *path, 0, 0});
  }
  return {};
}

int deliver(const Invocation& invocation, std::string_view bytes) {
  const std::optional<std::string> path = output_file(invocation);
  const Result<void> written =
      path ? base::write_file(*path, bytes) : write_stream(Stream::Output, bytes);
  if (written) return 0;
  say(written.error());
  return exit_status(written.error().kind);
}

bool goes_to_terminal(const Invocation& invocation) {
  return !output_file(invocation) && is_terminal(Stream::Output);
}

Result<std::size_t> wanted_columns(const Invocation& invocation) {
  constexpr std::size_t kOfFiles = 80;
  const std::optional<std::string> width = invocation.value("width");
  if (!width) return output_file(invocation) ? kOfFiles : terminal_columns();
  std::size_t columns = 0;
  const char* end = width->data() + width->size();
  const auto [stopped, error] = std::from_chars(width->data(), end, columns);
  if (error != std::errc() || stopped != end || columns != usable_columns(columns)) {
    return tl::unexpected(Error{
        ErrorKind::Usage, "--width cannot be \"" + *width + "\"; it takes 40 to 200", "", 0, 0});
  }
  return columns;
}

bool wanted_colour(const Invocation& invocation) {
  const std::string when = invocation.value("color").value_or("auto");
  return output_file(invocation) ? when == "always" : wants_colour(when);
}

}  // namespace sowlint::cli
