// Plain data written one after the other and read back without copying: what is worked out when the
// program is built. An image is read by the program it was built into, on the same kind of machine,
// and by nothing else: it has no version and is not checked.
#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace sowlint::base {

/// What an image may hold: every byte of it says something, so that equal data gives equal images.
template <class T>
concept Plain = std::is_trivially_copyable_v<T> &&
    (std::has_unique_object_representations_v<T> || std::is_floating_point_v<T>);

/// Elements in one piece that do not change any more: its own, or those of an image.
template <class T>
class Array {
 public:
  Array() = default;

  explicit Array(std::vector<T> own) : own_(std::move(own)), view_(own_) {}

  explicit Array(std::span<const T> borrowed) : view_(borrowed) {}

  Array(Array&&) noexcept = default;  // the elements stay where they are
  Array& operator=(Array&&) noexcept = default;
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;
  ~Array() = default;

  const T& operator[](std::size_t at) const { return view_[at]; }

  [[nodiscard]] std::size_t size() const { return view_.size(); }

  [[nodiscard]] bool empty() const { return view_.empty(); }

  [[nodiscard]] const T* data() const { return view_.data(); }

  [[nodiscard]] auto begin() const { return view_.begin(); }

  [[nodiscard]] auto end() const { return view_.end(); }

  [[nodiscard]] std::span<const T> span() const { return view_; }

 private:
  std::vector<T> own_;
  std::span<const T> view_;
};

/// Where arrays begin in an image, and how an image itself must be aligned.
constexpr std::size_t kImageAlignment = 16;

/// Writes what exchange() is given.
class ImageWriter {
 public:
  template <Plain T>
  void exchange(const T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof(T));
  }

  template <Plain T>
  void exchange(const Array<T>& array) {
    exchange(array.size());
    bytes_.resize((bytes_.size() + kImageAlignment - 1) / kImageAlignment * kImageAlignment);
    if (!array.empty()) {
      bytes_.append(reinterpret_cast<const char*>(array.data()), array.size() * sizeof(T));
    }
  }

  void exchange(std::string_view text) {
    exchange(text.size());
    bytes_ += text;
  }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads the same in the same order. Arrays borrow the image.
class ImageReader {
 public:
  /// REQUIRES: written by ImageWriter, and aligned to kImageAlignment.
  explicit ImageReader(std::string_view bytes) : bytes_(bytes) {}

  template <Plain T>
  void exchange(T& value) {
    std::memcpy(&value, bytes_.data() + at_, sizeof(T));
    at_ += sizeof(T);
  }

  template <Plain T>
  void exchange(Array<T>& array) {
    std::size_t size = 0;
    exchange(size);
    at_ = (at_ + kImageAlignment - 1) / kImageAlignment * kImageAlignment;
    array = Array<T>(std::span(reinterpret_cast<const T*>(bytes_.data() + at_), size));
    at_ += size * sizeof(T);
  }

  void exchange(std::string& text) {
    std::size_t size = 0;
    exchange(size);
    text.assign(bytes_.data() + at_, size);
    at_ += size;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace sowlint::base
