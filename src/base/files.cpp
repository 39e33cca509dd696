#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/interrupt.h"

namespace sowlint::base {
namespace {

constexpr mode_t kAnyone = 0666;  // the umask takes away what the user does not want to give
constexpr mode_t kPermissions = 07777;

std::string reason(int error) {
  return std::generic_category().message(error);
}

tl::unexpected<Error> fail(ErrorKind kind, const std::string& path, std::string message) {
  Error error;
  error.kind = kind;
  error.message = std::move(message);
  error.path = path;
  return tl::unexpected(std::move(error));
}

/// A file beside its target; removed again unless it was renamed to it.
class TemporaryFile {
 public:
  TemporaryFile(std::string name, int fd)
      : name_(std::move(name)),
        fd_(fd),
        unlinked_on_signal_(name_) {}

  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  ~TemporaryFile() {
    if (!renamed_) ::unlink(name_.c_str());
  }

  [[nodiscard]] int descriptor() const { return fd_.get(); }

  /// Closes the file with its bytes safe on disk.
  [[nodiscard]] bool sync() { return ::fsync(fd_.get()) == 0 && fd_.close(); }

  /// REQUIRES: sync() succeeded.
  [[nodiscard]] bool rename_to(const std::string& target) {
    renamed_ = ::rename(name_.c_str(), target.c_str()) == 0;
    return renamed_;
  }

 private:
  std::string name_;
  Descriptor fd_;
  UnlinkedOnSignal unlinked_on_signal_;
  bool renamed_ = false;
};

int open_patiently(const std::string& path, int flags, mode_t mode = 0) {
  int fd = -1;
  do {
    fd = ::open(path.c_str(), flags | O_CLOEXEC | O_NOCTTY, mode);
  } while (fd < 0 && errno == EINTR);
  return fd;
}

/// A descriptor that does not block is waited for: a terminal may be shared with another program
/// that made it so.
bool worth_retrying(int fd, short events) {
  if (errno == EINTR) return true;
  if (errno != EAGAIN) return false;
  pollfd wait{fd, events, 0};
  return ::poll(&wait, 1, -1) >= 0 || errno == EINTR;
}

std::string why_not_opened(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "there is no such file; check the name";
    case EACCES:
    case EPERM:
      return "you may not read this file; change its permissions or ask its owner";
    default:
      return "the file cannot be opened (" + reason(error) + "); copy it to a local folder";
  }
}

/// Why a thing that is no regular file is refused; nothing for a regular file.
std::optional<std::string> refusal(mode_t mode) {
  if (S_ISREG(mode)) return std::nullopt;
  if (S_ISDIR(mode)) return "this is a folder; name the files in it";
  if (S_ISFIFO(mode)) return "this is a pipe; give its bytes on standard input and name it -";
  if (S_ISSOCK(mode)) return "this is a socket; name a file";
  return "this is a device; name a file, or - for standard input";
}

std::string too_large(std::size_t limit) {
  return "the file has more than " + std::to_string(limit) +
         " bytes, the most that is read; split it or leave out its pictures";
}

/// Reads to the end. One byte beyond the limit is asked for, since a file may grow after fstat.
Result<std::string> read_all(int fd, const std::string& path, std::size_t expected,
                             std::size_t limit) {
  constexpr std::size_t kStep = std::size_t{64} << 10;
  limit = std::min(limit, std::numeric_limits<std::size_t>::max() - 1);
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(std::min(expected, limit) + 1);
  for (;;) {
    if (used == bytes.size()) bytes.resize(std::min(limit + 1, std::max(2 * used, kStep)));
    const ssize_t got = ::read(fd, bytes.data() + used, bytes.size() - used);
    if (got < 0) {
      const int error = errno;
      if (worth_retrying(fd, POLLIN)) continue;
      return fail(ErrorKind::Input, path,
                  "reading stopped half-way (" + reason(error) + "); copy it to a local folder");
    }
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > limit) return fail(ErrorKind::Input, path, too_large(limit));
  }
  bytes.resize(used);
  bytes.shrink_to_fit();
  return bytes;
}

/// Zero, or the errno of the write that failed.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(put));
      continue;
    }
    const int error = errno;
    if (!worth_retrying(fd, POLLOUT)) return error;
  }
  return 0;
}

std::string why_not_written(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "the folder for the output does not exist; create it first";
    case EACCES:
    case EPERM:
    case EROFS:
      return "the output may not be written there; choose another place";
    case ENOSPC:
    case EDQUOT:
      return "no space is left for the output; free some or choose another place";
    case EPIPE:
      return "the reader of the output has gone before it was complete";
    default:
      return "the output cannot be written (" + reason(error) + "); choose another place";
  }
}

tl::unexpected<Error> fail_to_write(const std::string& path, int error) {
  return fail(ErrorKind::Usage, path, why_not_written(error));
}

