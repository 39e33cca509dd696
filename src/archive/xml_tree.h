// One XML part as a compact tree. Elements know their exact byte range in the part, so that a
// writer can splice into it. Attributes outside the vocabulary are left out, as is blank text
// between elements; everything else is kept. A tree holds copies: the part may go.
//
//   <w:p><w:r><w:t>Net 30</w:t></w:r></w:p>      bytes() of each element: from its '<' to its last
//   '>' text() of w:t: "Net 30"; character data after a child element becomes a child named
//   kXmlText
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"
#include "sowlint/text_span.h"

#include "archive/xml_vocabulary.h"
#include "base/limits.h"

namespace sowlint::archive {

/// Name of the text that follows a child element.
inline constexpr XmlName kXmlText = 0xFFFF;

class XmlElement;

/// Immutable once parsed; threads may share it.
class XmlTree {
 public:
  /// Parses the whole of `part` (UTF-8, UTF-16, ISO 8859-1 or ASCII). `name` is used in messages.
  /// An Error of kind Input for XML that is not well-formed, for any DOCTYPE (so that no entity is
  /// ever defined or loaded), and past the limits on depth, elements and attributes.
  [[nodiscard]] static Result<XmlTree> parse(std::string_view part, const std::string& name,
                                             const XmlVocabulary& vocabulary,
                                             const base::Limits& limits);

  [[nodiscard]] XmlElement root() const;

  /// Number of elements.
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

 private:
  friend class XmlElement;
  friend class XmlTreeBuilder;

  // Nodes stand in document order: the children of node i lie in (i, end of its subtree).
  struct Node {
    std::uint32_t subtree_end = 0;
    std::uint32_t first_attribute = 0;  // up to the next node's first_attribute
    std::uint32_t begin = 0;            // byte range in the part
    std::uint32_t end = 0;
    std::uint32_t text_begin = 0;  // range in characters_
    std::uint32_t text_end = 0;
    XmlName name = 0;
  };

  struct Attribute {
    std::uint32_t begin = 0;  // range in characters_
    std::uint32_t end = 0;
    XmlName name = 0;
  };

  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::string characters_;
};

/// An element of a tree, or none: what a missing element is asked for is missing too, so that
/// look-ups chain. Borrows the tree.
class XmlElement {
 public:
  class Iterator;
  class Children;

  XmlElement() = default;

  [[nodiscard]] explicit operator bool() const { return tree_ != nullptr; }

  /// Number of the name; 0 for no element and for names the vocabulary lacks.
  template <class Name = XmlName>
  [[nodiscard]] Name name() const {
    return static_cast<Name>(tree_ ? node().name : XmlName{0});
  }

  /// Character data before the first child element.
  [[nodiscard]] std::string_view text() const;

  /// Byte range of the element in its part.
  [[nodiscard]] TextSpan bytes() const;

  /// The first child element of that name.
  template <class Name>
  [[nodiscard]] XmlElement child(Name wanted) const;

  /// The value of an attribute.
  template <class Name>
  [[nodiscard]] std::optional<std::string_view> attribute(Name wanted) const {
    return find_attribute(static_cast<XmlName>(wanted));
  }

  [[nodiscard]] Children children() const;

  /// Number of elements in the subtree, this one included; 0 for no element.
  [[nodiscard]] std::size_t subtree_size() const;

 private:
  friend class XmlTree;

  XmlElement(const XmlTree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  [[nodiscard]] const XmlTree::Node& node() const { return tree_->nodes_[index_]; }

  [[nodiscard]] XmlElement find_child(XmlName wanted) const;
  [[nodiscard]] std::optional<std::string_view> find_attribute(XmlName wanted) const;

  const XmlTree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

class XmlElement::Iterator {
 public:
  Iterator(const XmlTree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  XmlElement operator*() const { return {tree_, index_}; }

  Iterator& operator++() {
    index_ = tree_->nodes_[index_].subtree_end;
    return *this;
  }

  bool operator!=(const Iterator& other) const { return index_ != other.index_; }

 private:
  const XmlTree* tree_;
  std::uint32_t index_;
};

class XmlElement::Children {
 public:
  Children(Iterator first, Iterator last) : first_(first), last_(last) {}

  [[nodiscard]] Iterator begin() const { return first_; }

  [[nodiscard]] Iterator end() const { return last_; }

 private:
  Iterator first_;
  Iterator last_;
};

inline XmlElement::Children XmlElement::children() const {
  if (!tree_) return {{nullptr, 0}, {nullptr, 0}};
  return {{tree_, index_ + 1}, {tree_, node().subtree_end}};
}

template <class Name>
XmlElement XmlElement::child(Name wanted) const {
  return find_child(static_cast<XmlName>(wanted));
}

}  // namespace sowlint::archive
