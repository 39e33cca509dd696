#include "cli/output.h"

#include <charconv>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "cli/console.h"
#include "rules/suggest.h"

namespace sowlint::cli {
namespace {

/// The file that --output names; nothing for standard output.
std::optional<std::string> output_file(const Invocation& invocation) {
  std::optional<std::string> path = invocation.value("output");
  return path && *path == "-" ? std::nullopt : path;
}

/// Whether both names lead to one file, there or not.
bool same_file(const std::string& one, const std::string& other) {
  std::error_code failed;
  if (std::filesystem::equivalent(one, other, failed) && !failed) return true;
  const auto first = std::filesystem::weakly_canonical(std::filesystem::absolute(one), failed);
  if (failed) return one == other;
  const auto second = std::filesystem::weakly_canonical(std::filesystem::absolute(other), failed);
  return failed ? one == other : first == second;
}

tl::unexpected<Error> refused(std::string message, std::string path = "") {
  return tl::unexpected(Error{ErrorKind::Usage, std::move(message), std::move(path), 0, 0});
}

std::string format_names() {
  std::string names;
  for (const report::Writer& writer : report::writers())
    names += (names.empty() ? "" : ", ") + std::string(writer.name);
  return names;
}

Result<void> check_target(const Invocation& invocation, const std::string& path) {
  for (const std::string& input : invocation.arguments) {
    if (!same_file(path, input)) continue;
    return refused("the output would replace this file, which is read; name another one", path);
  }
  return {};
}

Result<WantedReport> wanted_report(const std::string& asked) {
  const std::size_t sign = asked.find('=');
  const std::string name = asked.substr(0, sign);
  const report::Writer* writer = report::writer_named(name);
  if (writer == nullptr) {
    std::vector<std::string_view> known;
    for (const report::Writer& each : report::writers())
      known.push_back(each.name);
    const std::string guess = rules::did_you_mean(name, known);
    return refused(
        "--report knows no format \"" + name + "\"" +
        (guess.empty() ? "; it takes FORMAT=FILE with one of: " + format_names() : guess));
  }
  if (sign == std::string::npos || sign + 1 == asked.size()) {
    return refused("--report " + name + " names no file; say --report " + name + "=FILE");
  }
  std::string path = asked.substr(sign + 1);
  if (path == "-") {
    return refused("--report writes files; for standard output, say --format " + name);
  }
  return WantedReport{writer, std::move(path)};
}

}  // namespace

Result<std::vector<WantedReport>> wanted_reports(const Invocation& invocation) {
  std::vector<WantedReport> result;
  const std::optional<std::string> output = output_file(invocation);
  for (const std::string& asked : invocation.values("report")) {
    auto wanted = wanted_report(asked);
    if (!wanted) return tl::unexpected(std::move(wanted.error()));
    bool taken = output && same_file(*output, wanted->path);
    for (const WantedReport& other : result)
      taken = taken || same_file(other.path, wanted->path);
    std::error_code ignored;
    // Several reports may go to one device or pipe.
    if (taken && (std::filesystem::is_regular_file(wanted->path, ignored) ||
                  !std::filesystem::exists(wanted->path, ignored))) {
      return refused("two outputs go to this file; name another one", wanted->path);
    }
    if (auto checked = check_target(invocation, wanted->path); !checked) {
      return tl::unexpected(std::move(checked.error()));
    }
    result.push_back(std::move(*wanted));
  }
  return result;
}

Result<void> check_output(const Invocation& invocation) {
  const std::optional<std::string> path = output_file(invocation);
  return path ? check_target(invocation, *path) : Result<void>{};
}

int deliver(const Invocation& invocation, std::string_view bytes, std::vector<OutputFile> files) {
  base::StagedFiles staged;
  Result<void> done;
  for (OutputFile& file : files) {
    if (done) done = staged.add(file.path, std::move(file.bytes));
  }
  const std::optional<std::string> path = output_file(invocation);
  if (done && path) done = staged.add(*path, std::string(bytes));
  // Before the renames: what goes wrong here leaves no file behind.
  if (done && !path) done = write_stream(Stream::Output, bytes);
  if (done) done = staged.commit();
  if (done) return 0;
  say(done.error());
  return exit_status(done.error().kind);
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
