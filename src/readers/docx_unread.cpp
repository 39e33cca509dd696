#include "readers/docx_unread.h"

#include <string>
#include <string_view>
#include <vector>

namespace sowlint::readers {
namespace {

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

void report_macro_parts(const std::vector<Relationship>& relationships,
                        DocumentAssembly& assembly) {
  for (const Relationship& related : relationships) {
    if (related.type != "vbaProject" || related.external) continue;
    return report_macros(assembly);
  }
}

}  // namespace

void report_unread(DocxPackage& package, const Objects& objects, bool tables_too_deep,
                   DocumentAssembly& assembly, Document& document) {
  report_unread_objects(objects.unread, assembly, document);
  for (const std::string& words : objects.other_words) {
    assembly.add_integrity(
        {"hidden-text", "high", "The file holds words that only older programs show", words, {}});
  }
  report_images(objects.images, assembly, document);
  if (tables_too_deep) {
    assembly.add_integrity(
        {"unread-content", "high", "The file holds tables nested too deeply to be read", {}, {}});
    mark_partial(document, "tables nested too deeply");
  }
  for (const std::string& name : package.duplicates()) {
    report_duplicate(name, assembly, document);
  }
  report_macro_parts(package.relationships(), assembly);
  report_remote(package.relationships(), assembly);
  for (const Relationship& related : package.relationships()) {
    if (related.type != "settings" || related.external) continue;
    if (const auto settings = package.relationships_of(related.target)) {
      report_remote(*settings, assembly);
    }
  }
  report_notes_cut(assembly, document);
}

}  // namespace sowlint::readers
