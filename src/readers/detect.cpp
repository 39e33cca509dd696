#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/mime.h"
#include "readers/office_files.h"
#include "readers/reader.h"
#include "text/decode.h"

namespace sowlint::readers {
namespace {

constexpr const char* kSaveAsDocx = "save it as .docx and review that";
constexpr const char* kSaveAsText = "save it as .docx or plain text and review that";

/// A format that is told by bytes at a fixed place and is not read.
struct Signature {
  std::string_view bytes;
  std::size_t offset;
  const char* name;
  const char* advice;
};

constexpr const char* kUnpack = "unpack it and review the documents inside";
constexpr const char* kPicture = "review the document it was made from";

constexpr std::array<Signature, 25> kSignatures = {{
    {"%!PS", 0, "a PostScript document", kSaveAsText},
    {"\xFFWPC", 0, "a WordPerfect document", kSaveAsDocx},
    {"\x89PNG\r\n", 0, "a picture", kPicture},
    {"\xFF\xD8\xFF", 0, "a picture", kPicture},
    {"GIF8", 0, "a picture", kPicture},
    {std::string_view("II*\0", 4), 0, "a picture", kPicture},
    {std::string_view("MM\0*", 4), 0, "a picture", kPicture},
    {"ftypheic", 4, "a picture", kPicture},
    {"WEBP", 8, "a picture", kPicture},
    {"AT&TFORM", 0, "a scanned DjVu document", kPicture},
    {"\x1F\x8B", 0, "a gzip archive", kUnpack},
    {"BZh", 0, "a bzip2 archive", kUnpack},
    {"\xFD"
     "7zXZ",
     0, "an xz archive", kUnpack},
    {"7z\xBC\xAF", 0, "a 7-Zip archive", kUnpack},
    {"Rar!", 0, "a RAR archive", kUnpack},
    {"ustar", 257, "a tar archive", kUnpack},
    {"\x7F"
     "ELF",
     0, "a program, not a contract", "give the contract itself"},
    {std::string_view("MZ\x90\0", 4), 0, "a program, not a contract", "give the contract itself"},
    {"\xCA\xFE\xBA\xBE", 0, "a program, not a contract", "give the contract itself"},
    {"\xCF\xFA\xED\xFE", 0, "a program, not a contract", "give the contract itself"},
    {"SQLite format 3", 0, "a database", "give the contract itself"},
    {"ID3", 0, "a sound recording", "give the contract as text"},
    {"OggS", 0, "a sound recording", "give the contract as text"},
    {"ftyp", 4, "a film", "give the contract as text"},
    {"BM", 0, "a picture", kPicture},
}};

/// Signatures that plain words could begin with count only in files that are no text.
bool needs_binary(const Signature& signature) {
  return signature.bytes == "BM" || signature.bytes == "BZh" || signature.bytes == "ID3" ||
         signature.bytes == "GIF8" || signature.bytes == "WEBP" || signature.bytes == "ftyp";
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& byte : result) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return result;
}

/// How far into a file its first element is looked for.
constexpr std::size_t kOpening = 4000;

/// The first bytes that are no byte order mark and no blank, in small letters.
std::string opening(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\f");
  return first == std::string_view::npos ? std::string()
                                         : lower_case(bytes.substr(first, kOpening));
}

Error refusal(const std::string& path, const std::string& what, const std::string& advice) {
  return {ErrorKind::Input, "this is " + what + "; " + advice, path, 0, 0};
}

/// The lower-case extension with its point, or "".
std::string extension_of(const std::string& path) {
  const std::size_t point = path.find_last_of("./\\");
  return point == std::string::npos || path[point] != '.' ? std::string()
                                                          : lower_case(path.substr(point));
}

std::optional<Error> refuse_empty(const std::string& path, std::string_view bytes) {
  if (bytes.empty()) {
    return Error{ErrorKind::Input, "the file is empty; give a file with the contract's text", path,
                 0, 0};
  }
  constexpr std::string_view kBlanks("\xEF\xBB\xBF\xFE\xFF \t\r\n\f\v\0", 12);
  if (bytes.find_first_not_of(kBlanks) == std::string_view::npos) {
    return Error{ErrorKind::Input,
                 "the file holds only blanks; give a file with the contract's text", path, 0, 0};
  }
  return std::nullopt;
}

/// A page says what it is at its start, or by its name if it begins with any element.
bool is_web_page(const std::string& path, std::string_view bytes) {
  const std::string start = opening(bytes);
  const std::string extension = extension_of(path);
  const bool named = extension == ".html" || extension == ".htm" || extension == ".xhtml";
  if (start.starts_with("<!doctype html") || start.starts_with("<html")) return true;
  if (start.starts_with("<?xml") || start.starts_with("<!--"))
    return start.find("<html") != std::string::npos || (named && start.starts_with("<!--"));
  return named && start.starts_with("<");
}

std::optional<Error> refuse_xml(const std::string& path, std::string_view bytes) {
  if (!opening(bytes).starts_with("<?xml")) return std::nullopt;
  if (bytes.find("schemas.microsoft.com/office") != std::string_view::npos)
    return refusal(path, "a Word document in one XML file, which is not read", kSaveAsDocx);
  return refusal(path, "an XML file, not a contract", kSaveAsText);
}

/// Formats that are no text and not read.
std::optional<Error> refuse_foreign(const std::string& path, std::string_view bytes) {
  const bool binary = text::looks_binary(bytes);
  for (const Signature& signature : kSignatures) {
    if (bytes.size() < signature.offset ||
        !bytes.substr(signature.offset).starts_with(signature.bytes) ||
        (needs_binary(signature) && !binary)) {
      continue;
    }
    return refusal(path, signature.name, signature.advice);
  }
  if (binary) {
    return Error{ErrorKind::Input,
                 "this is no text but binary data of a kind that sowlint does not know; save the "
                 "contract as .docx, Markdown or plain text",
                 path, 0, 0};
  }
  return std::nullopt;
}

bool is_rtf(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && first < 16 && bytes.substr(first).starts_with("{\\rtf");
}

/// A flat OpenDocument file says in its first element what it is.
bool is_flat_open_document(std::string_view bytes) {
  return opening(bytes).starts_with("<?xml") &&
         bytes.substr(0, kOpening).find("<office:document") != std::string_view::npos;
}

/// Viewers take a PDF that begins within the first 1,024 bytes.
bool is_pdf(std::string_view bytes) {
  constexpr std::size_t kReach = 1024;
  return bytes.substr(0, kReach).find("%PDF-") != std::string_view::npos;
}

}  // namespace

Result<Format> detect_format(const std::string& path, std::string_view bytes) {
  if (std::optional<Error> error = refuse_empty(path, bytes))
    return tl::unexpected(std::move(*error));
  if (is_zip(bytes)) return format_of_zip(path, bytes);
  if (is_compound_file(bytes)) return tl::unexpected(refuse_compound_file(path, bytes));
  if (is_flat_open_document(bytes)) return Format::Odt;
  if (is_rtf(bytes)) return Format::Rtf;
  if (is_pdf(bytes)) return Format::Pdf;
  if (is_mail(bytes)) return Format::Email;
  if (std::optional<Error> error = refuse_foreign(path, bytes))
    return tl::unexpected(std::move(*error));
  if (is_web_page(path, bytes)) return Format::Html;
  if (std::optional<Error> error = refuse_xml(path, bytes))
    return tl::unexpected(std::move(*error));
  const std::string extension = extension_of(path);
  const bool markdown = extension == ".md" || extension == ".markdown";
  return markdown ? Format::Markdown : Format::Text;
}

}  // namespace sowlint::readers
