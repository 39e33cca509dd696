#include "readers/office_files.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace sowlint::readers {
namespace {

Error refusal(const std::string& path, std::string message) {
  return {ErrorKind::Input, std::move(message), path, 0, 0};
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return value;
}

/// Where the record that ends a zip archive begins. It is 22 bytes long and may have a comment of
/// up to 65535 bytes behind it.
std::optional<std::size_t> find_zip_end(std::string_view bytes) {
  constexpr std::size_t kRecord = 22;
  constexpr std::size_t kComment = 65535;
  if (bytes.size() < kRecord) return std::nullopt;
  const std::size_t found = bytes.rfind(std::string_view("PK\x05\x06", 4));
  if (found == std::string_view::npos || bytes.size() - found < kRecord ||
      bytes.size() - found > kRecord + kComment) {
    return std::nullopt;
  }
  return found;
}

/// Names of the members, from the central directory, which ends where the end record begins:
///   PK 01 02 … name length at 28, extra at 30, comment at 32, name at 46
/// At most as many as tell the kind.
std::vector<std::string_view> member_names(std::string_view bytes, std::size_t end) {
  constexpr std::size_t kMost = 5000;
  constexpr std::size_t kHeader = 46;
  std::vector<std::string_view> names;
  const std::size_t size = little_endian(bytes, end + 12, 4);
  if (size > end) return names;
  for (std::size_t at = end - size; at + kHeader <= end && names.size() < kMost;) {
    if (!bytes.substr(at).starts_with(std::string_view("PK\x01\x02", 4))) break;
    const std::size_t name = little_endian(bytes, at + 28, 2);
    const std::size_t behind = little_endian(bytes, at + 30, 2) + little_endian(bytes, at + 32, 2);
    if (at + kHeader + name > end) break;
    names.push_back(bytes.substr(at + kHeader, name));
    at += kHeader + name + behind;
  }
  return names;
}

/// A kind of package, told by how one member is called.
struct PackageKind {
  std::string_view member;  ///< its name or, with a slash at the end, its folder
  const char* message;      ///< nullptr: a Word document
};

/// What the member that OpenDocument packages begin with, stored as it is, says of the kind.
struct OpenDocumentKind {
  std::string_view type;
  const char* message;  ///< nullptr: a text
};

// "text" stands last: it begins the types of templates and master documents, too.
constexpr std::array<OpenDocumentKind, 5> kOpenDocuments = {{
    {"spreadsheet",
     "this is an OpenDocument spreadsheet, not a contract; review the document it belongs to"},
    {"presentation",
     "this is an OpenDocument presentation; save its text as .odt or .docx and review that"},
    {"graphics",
     "this is an OpenDocument drawing, not a contract; review the document it belongs to"},
    {"formula",
     "this is an OpenDocument formula, not a contract; review the document it belongs to"},
    {"text", nullptr},
}};

// In this order: a Word document may hold a workbook, not the other way round.
constexpr std::array<PackageKind, 11> kPackages = {{
    {"word/", nullptr},
    {"xl/", "this is an Excel workbook, not a contract; review the document it belongs to"},
    {"ppt/", "this is a PowerPoint presentation; save its text as .docx and review that"},
    {"visio/", "this is a Visio drawing, not a contract; review the document it belongs to"},
    {"META-INF/container.xml", "this is an e-book; save it as .docx or plain text and review that"},
    {"Index/Document.iwa", "this is an Apple Pages document; export it as .docx and review that"},
    {"Index.zip", "this is an Apple Pages document; export it as .docx and review that"},
    {"index.xml", "this is an Apple Pages document; export it as .docx and review that"},
    {"AndroidManifest.xml", "this is a program, not a contract; give the contract itself"},
    {"[Content_Types].xml", nullptr},
    {"META-INF/MANIFEST.MF", "this is a program, not a contract; give the contract itself"},
}};

bool has_member(const std::vector<std::string_view>& names, std::string_view wanted) {
  return std::ranges::any_of(names, [wanted](std::string_view name) {
    return wanted.ends_with('/') ? name.starts_with(wanted) : name == wanted;
  });
}

/// Odt, a refusal, or nothing for packages of another kind.
std::optional<Result<Format>> open_document(const std::string& path, std::string_view bytes,
                                            const std::vector<std::string_view>& names) {
  constexpr std::size_t kLocalHeader = 30;
  constexpr std::string_view kOpening = "mimetypeapplication/vnd.oasis.opendocument.";
  const std::string_view opening = bytes.substr(std::min(kLocalHeader, bytes.size()));
  if (!opening.starts_with(kOpening)) {
    const bool unmarked = has_member(names, "META-INF/manifest.xml") &&
                          has_member(names, "content.xml") && has_member(names, "styles.xml");
    return unmarked ? std::optional<Result<Format>>(Format::Odt) : std::nullopt;
  }
  for (const OpenDocumentKind& kind : kOpenDocuments) {
    if (!opening.substr(kOpening.size()).starts_with(kind.type)) continue;
    if (kind.message == nullptr) return Format::Odt;
    return tl::unexpected(refusal(path, kind.message));
  }
  return tl::unexpected(
      refusal(path,
              "this is an OpenDocument file but no text; review the document it belongs to, saved "
              "as .odt or .docx"));
}

/// `name` as compound files write names: two bytes a letter.
std::string in_utf16(std::string_view name) {
  std::string wide;
  for (const char letter : name) {
    wide += letter;
    wide += '\0';
  }
  return wide;
}

struct CompoundKind {
  std::string_view entry;
  const char* message;
};

constexpr std::array<CompoundKind, 7> kCompounds = {{
    {"EncryptedPackage",
     "the file is protected by a password; open it in Word, remove the password and save it as "
     ".docx"},
    {"WordDocument",
     "this is a Word document in the old .doc format; open it in Word, save it as .docx and review "
     "that"},
    {"__properties_version1.0",
     "this is an Outlook message; save the contract in it as .docx or plain text and review that"},
    {"Workbook", "this is an Excel workbook, not a contract; review the document it belongs to"},
    {"PowerPoint Document",
     "this is a PowerPoint presentation; save its text as .docx and review that"},
    {"VisioDocument", "this is a Visio drawing, not a contract; review the document it belongs to"},
    {"MatOST", "this is a Microsoft Works document; save it as .docx and review that"},
}};

}  // namespace

