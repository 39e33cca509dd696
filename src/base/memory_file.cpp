#include "base/memory_file.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sowlint::base {
namespace {

tl::unexpected<Error> no_memory() {
  return tl::unexpected(Error{ErrorKind::Input,
                              "no memory is left to hand the file to another program; free some",
                              "", 0, 0});
}

}  // namespace

Result<MemoryFile> MemoryFile::create() {
  Descriptor file(::memfd_create("sowlint", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!file.open()) return no_memory();
  return MemoryFile(std::move(file));
}

Result<MemoryFile> MemoryFile::holding(std::string_view bytes) {
  Result<MemoryFile> file = create();
  if (!file) return file;
  while (!bytes.empty()) {
    const ssize_t put = ::write(file->descriptor(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return no_memory();
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  constexpr int kFixed = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
  if (::fcntl(file->descriptor(), F_ADD_SEALS, kFixed) != 0 ||
      ::lseek(file->descriptor(), 0, SEEK_SET) != 0) {
    return no_memory();
  }
  return file;
}

MappedBytes::MappedBytes(const MemoryFile& file) {
  struct stat status {};

  if (::fstat(file.descriptor(), &status) != 0 || status.st_size <= 0) return;
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
  if (mapped == MAP_FAILED) return;  // NOLINT: a macro of the system
  begin_ = static_cast<const char*>(mapped);
  size_ = size;
}

MappedBytes::MappedBytes(MappedBytes&& other) noexcept
    : begin_(std::exchange(other.begin_, nullptr)),
      size_(std::exchange(other.size_, 0)) {}

MappedBytes& MappedBytes::operator=(MappedBytes&& other) noexcept {
  if (this != &other) {
    unmap();
    begin_ = std::exchange(other.begin_, nullptr);
    size_ = std::exchange(other.size_, 0);
  }
  return *this;
}

MappedBytes::~MappedBytes() {
  unmap();
}

void MappedBytes::unmap() {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): munmap takes what mmap gave
  if (begin_ != nullptr) ::munmap(const_cast<char*>(begin_), size_);
  begin_ = nullptr;
  size_ = 0;
}

}  // namespace sowlint::base
