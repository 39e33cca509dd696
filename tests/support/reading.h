// Reads files of any format as the program does, and says what came of it.
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"

#include "readers/reader.h"

namespace sowlint::test {

/// The document of a file that must be readable; fails the test and returns an empty one if it is
/// not, or if the document breaks a promise.
Document read_any(const std::string& path, std::string_view bytes,
                  readers::RevisionView view = readers::RevisionView::Final);

/// The sentence with which a file is refused; fails the test and returns "" if it is read.
std::string refused(const std::string& path, std::string_view bytes,
                    const base::Limits& limits = {});

/// "rule severity: message [words]" of each integrity note, joined by line ends.
std::string notes_of(const Document& document);

}  // namespace sowlint::test