bool is_zip(std::string_view bytes) {
  return bytes.starts_with(std::string_view("PK\x03\x04", 4)) ||
         bytes.starts_with(std::string_view("PK\x05\x06", 4)) ||
         bytes.starts_with(std::string_view("PK\x07\x08", 4));
}

Result<Format> format_of_zip(const std::string& path, std::string_view bytes) {
  const std::optional<std::size_t> end = find_zip_end(bytes);
  if (!end) {
    return tl::unexpected(refusal(path,
                                  "the file is a damaged package: its directory is missing; get "
                                  "the document again or open it in Word and save it anew"));
  }
  const std::vector<std::string_view> names = member_names(bytes, *end);
  if (std::optional<Result<Format>> format = open_document(path, bytes, names)) return *format;
  for (const PackageKind& kind : kPackages) {
    if (!has_member(names, kind.member)) continue;
    if (kind.message == nullptr) return Format::Docx;
    return tl::unexpected(refusal(path, kind.message));
  }
  return tl::unexpected(
      refusal(path, "this is a zip archive; unpack it and review the documents inside"));
}

bool is_compound_file(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

Error refuse_compound_file(const std::string& path, std::string_view bytes) {
  for (const CompoundKind& kind : kCompounds) {
    if (bytes.find(in_utf16(kind.entry)) != std::string_view::npos)
      return refusal(path, kind.message);
  }
  return refusal(path,
                 "this is an office file in an old format; open it in its program, save it as "
                 ".docx and review that");
}

}  // namespace sowlint::readers
