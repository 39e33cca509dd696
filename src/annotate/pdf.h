// A PDF given back with highlights and notes, by libqpdf. The file is written anew: its objects are
// the same, what is on its pages too, but a signature is void.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"

#include "annotate/remark.h"

namespace sowlint::annotate {

/// A rectangle on a page as it is shown, in points from its top left corner.
struct PageArea {
  std::size_t page = 0;  ///< from 1
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

/// A highlight with a note.
struct Highlight {
  std::vector<PageArea> lines;          ///< one for each printed line; not empty
  std::vector<std::string> paragraphs;  ///< the note, UTF-8
  Tint tint = Tint::Yellow;
};

/// `bytes` with the highlights; those on pages that the file lacks are left out, and a note that
/// the same author already has in the file is not repeated. Errors: kind Usage for a signed file
/// without `break_seal`; kind Input for files that are encrypted, or too damaged to be written.
/// Equal input gives equal bytes.
[[nodiscard]] Result<std::string> annotate_pdf(std::string_view bytes,
                                               std::span<const Highlight> highlights,
                                               const AnnotateOptions& options);

}  // namespace sowlint::annotate
