#include "base/private_folder.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace sowlint::base {

Result<PrivateFolder> PrivateFolder::create() {
  const char* const wanted = std::getenv("TMPDIR");  // NOLINT(concurrency-mt-unsafe)
  const bool absolute = wanted != nullptr && *wanted == '/';
  std::string name = (absolute ? std::string(wanted) : "/tmp") + "/sowlint-XXXXXX";
  // Counted before the folder is there, so that no signal falls between the two.
  const UnwindOnSignal unwind;
  if (::mkdtemp(name.data()) == nullptr) {
    return tl::unexpected(Error{ErrorKind::Input,
                                "no folder can be made for passing files to another program; name "
                                "a writable one in TMPDIR",
                                name, 0, 0});
  }
  return PrivateFolder(std::move(name));
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

PrivateFolder::~PrivateFolder() {
  if (path_.empty()) return;
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace sowlint::base
