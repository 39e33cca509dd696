#include "readers/reader.h"

#include <array>
#include <cassert>
#include <utility>

#include "base/sha256.h"
#include "document/check.h"
#include "readers/decoded.h"
#include "readers/disguise.h"
#include "readers/docx_reader.h"
#include "readers/html_reader.h"
#include "readers/mail_reader.h"
#include "readers/markdown_reader.h"
#include "readers/odt_reader.h"
#include "readers/pdf_reader.h"
#include "readers/rtf_reader.h"
#include "readers/text_reader.h"

namespace sowlint::readers {
namespace {

struct Source {
  const std::string& path;
  std::string_view bytes;
  const ReadOptions& options;
};

/// The document of a file that is all text, before it is cut into blocks.
Document decoded(const Source& source) {
  Document document;
  document.text = decode_into(source.bytes, {}, document);
  return document;
}

/// A text without words is not checked, and must not look as if it were.
Result<Document> with_words(Document document, const Source& source) {
  if (!document.blocks.empty() || document.status == DocumentStatus::Partial) return document;
  return tl::unexpected(Error{ErrorKind::Input,
                              "the file holds no words that are read, only drawings, code or "
                              "comments; give a file with the contract's text",
                              source.path, 0, 0});
}

Result<Document> read_plain(const Source& source, base::Budget& budget) {
  Document document = decoded(source);
  read_text(document, budget);
  return with_words(std::move(document), source);
}

Result<Document> read_marked_up(const Source& source, base::Budget& budget) {
  Document document = decoded(source);
  read_markdown(document, budget);
  return with_words(std::move(document), source);
}

Result<Document> read_package(const Source& source, base::Budget& budget) {
  return read_docx(source.path, source.bytes, source.options, budget);
}

Result<Document> read_open_document(const Source& source, base::Budget& budget) {
  return read_odt(source.path, source.bytes, source.options, budget);
}

Result<Document> read_page(const Source& source, base::Budget& budget) {
  return with_words(read_html(source.bytes, source.options, budget), source);
}

Result<Document> read_rich_text(const Source& source, base::Budget& budget) {
  Result<Document> document = read_rtf(source.path, source.bytes, source.options, budget);
  return document ? with_words(std::move(*document), source) : document;
}

Result<Document> read_email(const Source& source, base::Budget& budget) {
  Result<Document> document = read_mail(source.path, source.bytes, source.options, budget);
  // An e-mail without words may still bring a contract.
  const bool brings = document && !document->warnings.empty();
  return document && !brings ? with_words(std::move(*document), source) : document;
}

Result<Document> read_pages(const Source& source, base::Budget& budget) {
  Result<Document> document = read_pdf(source.path, source.bytes, source.options, budget);
  return document ? with_words(std::move(*document), source) : std::move(document);
}

/// One line a format.
struct Reader {
  Format format;
  Result<Document> (*read)(const Source& source, base::Budget& budget);
};

constexpr std::array<Reader, 8> kReaders = {{
    {Format::Text, read_plain},
    {Format::Markdown, read_marked_up},
    {Format::Docx, read_package},
    {Format::Odt, read_open_document},
    {Format::Html, read_page},
    {Format::Rtf, read_rich_text},
    {Format::Email, read_email},
    {Format::Pdf, read_pages},
}};

/// What a file extension promises.
struct Extension {
  std::string_view ending;
  std::string_view promise;
};

constexpr std::array<Extension, 23> kExtensions = {{
    {".txt", "text"},
    {".text", "text"},
    {".md", "markdown"},
    {".markdown", "markdown"},
    {".docx", "docx"},
    {".docm", "docx"},
    {".dotx", "docx"},
    {".dotm", "docx"},
    {".doc", "an old Word document"},
    {".pdf", "pdf"},
    {".rtf", "rtf"},
    {".odt", "odt"},
    {".ott", "odt"},
    {".fodt", "odt"},
    {".html", "html"},
    {".htm", "html"},
    {".xhtml", "html"},
    {".eml", "eml"},
    {".msg", "an Outlook message"},
    {".xlsx", "an Excel workbook"},
    {".xls", "an Excel workbook"},
    {".pptx", "a presentation"},
    {".pages", "a Pages document"},
}};

std::string lower_case(std::string text) {
  for (char& byte : text) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return text;
}

void warn_of_extension(const std::string& path, Document& document) {
  const std::string name = lower_case(path);
  for (const Extension& extension : kExtensions) {
    if (!name.ends_with(extension.ending)) continue;
    const std::string_view found = name_of(document.format);
    if (extension.promise == found) return;
    document.warnings.push_back(
        {"extension-mismatch", "the file is named " + std::string(extension.ending) + " but is " +
                                   std::string(found) + "; it was read as " + std::string(found)});
    return;
  }
}

}  // namespace

Result<Document> read_document(const std::string& path, std::string_view bytes,
                               const ReadOptions& options, base::Budget& budget) {
  const Result<Format> format = detect_format(path, bytes);
  if (!format) return tl::unexpected(format.error());
  const std::size_t most =
      *format == Format::Pdf ? options.limits.pdf_bytes : options.limits.input_bytes;
  if (bytes.size() > most) {
    return tl::unexpected(Error{ErrorKind::Input,
                                "the file is larger than " + std::to_string(most >> 20U) +
                                    " MiB, the most that is read; split it into several files",
                                path, 0, 0});
  }
  for (const Reader& reader : kReaders) {
    if (reader.format != *format) continue;
    Result<Document> document = reader.read({path, bytes, options}, budget);
    if (!document) return document;
    document->path = path;
    document->format = *format;
    document->sha256 = base::sha256_hex(bytes);
    warn_of_extension(path, *document);
    note_disguised_text(*document, options.limits, budget);
    assert(document::broken_promises(*document).empty());
    return document;
  }
  return tl::unexpected(Error{
      ErrorKind::Input, "there is no reader for this format; save it as plain text", path, 0, 0});
}

std::vector<ContainedFile> contained_files(const std::string& path, std::string_view bytes,
                                           const ReadOptions& options, base::Budget& budget) {
  const Result<Format> format = detect_format(path, bytes);
  if (!format || *format != Format::Email) return {};
  return files_in_mail(path, bytes, options, budget);
}

}  // namespace sowlint::readers
