// What a child process may do, prepared before it is started and put on by the child itself.
//
//   rlimits    CPU time, address space, size and number of files, no core dumps
//   Landlock   only the files named can be opened; where the kernel has it (from 5.13)
//   seccomp    no network, no other processes, nothing of the system's own
//
// libseccomp (LGPL-2.1, linked dynamically) makes the seccomp program: it knows the system calls of
// each architecture, which a table of our own would get wrong on the one nobody tried.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sowlint/error.h"

#include "base/descriptor.h"

namespace sowlint::base {

struct IsolationRules {
  std::vector<std::string> readable;  ///< files and folders; what is not there is passed over
  std::vector<std::string> writable;  ///< folders
  bool may_start_programs = false;    ///< for programs that are scripts, as soffice is
  std::uint64_t cpu_seconds = 10;
  std::uint64_t memory_bytes = std::uint64_t{1} << 30;  ///< address space
  std::uint64_t file_bytes = std::uint64_t{64} << 20;   ///< of each file it writes
  std::uint64_t open_files = 64;
};

class Isolation {
 public:
  /// Error of kind Input if a filter cannot be made. What the kernel lacks is no error; see
  /// missing_protections().
  [[nodiscard]] static Result<Isolation> prepare(const IsolationRules& rules);

  /// Puts it on, for good. Only system calls are made, so that it may run between fork and exec.
  /// False if something failed that the kernel has: then nothing must be started.
  [[nodiscard]] bool apply() const;

 private:
  Isolation() = default;

  IsolationRules rules_;
  Descriptor landlock_;            ///< none where the kernel has no Landlock
  std::vector<std::byte> filter_;  ///< sock_filter[]; empty where the kernel has no seccomp
};

/// What this machine's kernel does not offer, one clause each; empty if everything is there.
[[nodiscard]] std::vector<std::string> missing_protections();

}  // namespace sowlint::base
