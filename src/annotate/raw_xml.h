// XML as bytes, for writing into a part without rewriting it. Offsets count bytes of a UTF-8 part
// that was parsed before, so that its tags are known to be well-formed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::annotate {

/// `text` as character data or attribute value. Characters that XML 1.0 forbids become U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

/// Whether `part` is in UTF-8, by its first bytes and its XML declaration.
[[nodiscard]] bool is_utf8(std::string_view part);

/// Where the name of the element whose '<' stands at `element` is written: "w:t".
[[nodiscard]] TextSpan name_at(std::string_view part, std::size_t element);

/// The start tag at `element`, from '<' to '>'.
[[nodiscard]] TextSpan start_tag_at(std::string_view part, std::size_t element);

/// Whether the start tag ends with "/>".
[[nodiscard]] bool is_empty_tag(std::string_view part, TextSpan start_tag);

/// Where the value of the attribute written `name` ("w:id") stands in a start tag, quotes left out.
[[nodiscard]] std::optional<TextSpan> attribute_in(std::string_view part, TextSpan start_tag,
                                                   std::string_view name);

/// The byte in [content.begin, content.end] before which `count` bytes of the decoded characters
/// stand. Nothing if that lies within a character or after markup such as a CDATA section.
[[nodiscard]] std::optional<std::size_t> raw_offset(std::string_view part, TextSpan content,
                                                    std::size_t count);

/// raw_offset() for many counts in one content: what it costs does not grow with the content.
class TextOffsets {
 public:
  /// Borrows `part`.
  TextOffsets(std::string_view part, TextSpan content);

  [[nodiscard]] std::optional<std::size_t> at(std::size_t count) const;

 private:
  struct Mark {
    std::size_t decoded = 0;
    std::size_t raw = 0;
  };

  std::string_view part_;
  TextSpan content_;
  std::vector<Mark> marks_;  ///< a few thousand bytes apart
};

/// How to write names of one namespace inside an element.
struct Prefix {
  std::string name;         ///< "w:"
  std::string declaration;  ///< ` xmlns:w="…"` where the prefix must be declared first; else ""
};

/// The prefix that the root of `part` (its '<' at `root`) binds to `uri`; if none, `fallback` with
/// a declaration. The default namespace is no prefix: attributes cannot use it.
[[nodiscard]] Prefix prefix_for(std::string_view part, std::size_t root, std::string_view uri,
                                std::string_view fallback);

/// `part` with `xml` as the last child of its root element `root`.
[[nodiscard]] std::string with_last_child(std::string_view part, TextSpan root,
                                          std::string_view xml);

}  // namespace sowlint::annotate
