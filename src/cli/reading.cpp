#include "cli/reading.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include <unistd.h>

#include "base/isolation.h"
#include "cli/console.h"
#include "cli/limits.h"
#include "cli/view.h"

namespace sowlint::cli {
namespace {

constexpr std::size_t kLongestPassword = 4096;

Error usage(std::string message) {
  return {ErrorKind::Usage, std::move(message), "", 0, 0};
}

/// A password ends with the line, as in `echo secret |`.
std::string first_line(std::string text) {
  text.erase(std::min(text.find_first_of("\r\n"), text.size()));
  return text;
}

Result<std::string> password_in_environment(const std::string& name) {
  const char* const value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe)
  if (value == nullptr || *value == '\0') {
    return tl::unexpected(usage("--password-env names the variable " + name + ", which is empty"));
  }
  return std::string(value);
}

Result<std::string> password_on_descriptor(const std::string& number) {
  int fd = -1;
  const char* const end = number.data() + number.size();
  const auto [stopped, error] = std::from_chars(number.data(), end, fd);
  if (error != std::errc() || stopped != end || fd < 0) {
    return tl::unexpected(usage("--password-fd takes the number of an open file descriptor"));
  }
  std::string password;
  std::array<char, 512> buffer{};
  for (;;) {
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return tl::unexpected(usage("--password-fd: nothing can be read from " + number));
    if (got == 0 || password.size() > kLongestPassword) break;
    password.append(buffer.data(), static_cast<std::size_t>(got));
  }
  password = first_line(std::move(password));
  if (password.empty()) return tl::unexpected(usage("--password-fd: there is no password"));
  return password;
}

Result<std::string> password_of(const Invocation& invocation) {
  const auto variable = invocation.value("password-env");
  const auto descriptor = invocation.value("password-fd");
  if (variable && descriptor)
    return tl::unexpected(usage("say only one of --password-env and --password-fd"));
  if (variable) return password_in_environment(*variable);
  if (descriptor) return password_on_descriptor(*descriptor);
  return std::string();
}

/// tesseract's name for the language that --lang names.
std::string ocr_language_of(const std::string& code) {
  constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"en", "eng"}, {"ru", "rus"}, {"de", "deu"}, {"fr", "fra"}, {"es", "spa"}};
  for (const auto& [known, name] : kNames) {
    if (known == code) return std::string(name);
  }
  return "eng";
}

}  // namespace

Result<readers::ReadOptions> read_options(const Invocation& invocation) {
  readers::ReadOptions options;
  options.view = revision_view(invocation);
  Result<base::Limits> limits = limits_of(invocation);
  if (!limits) return tl::unexpected(std::move(limits.error()));
  options.limits = *limits;
  options.pdf.hidden_check = !invocation.has("no-hidden-check");
  options.pdf.ocr = invocation.has("ocr");
  options.pdf.ocr_languages =
      invocation.value("ocr-lang").value_or(ocr_language_of(invocation.value("lang").value_or("")));
  constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+";
  if (options.pdf.ocr_languages.empty() ||
      options.pdf.ocr_languages.find_first_not_of(kLetters) != std::string::npos) {
    return tl::unexpected(usage("--ocr-lang takes languages as tesseract names them: eng+rus"));
  }
  Result<std::string> password = password_of(invocation);
  if (!password) return tl::unexpected(std::move(password.error()));
  options.pdf.password = std::move(*password);
  return options;
}

void say_missing_protections() {
  for (const std::string& missing : base::missing_protections())
    say(missing);
}

}  // namespace sowlint::cli
