// What a package holds that the reader cannot read, or fetches from elsewhere: said in the
// Document, so that "not checked" never looks like "clean".
#pragma once

#include <string>

#include "sowlint/document.h"

#include "readers/assembly.h"
#include "readers/docx_objects.h"
#include "readers/docx_package.h"
#include "readers/unread.h"

namespace sowlint::readers {

/// Reports objects without readable words, tables nested too deeply, parts that share a name, and
/// references to other computers.
void report_unread(DocxPackage& package, const Objects& objects, bool tables_too_deep,
                   DocumentAssembly& assembly, Document& document);

}  // namespace sowlint::readers
