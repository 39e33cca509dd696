// Packs worked out when the program is built, so that nothing is parsed when it starts: an image
// holds every field of the rules and, for each language, a matcher ready to run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace sowlint::rules {

/// The image of `pack`; equal packs give equal images. REQUIRES: it was loaded without errors.
[[nodiscard]] std::string pack_image(const Pack& pack);

/// Every field of `rules`; equal rules give equal bytes.
[[nodiscard]] std::string rules_image(const std::vector<Rule>& rules);

/// The pack of an image, which it borrows. Its lexicons are empty, Pack::matchers stands for them.
/// REQUIRES: written by pack_image() of the same program, and aligned to base::kImageAlignment.
[[nodiscard]] Pack pack_from_image(std::string_view image);

/// What the pack says to readers of `language`; nothing if it says nothing in it.
[[nodiscard]] Texts texts_of(const Pack& pack, Language language);

/// The shipped packs, from the image built into the program.
[[nodiscard]] Pack shipped_pack();

/// That image.
[[nodiscard]] std::string_view shipped_image();

}  // namespace sowlint::rules
