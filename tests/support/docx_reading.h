// Reads packages made by DocxBuilder and checks what every Document promises.
#pragma once

#include <string>
#include <string_view>

#include "sowlint/document.h"

#include "readers/reader.h"
#include "support/docx_builder.h"

namespace sowlint::test {

/// The document of a package that must be readable; fails the test and returns an empty one if it
/// is not, or if the document breaks a promise.
Document read_package(const DocxBuilder& builder,
                      readers::RevisionView view = readers::RevisionView::Final);

/// The sentence with which a file is refused; fails the test and returns "" if it is read.
std::string refusal_of(std::string_view bytes, const base::Limits& limits = {});

/// The readable characters of a block, gaps left out.
std::string words_read(const Document& document, const Block& block);

}  // namespace sowlint::test
