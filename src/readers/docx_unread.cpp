#include "readers/docx_unread.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace sowlint::readers {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

/// Whether an address leads to another computer; most external templates are a local path.
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

/// What following such a relationship would load; "" for those that only readers follow.
std::string_view loaded_by(std::string_view type) {
  if (type == "attachedTemplate") return "a template";
  if (type == "image") return "an image";
  if (type == "oleObject" || type == "package") return "an object";
  if (type == "frame" || type == "subDocument" || type == "aFChunk") return "a document";
  return {};
}

void report_remote(const std::vector<Relationship>& relationships, DocumentAssembly& assembly) {
  for (const Relationship& related : relationships) {
    const std::string_view what = loaded_by(related.type);
    if (!related.external || what.empty() || !is_remote(related.target)) continue;
    std::string message = "The file makes Word load ";
    message.append(what).append(" from another computer; sowlint does not fetch it");
    const char* severity = related.type == "image" ? "low" : "medium";
    assembly.add_integrity({"remote-reference", severity, message, related.target, {}});
  }
}

void report_objects(const Objects& objects, DocumentAssembly& assembly, Document& document) {
  std::map<std::string, std::size_t> counts;
  for (const std::string& object : objects.unread)
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
  for (const std::string& words : objects.other_words) {
    assembly.add_integrity(
        {"hidden-text", "high", "The file holds words that only older programs show", words, {}});
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

}  // namespace

void mark_partial(Document& document, const std::string& what) {
  document.status = DocumentStatus::Partial;
  document.warnings.push_back({"unread-content", "not read: " + what});
}

void report_unread(DocxPackage& package, const Objects& objects, bool tables_too_deep,
                   DocumentAssembly& assembly, Document& document) {
  report_objects(objects, assembly, document);
  report_images(objects.images, assembly, document);
  if (tables_too_deep) {
    assembly.add_integrity(
        {"unread-content", "high", "The file holds tables nested too deeply to be read", {}, {}});
    mark_partial(document, "tables nested too deeply");
  }
  for (const std::string& name : package.duplicates()) {
    assembly.add_integrity({"unread-content",
                            "high",
                            "The package holds two parts of one name, so that programs may show "
                            "different texts",
                            name,
                            {}});
    mark_partial(document, "a second part named " + name);
  }
  report_remote(package.relationships(), assembly);
  for (const Relationship& related : package.relationships()) {
    if (related.type != "settings" || related.external) continue;
    if (const auto settings = package.relationships_of(related.target)) {
      report_remote(*settings, assembly);
    }
  }
  if (assembly.notes_left_out() > 0) {
    document.warnings.push_back(
        {"integrity-notes-cut", std::to_string(assembly.notes_left_out()) +
                                    " more hidden or unread passages are not listed"});
    document.status = DocumentStatus::Partial;
  }
}

}  // namespace sowlint::readers
