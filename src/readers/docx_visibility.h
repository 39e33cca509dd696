// Whether people can see text of a given look on a given background.
#pragma once

#include <cstdint>
#include <optional>

#include "readers/docx_styles.h"

namespace sowlint::readers {

/// What lies behind a run that paints no background of its own.
struct Backdrop {
  std::optional<std::uint32_t> color;  ///< of the paragraph, cell or table; unset: the white page
  bool unknown = false;  ///< without a colour: in a drawing or a table shaded by position
};

/// Whether the colour of the text is that of its background.
[[nodiscard]] bool is_camouflaged(const RunLook& look, const Backdrop& backdrop);

/// Whether the text is too small to be read (2 pt or less).
[[nodiscard]] bool is_tiny(const RunLook& look);

}  // namespace sowlint::readers
