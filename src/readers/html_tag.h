// Names of HTML tags inside Markdown, as far as they part words or texts.
#pragma once

#include <string_view>

namespace sowlint::readers {

enum class TagKind {
  Inline,  ///< words before and behind it join
  Parts,   ///< parts words: <br>, <td>
  Block,   ///< begins or ends a text of its own: <p>, <li>
  Hides    ///< what it holds is no text: <script>, <style>
};

/// The kind of a tag ("<br/>", "</p>").
[[nodiscard]] TagKind tag_kind(std::string_view tag);

}  // namespace sowlint::readers
