// A folder for the files that another program needs on the way.
#pragma once

#include <string>

#include "sowlint/error.h"

#include "base/interrupt.h"

namespace sowlint::base {

/// A new folder under $TMPDIR (else /tmp) that only this user may enter. It goes with everything in
/// it at the end of its life, also where a signal ends the program.
class PrivateFolder {
 public:
  /// Error of kind Input if none can be made.
  [[nodiscard]] static Result<PrivateFolder> create();

  PrivateFolder(PrivateFolder&& other) noexcept;
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  PrivateFolder& operator=(PrivateFolder&&) = delete;
  ~PrivateFolder();

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  explicit PrivateFolder(std::string path) : path_(std::move(path)) {}

  std::string path_;  ///< "" after it was moved from
  UnwindOnSignal unwind_;
};

}  // namespace sowlint::base
