// What a PDF holds besides the words on its pages, told by the names in its objects. Objects are
// not interpreted: a name that occurs is reported, wherever it stands.
#pragma once

#include <string_view>

#include "sowlint/document.h"

#include "base/budget.h"

namespace sowlint::readers {

struct PdfContents {
  bool encrypted = false;
  bool images = false;
  bool scripts = false;       ///< JavaScript
  bool attachments = false;   ///< embedded files
  bool media = false;         ///< sound, film, 3D
  bool dynamic_form = false;  ///< XFA: its pages may be made up by the viewer
  bool comments = false;
  bool starts_programs = false;
  bool sends_data = false;
  bool outlines = false;  ///< bookmarks
  bool complete = true;   ///< false: some objects could not be unpacked
};

/// Looks through the bytes and the packed objects in them (up to 64 MiB unpacked).
[[nodiscard]] PdfContents contents_of_pdf(std::string_view bytes, base::Budget& budget);

/// Adds what a reviewer must know about them: integrity notes, warnings, and the status Partial
/// where words may be unread.
void report_contents(const PdfContents& contents, Document& document);

}  // namespace sowlint::readers
