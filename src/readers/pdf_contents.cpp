#include "readers/pdf_contents.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstring>
#include <string>

#include <zlib.h>

#include "readers/unread.h"

namespace sowlint::readers {
namespace {

constexpr std::size_t kMostUnpacked = std::size_t{64} << 20U;
constexpr std::size_t kLongestName = 32;

struct KnownName {
  std::string_view name;
  bool PdfContents::*found;
};

// Short names are left out: they occur by chance in packed data.
constexpr std::array<KnownName, 16> kNames = {{
    {"Encrypt", &PdfContents::encrypted},
    {"Image", &PdfContents::images},
    {"JavaScript", &PdfContents::scripts},
    {"EmbeddedFile", &PdfContents::attachments},
    {"EmbeddedFiles", &PdfContents::attachments},
    {"FileAttachment", &PdfContents::attachments},
    {"RichMedia", &PdfContents::media},
    {"Movie", &PdfContents::media},
    {"Rendition", &PdfContents::media},
    {"XFA", &PdfContents::dynamic_form},
    {"Popup", &PdfContents::comments},
    {"FreeTextCallout", &PdfContents::comments},
    {"Launch", &PdfContents::starts_programs},
    {"SubmitForm", &PdfContents::sends_data},
    {"ImportData", &PdfContents::sends_data},
    {"Outlines", &PdfContents::outlines},
}};

bool ends_name(char byte) {
  constexpr std::string_view kEnds("\0\t\n\f\r ()<>[]{}/%", 16);
  return kEnds.find(byte) != std::string_view::npos;
}

int digit_of(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
  return -1;
}

/// The name behind the slash at `at`, "#4A" as "J"; "" if it is longer than any that is known.
std::string name_at(std::string_view bytes, std::size_t at) {
  std::string name;
  for (++at; at < bytes.size() && !ends_name(bytes[at]); ++at) {
    if (name.size() == kLongestName) return {};
    if (bytes[at] == '#' && at + 2 < bytes.size()) {
      const int high = digit_of(bytes[at + 1]);
      const int low = digit_of(bytes[at + 2]);
      if (high >= 0 && low >= 0) {
        name += static_cast<char>(high * 16 + low);
        at += 2;
        continue;
      }
    }
    name += bytes[at];
  }
  return name;
}

/// Inflates `packed`, up to `most` bytes; what cannot be is left out.
std::string inflated(std::string_view packed, std::size_t most, bool& complete) {
  std::string result;
  z_stream stream{};
  if (::inflateInit(&stream) != Z_OK) {
    complete = false;
    return result;
  }
  // NOLINTNEXTLINE: zlib reads the input only
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), std::size_t{1} << 30U));
  std::array<char, 16384> buffer{};
  int status = Z_OK;
  while (status == Z_OK && result.size() < most) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());  // NOLINT: bytes are bytes
    stream.avail_out = static_cast<uInt>(buffer.size());
    status = ::inflate(&stream, Z_NO_FLUSH);
    result.append(buffer.data(), buffer.size() - stream.avail_out);
  }
  (void)::inflateEnd(&stream);
  if (status != Z_STREAM_END) complete = false;
  return result;
}

class ContentsFinder {
 public:
  explicit ContentsFinder(base::Budget& budget) : budget_(budget) {}

  PdfContents run(std::string_view bytes) {
    scan(bytes, true);
    return result_;
  }

 private:
  void scan(std::string_view bytes, bool top) {
    if (!budget_.charge(bytes.size())) {
      result_.complete = false;
      return;
    }
    for (std::size_t at = bytes.find('/'); at != std::string_view::npos;
         at = bytes.find('/', at + 1)) {
      const std::string name = name_at(bytes, at);
      for (const KnownName& known : kNames) {
        if (known.name == name) result_.*known.found = true;
      }
      if (top && name == "ObjStm") unpack(bytes.substr(at));
    }
  }

  /// Looks into the packed objects whose dictionary `bytes` begins in.
  void unpack(std::string_view bytes) {
    constexpr std::size_t kLongestDictionary = 4096;
    const std::size_t word = bytes.substr(0, kLongestDictionary).find("stream");
    if (word == std::string_view::npos || unpacked_ >= kMostUnpacked ||
        !budget_.charge(kLongestDictionary)) {
      result_.complete = false;
      return;
    }
    bytes.remove_prefix(word + std::strlen("stream"));
    bytes.remove_prefix(bytes.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, bytes.size()));
    const std::string objects = inflated(bytes, kMostUnpacked - unpacked_, result_.complete);
    unpacked_ += objects.size();
    scan(objects, false);
  }

  base::Budget& budget_;
  PdfContents result_;
  std::size_t unpacked_ = 0;
};

struct Note {
  bool PdfContents::*found;
  const char* rule;
  const char* severity;
  const char* message;
  const char* unread;  ///< what is then unread, or null
};

constexpr std::array<Note, 8> kNotes = {{
    {&PdfContents::attachments, "unread-content", "medium",
     "The file carries other files inside; words in them are not read", "files inside the file"},
    {&PdfContents::dynamic_form, "unread-content", "high",
     "The file holds a form (XFA) that viewers may show in place of its pages; it is not read",
     "a form that may replace the pages"},
    {&PdfContents::scripts, "unread-content", "medium",
     "The file holds scripts, which may change what viewers show; they are not run", nullptr},
    {&PdfContents::media, "unread-content", "medium",
     "The file holds sound, film or models; words in them are not read", "sound, film or models"},
    {&PdfContents::comments, "unread-content", "low",
     "The file holds comments; words in them are not read", nullptr},
    {&PdfContents::starts_programs, "remote-reference", "medium",
     "The file makes viewers start another program or open another file; sowlint does not",
     nullptr},
    {&PdfContents::sends_data, "remote-reference", "low",
     "The file makes viewers send or load form data; sowlint does not", nullptr},
    {&PdfContents::images, "unread-content", "info",
     "The file holds images; words in them are not read", nullptr},
}};

}  // namespace

PdfContents contents_of_pdf(std::string_view bytes, base::Budget& budget) {
  return ContentsFinder(budget).run(bytes);
}

void report_contents(const PdfContents& contents, Document& document) {
  for (const Note& note : kNotes) {
    if (!(contents.*note.found)) continue;
    document.integrity.push_back({note.rule, note.severity, note.message, {}, {}});
    if (note.unread != nullptr) mark_partial(document, note.unread);
  }
  if (contents.encrypted) {
    document.warnings.push_back(
        {"restricted",
         "the file carries restrictions of its author on copying or printing; it "
         "was read all the same"});
  }
  if (!contents.complete) {
    document.warnings.push_back(
        {"objects-unread",
         "some of the file's objects could not be looked into; scripts, comments "
         "and files in them are not reported"});
  }
}

}  // namespace sowlint::readers
