// From the bytes of a file to a Document. One reader a format, chosen by content.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "base/budget.h"
#include "base/limits.h"

namespace sowlint::readers {

/// Which tracked changes count as text: what will bind, what stood before, or both.
enum class RevisionView { Final, Original, All };

/// Whether the view of tracked changes shows what was inserted, what was deleted.
[[nodiscard]] constexpr bool shows_insertions(RevisionView view) {
  return view != RevisionView::Original;
}

[[nodiscard]] constexpr bool shows_deletions(RevisionView view) {
  return view != RevisionView::Final;
}

struct PdfOptions {
  bool hidden_check = true;           ///< render pages to find words that they do not show
  bool ocr = false;                   ///< recognise the text of pages that are pictures
  std::string ocr_languages = "eng";  ///< as tesseract takes them: "eng+rus"
  std::string password;
};

struct ReadOptions {
  RevisionView view = RevisionView::Final;
  PdfOptions pdf;
  base::Limits limits;
};

/// The Document in `bytes`. `path` is used in messages and to tell Markdown from plain text; every
/// other format is told by content, and a misleading extension becomes a warning. An Error of kind
/// Input says why the file cannot be checked and what to do.
[[nodiscard]] Result<Document> read_document(const std::string& path, std::string_view bytes,
                                             const ReadOptions& options, base::Budget& budget);

/// The format of `bytes`, or an Error that names what it is instead and what to do with it.
[[nodiscard]] Result<Format> detect_format(const std::string& path, std::string_view bytes);

/// A file inside another one, such as an attachment.
struct ContainedFile {
  std::string path;  ///< "mail.eml/contract.docx"
  std::string bytes;
};

/// The files inside `bytes` that are documents of their own: the attachments of an e-mail; none for
/// every other format, and for files that cannot be read. Each may hold further ones.
[[nodiscard]] std::vector<ContainedFile> contained_files(const std::string& path,
                                                         std::string_view bytes,
                                                         const ReadOptions& options,
                                                         base::Budget& budget);

}  // namespace sowlint::readers
