// Telling the kinds of office files apart: zip packages and the older compound files (OLE2).
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"
#include "sowlint/error.h"

namespace sowlint::readers {

/// Whether `bytes` begin like a zip archive.
[[nodiscard]] bool is_zip(std::string_view bytes);

/// Docx or Odt, or an Error that names what the archive is instead. Reads only the names of its
/// members; the package is opened by its reader.
[[nodiscard]] Result<Format> format_of_zip(const std::string& path, std::string_view bytes);

/// Whether `bytes` begin like a compound file: Word, Excel and Outlook files of before 2007, and
/// encrypted files of today.
[[nodiscard]] bool is_compound_file(std::string_view bytes);

/// What kind of compound file it is, told by the names in its directory, and what to do.
[[nodiscard]] Error refuse_compound_file(const std::string& path, std::string_view bytes);

}  // namespace sowlint::readers
