// A file descriptor with an owner.
#pragma once

#include <utility>

#include <unistd.h>

namespace sowlint::base {

/// Closes its descriptor at the end of its life; a negative one stands for none.
class Descriptor {
 public:
  Descriptor() = default;

  explicit Descriptor(int fd) : fd_(fd) {}

  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      reset();
      fd_ = std::exchange(other.fd_, -1);
    }
    return *this;
  }

  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  ~Descriptor() { reset(); }

  [[nodiscard]] int get() const { return fd_; }

  [[nodiscard]] bool open() const { return fd_ >= 0; }

  /// Closes early, for the errors that some file systems report only then.
  [[nodiscard]] bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

  void reset() {
    if (fd_ >= 0) (void)close();
  }

 private:
  int fd_ = -1;
};

}  // namespace sowlint::base
