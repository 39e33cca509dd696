#include "readers/pdf_programs.h"

#include <chrono>
#include <utility>
#include <vector>

#include "readers/plain_colours.h"

namespace sowlint::readers {
namespace {

tl::unexpected<Error> not_installed(std::string_view program, const char* package) {
  std::string message = "this needs the program ";
  message.append(program).append(", which is not installed; install the package ");
  message.append(package);
  return tl::unexpected(Error{ErrorKind::Input, std::move(message), "", 0, 0});
}

base::ChildLimits child_limits(const base::Limits& limits) {
  base::ChildLimits result;
  result.wall = std::chrono::seconds(limits.child_seconds);
  result.cpu_seconds = limits.child_cpu_seconds;
  result.memory_bytes = limits.child_memory_bytes;
  result.output_bytes = limits.child_output_bytes;
  return result;
}

/// A command of `program` with the same environment on every machine; no words if it is missing.
base::ChildCommand command_of(std::string_view program, std::vector<std::string> arguments) {
  base::ChildCommand command;
  std::string path = base::find_program(program);
  if (path.empty()) return command;
  command.words = {std::move(path)};
  command.words.insert(command.words.end(), std::make_move_iterator(arguments.begin()),
                       std::make_move_iterator(arguments.end()));
  command.environment = {"LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"};
  return command;
}

std::vector<std::string> range_arguments(PageRange pages) {
  std::vector<std::string> result;
  if (pages.first > 0) result.insert(result.end(), {"-f", std::to_string(pages.first)});
  if (pages.last > 0) result.insert(result.end(), {"-l", std::to_string(pages.last)});
  return result;
}

}  // namespace

PdfPrograms::PdfPrograms(const base::MemoryFile& file, const base::Limits& limits)
    : file_(file),
      limits_(limits) {
  // Without it, words cost more and are the same.
  if (auto bytes = base::MemoryFile::holding(plain_colours()))
    plain_colours_.emplace(std::move(*bytes));
}

Result<base::Child> PdfPrograms::start(std::string_view program, std::vector<std::string> arguments,
                                       const base::MemoryFile* preload) const {
  base::ChildCommand command = command_of(program, std::move(arguments));
  if (command.words.empty()) return not_installed(program, "poppler-utils");
  command.input = &file_;
  command.preload = preload;
  command.limits = child_limits(limits_);
  return base::Child::start(command);
}

Result<base::Child> PdfPrograms::start_words() const {
  return start("pdftotext", {"-bbox-layout", "-", "-"},
               plain_colours_ ? &*plain_colours_ : nullptr);
}

Result<base::Child> PdfPrograms::start_outline(PageRange pages) const {
  std::vector<std::string> arguments = {"-xml", "-i", "-q", "-stdout", "-nodrm"};
  for (std::string& argument : range_arguments(pages))
    arguments.push_back(std::move(argument));
  arguments.emplace_back("/proc/self/fd/0");  // it knows no "-"
  return start("pdftohtml", std::move(arguments), plain_colours_ ? &*plain_colours_ : nullptr);
}

Result<base::Child> PdfPrograms::start_pictures(PageRange pages, int resolution) const {
  std::vector<std::string> arguments = {"-gray", "-q", "-r", std::to_string(resolution)};
  for (std::string& argument : range_arguments(pages))
    arguments.push_back(std::move(argument));
  arguments.emplace_back("-");
  return start("pdftoppm", std::move(arguments), nullptr);
}

Result<base::Child> PdfPrograms::start_recognition(const base::MemoryFile& picture,
                                                   const std::string& languages,
                                                   const base::Limits& limits) {
  base::ChildCommand command = command_of("tesseract", {"stdin", "stdout", "-l", languages, "tsv"});
  if (command.words.empty()) return not_installed("tesseract", "tesseract-ocr");
  // One thread, so that pages read side by side do not wait for each other.
  command.environment.emplace_back("OMP_THREAD_LIMIT=1");
  command.input = &picture;
  command.limits = child_limits(limits);
  command.limits.cpu_seconds = limits.ocr_seconds;
  command.limits.wall = std::chrono::seconds(2 * limits.ocr_seconds);
  return base::Child::start(command);
}

Result<base::Child> PdfPrograms::start_decryption(const base::MemoryFile& password) const {
  base::ChildCommand command = command_of("qpdf", {"--password-file=/proc/self/fd/3", "--decrypt",
                                                   "--warning-exit-0", "/proc/self/fd/0", "-"});
  if (command.words.empty()) return not_installed("qpdf", "qpdf");
  command.input = &file_;
  command.secret = &password;
  command.limits = child_limits(limits_);
  command.limits.output_bytes = limits_.pdf_bytes;
  return base::Child::start(command);
}

}  // namespace sowlint::readers
