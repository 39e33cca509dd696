// What the elements of HTML mean to a reader of contracts.
#pragma once

#include <string_view>

namespace sowlint::readers {

enum class HtmlKind {
  Inline,  ///< and every element that is not known
  Block,
  Heading,  ///< h1 to h6
  Pre,
  Break,
  Rule,  ///< hr
  OrderedList,
  BulletList,
  ListItem,
  Term,  ///< dt, dd
  Table,
  TableHead,
  Row,
  HeaderCell,
  Cell,
  Anchor,
  Raised,  ///< sup
  Bold,
  Inserted,
  Deleted,
  Style,
  Skipped,  ///< not for people's eyes, or not words
  Script,
  Image,
  Embedded,  ///< shows another file
  Input,
  Select,
  Option,
  Nothing  ///< wbr
};

/// The kind of the element `name`, in small letters.
[[nodiscard]] HtmlKind html_kind(std::string_view name);

/// Whether such an element begins and ends paragraphs.
[[nodiscard]] bool is_block(HtmlKind kind);

}  // namespace sowlint::readers
