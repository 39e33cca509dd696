// What a section regulates, told from its title.
#pragma once

#include <optional>
#include <string_view>

#include "sowlint/contract.h"

namespace sowlint::contract {

/// What a title says of its section.
struct TitleSection {
  SectionType section = SectionType::Unknown;
  /// Said by words that belong to any section ("obligations", "general"): the parent's section
  /// counts if it has one.
  bool weak = false;
};

/// What the words of `title` say; nothing if they name no section.
///
/// What stands before the first preposition says more than what follows ("Changes to the
/// Statement of Work" is about changes), a longer phrase more than a shorter one ("out of scope",
/// "scope"), two phrases of a section more than one; and among equals acceptance, change or fees
/// more than deliverables, scope or roles.
[[nodiscard]] std::optional<TitleSection> section_of_title(std::string_view title);

/// The section of a part whose title is `title` ("" if it has none) inside one of type `parent`.
[[nodiscard]] SectionType section_inside(SectionType parent, std::string_view title);

/// Whether `words` is, as a whole, a title known for some section type.
[[nodiscard]] bool is_section_phrase(std::string_view words);

}  // namespace sowlint::contract
