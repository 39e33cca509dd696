// Other programs, run so that hostile input can hurt nothing: no shell, few files, bounded time,
// memory and output. See isolation.h for what they may do.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"

#include "base/memory_file.h"

namespace sowlint::base {

struct ChildLimits {
  std::chrono::milliseconds wall{30'000};
  std::uint64_t cpu_seconds = 10;
  std::uint64_t memory_bytes = std::uint64_t{1} << 30;
  std::uint64_t output_bytes = std::uint64_t{64} << 20;  ///< also of each file it writes
  std::uint64_t open_files = 64;
};

struct ChildCommand {
  std::vector<std::string> words;      ///< the program, by its absolute path, and its arguments
  const MemoryFile* input = nullptr;   ///< standard input; none: /dev/null
  const MemoryFile* secret = nullptr;  ///< descriptor 3, for what must not stand in arguments
  /// Descriptor 4: a shared object that is loaded into the program before its own libraries.
  const MemoryFile* preload = nullptr;
  std::vector<std::string> environment;  ///< "NAME=value", all of it
  std::vector<std::string> readable;     ///< beyond libraries, fonts and the program's own data
  std::vector<std::string> writable;     ///< folders; without them it can write no file
  std::string folder = "/";              ///< its current folder
  bool may_start_programs = false;
  ChildLimits limits;
};

enum class ChildEnd {
  Exited,         ///< by itself, with a status
  Killed,         ///< by a signal: it crashed, or the machine ran out of memory
  OutOfTime,      ///< beyond its CPU or wall-clock time
  TooMuchOutput,  ///< beyond output_bytes; what it wrote until then is there
  Interrupted,    ///< with this program, by a signal
};

struct ChildOutcome {
  ChildEnd end = ChildEnd::Exited;
  int status = 0;      ///< exit status, or the signal
  MappedBytes output;  ///< standard output, up to the limit
  std::string errors;  ///< the first 64 KiB of standard error

  [[nodiscard]] bool succeeded() const { return end == ChildEnd::Exited && status == 0; }
};

/// A running child. What still runs at the end of its life is killed.
class Child {
 public:
  /// Starts it; it runs beside this program until finish(). Error of kind Input if it cannot be
  /// started. REQUIRES: the memory files of `command` live until then.
  [[nodiscard]] static Result<Child> start(const ChildCommand& command);

  Child(Child&& other) noexcept;
  Child& operator=(Child&&) = delete;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  /// Waits for its end, for as long as its limits allow. Call once.
  [[nodiscard]] ChildOutcome finish();

 private:
  struct Running;
  explicit Child(std::unique_ptr<Running> running);
  std::unique_ptr<Running> running_;
};

/// start() and finish().
[[nodiscard]] Result<ChildOutcome> run_child(const ChildCommand& command);

/// The absolute path of a program in the folders of $PATH (else the usual ones); "" if there is
/// none. Relative folders in $PATH are passed over.
[[nodiscard]] std::string find_program(std::string_view name);

}  // namespace sowlint::base
