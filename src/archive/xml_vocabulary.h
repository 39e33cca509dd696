// The element and attribute names one kind of document uses, as numbers. Names are written with a
// prefix that stands for a namespace whatever prefix a file gives it, and two namespaces may share
// one prefix (the transitional and the strict form of a standard).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sowlint::archive {

/// Number of a name in its vocabulary; 0 for every name the vocabulary lacks.
using XmlName = std::uint16_t;

/// Immutable once built; threads may share it.
class XmlVocabulary {
 public:
  struct Namespace {
    const char* uri;
    const char* prefix;
  };

  struct Entry {
    const char* name;  ///< "w:p"; "Target" for an attribute without namespace
    XmlName number;    ///< not 0
  };

  /// Whether blank text between elements means something (in mixed content) or is only layout.
  enum class Blanks { Dropped, Kept };

  /// REQUIRES: the strings outlive the vocabulary.
  XmlVocabulary(std::span<const Namespace> namespaces, std::span<const Entry> entries,
                Blanks blanks = Blanks::Dropped);

  [[nodiscard]] bool keeps_blanks() const { return blanks_ == Blanks::Kept; }

  /// Number of the prefix that stands for namespace `uri` ("" for none); nothing known: kUnknown.
  [[nodiscard]] std::size_t prefix_of(std::string_view uri) const;

  /// Number of the name with that prefix.
  [[nodiscard]] XmlName find(std::size_t prefix, std::string_view local) const;

  static constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);

 private:
  struct Slot {
    std::string_view local;
    std::size_t prefix = kUnknown;
    XmlName number = 0;
  };

  [[nodiscard]] std::size_t slot_of(std::size_t prefix, std::string_view local) const;

  struct Uri {
    std::string_view uri;
    std::size_t prefix;
  };

  std::vector<std::string_view> prefixes_;
  std::vector<Uri> uris_;
  Blanks blanks_;
  std::vector<Slot> slots_;  ///< open addressing, a power of two, at most half full
};

}  // namespace sowlint::archive
