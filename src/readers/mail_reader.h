// E-mails (.eml, .mht): the body is a Document; each attachment is a file of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "base/budget.h"
#include "readers/reader.h"

namespace sowlint::readers {

/// The Document of an e-mail's body: the web version where there is one, as mail programs show it,
/// else the plain one. A warning names the attachments; what the web version leaves out of the
/// plain one is an integrity note. An e-mail without words has no blocks. An Error of kind Input
/// for e-mails that are encrypted. Path and hash are left to the caller.
[[nodiscard]] Result<Document> read_mail(const std::string& path, std::string_view bytes,
                                         const ReadOptions& options, base::Budget& budget);

/// The attachments of an e-mail, and its plain version if that says more than the web version:
/// each with a path under the e-mail's ("mail.eml/contract.docx"). Signatures, and pictures that
/// the body shows, are none. Attached e-mails are among them, not what those hold.
[[nodiscard]] std::vector<ContainedFile> files_in_mail(const std::string& path,
                                                       std::string_view bytes,
                                                       const ReadOptions& options,
                                                       base::Budget& budget);

}  // namespace sowlint::readers
