// What a file holds that its reader cannot read, or that it makes programs fetch from elsewhere:
// said in the Document, so that "not checked" never looks like "clean".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/document.h"

#include "readers/assembly.h"

namespace sowlint::readers {

/// Whether an address leads to another computer; most external templates are a local path.
[[nodiscard]] bool is_remote(std::string_view address);

/// Sets the status Partial and adds the warning "unread-content": `what` is unread.
void mark_partial(Document& document, const std::string& what);

/// Reports objects without readable words, each named as in "a chart".
void report_unread_objects(const std::vector<std::string>& objects, DocumentAssembly& assembly,
                           Document& document);

/// Reports how many images there are. A document of images only is partial.
void report_images(std::size_t images, DocumentAssembly& assembly, Document& document);

/// Reports that the package holds two parts called `name`.
void report_duplicate(const std::string& name, DocumentAssembly& assembly, Document& document);

/// Reports that the file holds macros.
void report_macros(DocumentAssembly& assembly);

/// Reports how many integrity notes the assembly had to leave out, if any.
void report_notes_cut(const DocumentAssembly& assembly, Document& document);

}  // namespace sowlint::readers
