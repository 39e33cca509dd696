#include "readers/unread.h"

#include <algorithm>
#include <map>

namespace sowlint::readers {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

}  // namespace

bool is_remote(std::string_view address) {
  const std::string lower = lower_case(address);
  for (const std::string_view scheme : {"http:", "https:", "ftp:", "\\\\", "//"}) {
    if (lower.starts_with(scheme)) return true;
  }
  constexpr std::string_view kFile = "file:";
  if (!lower.starts_with(kFile)) return false;
  // "file:///C:/x" is local, "file://server/x" and "file:///\\server\x" are not.
  const std::string_view rest = std::string_view(lower).substr(kFile.size());
  const std::size_t slashes = std::min(rest.find_first_not_of('/'), rest.size());
  return slashes == 2 || rest.substr(slashes).starts_with("\\\\");
}

void mark_partial(Document& document, const std::string& what) {
  document.status = DocumentStatus::Partial;
  document.warnings.push_back({"unread-content", "not read: " + what});
}

void report_unread_objects(const std::vector<std::string>& objects, DocumentAssembly& assembly,
                           Document& document) {
  std::map<std::string, std::size_t> counts;
  for (const std::string& object : objects)
    ++counts[object];
  for (const auto& [what, count] : counts) {
    std::string said = what;
    if (count > 1) said.append(", ").append(std::to_string(count)).append(" times");
    assembly.add_integrity({"unread-content",
                            "medium",
                            "The file holds " + said + "; words in it are not read",
                            {},
                            {}});
    mark_partial(document, said);
  }
}

void report_images(std::size_t images, DocumentAssembly& assembly, Document& document) {
  if (images == 0) return;
  if (document.blocks.empty()) {
    assembly.add_integrity({"unread-content",
                            "high",
                            "The document consists of images; no word of it is read",
                            {},
                            {}});
    mark_partial(document, "the document consists of images");
    return;
  }
  std::string message = "The file holds " + std::to_string(images);
  message +=
      images == 1 ? " image; words in it are not read" : " images; words in them are not read";
  assembly.add_integrity({"unread-content", "info", message, {}, {}});
}

void report_duplicate(const std::string& name, DocumentAssembly& assembly, Document& document) {
  assembly.add_integrity({"unread-content",
                          "high",
                          "The package holds two parts of one name, so that programs may show "
                          "different texts",
                          name,
                          {}});
  mark_partial(document, "a second part named " + name);
}

void report_macros(DocumentAssembly& assembly) {
  assembly.add_integrity({"unread-content",
                          "medium",
                          "The file holds macros; sowlint neither runs nor reads them",
                          {},
                          {}});
}

void report_notes_cut(const DocumentAssembly& assembly, Document& document) {
  if (assembly.notes_left_out() == 0) return;
  document.warnings.push_back(
      {"integrity-notes-cut", std::to_string(assembly.notes_left_out()) +
                                  " more hidden or unread passages are not listed"});
  document.status = DocumentStatus::Partial;
}

}  // namespace sowlint::readers