/// What `path` leads to after symbolic links, so that a link stays a link; `path` itself where
/// nothing is there yet.
std::string behind_links(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return path;
  std::string result = resolved;
  ::free(resolved);  // NOLINT(cppcoreguidelines-no-malloc): realpath allocates so
  return result;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

/// Devices and pipes take the bytes as they are: nothing may be renamed over /dev/null.
Result<void> write_through(const std::string& path, std::string_view bytes) {
  Descriptor out(open_patiently(path, O_WRONLY));
  if (out.get() < 0) return fail_to_write(path, errno);
  if (const int error = write_all(out.get(), bytes); error != 0) return fail_to_write(path, error);
  if (!out.close()) return fail_to_write(path, errno);
  return {};
}

/// Opens a new file in `folder`, and gives its name; the descriptor is negative on failure.
std::pair<std::string, int> create_in(const std::string& folder) {
  constexpr int kAttempts = 1000;  // names left behind by processes that were killed
  const std::string stem = folder + ".sowlint-" + std::to_string(::getpid()) + "-";
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    std::string name = stem + std::to_string(attempt);
    const int fd = open_patiently(name, O_WRONLY | O_CREAT | O_EXCL, kAnyone);
    if (fd >= 0 || errno != EEXIST) return {std::move(name), fd};
  }
  return {stem, -1};
}

/// Makes the rename itself durable. Some file systems cannot sync a folder; the data is safe then.
void sync_folder(const std::string& folder) {
  const Descriptor fd(open_patiently(folder, O_RDONLY | O_DIRECTORY));
  if (fd.get() >= 0) ::fsync(fd.get());
}

/// A new file beside `target`, complete but not yet in its place. REQUIRES: `target` is no symbolic
/// link. `mode` is that of the file to be replaced, if any.
Result<std::unique_ptr<TemporaryFile>> written_beside(const std::string& target,
                                                      std::optional<mode_t> mode,
                                                      std::string_view bytes) {
  auto [name, fd] = create_in(folder_of(target));
  if (fd < 0) return fail_to_write(target, errno);
  auto file = std::make_unique<TemporaryFile>(std::move(name), fd);
  if (mode && ::fchmod(fd, *mode & kPermissions) != 0) return fail_to_write(target, errno);
  if (const int error = write_all(fd, bytes); error != 0) return fail_to_write(target, error);
  if (!file->sync()) return fail_to_write(target, errno);
  return file;
}

Result<void> check_name(ErrorKind kind, const std::string& path) {
  if (path.empty()) return fail(kind, path, "a file name is empty; give one");
  if (path.find('\0') != std::string::npos) {
    return fail(kind, path, "a file name holds a NUL character; rename the file");
  }
  return {};
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  if (path == "-") return read_all(STDIN_FILENO, path, 0, limit);
  if (const Result<void> named = check_name(ErrorKind::Input, path); !named) {
    return tl::unexpected(named.error());
  }
  // Without O_NONBLOCK, opening a pipe would wait for a writer.
  const Descriptor file(open_patiently(path, O_RDONLY | O_NONBLOCK));
  if (file.get() < 0) return fail(ErrorKind::Input, path, why_not_opened(errno));

  struct stat status {};

  if (::fstat(file.get(), &status) != 0) {
    return fail(ErrorKind::Input, path, why_not_opened(errno));
  }
  if (auto refused = refusal(status.st_mode)) {
    return fail(ErrorKind::Input, path, std::move(*refused));
  }
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (size > limit) return fail(ErrorKind::Input, path, too_large(limit));
  return read_all(file.get(), path, size, limit);
}

struct StagedFiles::Entry {
  std::string path;                     ///< as the user named it
  std::string target;                   ///< behind symbolic links
  std::unique_ptr<TemporaryFile> file;  ///< none for devices and pipes
  std::string bytes;                    ///< for those
};

StagedFiles::StagedFiles() = default;
StagedFiles::~StagedFiles() = default;

Result<void> StagedFiles::add(const std::string& path, std::string bytes) {
  if (Result<void> named = check_name(ErrorKind::Usage, path); !named) return named;
  auto entry = std::make_unique<Entry>(Entry{path, behind_links(path), nullptr, {}});

  struct stat status {};

  const bool exists = ::stat(entry->target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) {
    return fail(ErrorKind::Usage, path, "the output is a folder; name a file in it");
  }
  if (exists && ::faccessat(AT_FDCWD, entry->target.c_str(), W_OK, AT_EACCESS) != 0) {
    return fail_to_write(path, errno);
  }
  if (exists && !S_ISREG(status.st_mode)) {
    entry->bytes = std::move(bytes);
  } else {
    auto file =
        written_beside(entry->target, exists ? std::optional(status.st_mode) : std::nullopt, bytes);
    if (!file) {
      file.error().path = path;
      return tl::unexpected(std::move(file.error()));
    }
    entry->file = std::move(*file);
  }
  entries_.push_back(std::move(entry));
  return {};
}

Result<void> StagedFiles::commit() {
  for (const auto& entry : entries_) {
    if (!entry->file) {
      if (auto written = write_through(entry->target, entry->bytes); !written) {
        written.error().path = entry->path;
        return written;
      }
      continue;
    }
    if (!entry->file->rename_to(entry->target)) return fail_to_write(entry->path, errno);
    sync_folder(folder_of(entry->target));
  }
  entries_.clear();
  return {};
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  if (path == "-") {
    const int error = write_all(STDOUT_FILENO, bytes);
    return error == 0 ? Result<void>{} : fail_to_write(path, error);
  }
  StagedFiles files;
  if (auto added = files.add(path, std::string(bytes)); !added) return added;
  return files.commit();
}

}  // namespace sowlint::base
