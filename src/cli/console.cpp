#include "cli/console.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <string>
#include <system_error>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "report/plain_text.h"

namespace sowlint::cli {
namespace {

constexpr std::size_t kDefaultColumns = 80;

int descriptor(Stream stream) {
  return stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO;
}

/// A number made only of digits, or 0.
std::size_t digits_in(const char* text) {
  if (text == nullptr) return 0;
  const std::string_view digits(text);
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value);
  return error == std::errc() && end == digits.end() ? value : 0;
}

}  // namespace

Result<void> write_stream(Stream stream, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor(stream), bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      return {};
    } else if (errno == EAGAIN) {
      pollfd ready{descriptor(stream), POLLOUT, 0};
      (void)::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      const std::string reason = std::generic_category().message(errno);
      return tl::unexpected(
          Error{ErrorKind::Usage, "the output could not be written: " + reason, "", 0, 0});
    }
  }
  return {};
}

void say(std::string_view message) {
  // Nobody is left to tell when standard error itself fails.
  (void)write_stream(Stream::Error, "sowlint: " + report::one_line(message) + "\n");
}

void say(const Error& error) {
  say(to_string(error));
}

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read before threads
    if (value == nullptr || *value == '\0') continue;
    const std::string locale(value);
    const auto language = language_of_code(locale.substr(0, locale.find_first_of("_.@-")));
    return language.value_or(Language::English) == Language::Unsure
               ? Language::English
               : language.value_or(Language::English);
  }
  return Language::English;
}

int exit_status(ErrorKind kind) {
  constexpr int kUsage = 2;
  constexpr int kNotChecked = 3;
  return kind == ErrorKind::Input ? kNotChecked : kUsage;
}

bool is_terminal(Stream stream) {
  return ::isatty(descriptor(stream)) == 1;
}

bool wants_colour(std::string_view when) {
  if (when == "always") return true;
  if (when == "never") return false;
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  const char* terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !dumb && is_terminal(Stream::Output);
}

std::size_t usable_columns(std::size_t columns) {
  constexpr std::size_t kNarrowest = 40;
  constexpr std::size_t kWidest = 200;
  return std::clamp(columns, kNarrowest, kWidest);
}

std::size_t terminal_columns() {
  winsize size{};
  if (is_terminal(Stream::Output) && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
      size.ws_col > 0) {
    return usable_columns(size.ws_col);
  }
  const std::size_t columns = digits_in(std::getenv("COLUMNS"));
  return usable_columns(columns == 0 ? kDefaultColumns : columns);
}

}  // namespace sowlint::cli
