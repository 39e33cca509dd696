// XML parts: whatever is accepted has byte ranges that nest.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "archive/xml_tree.h"

namespace {

using sowlint::archive::XmlElement;

constexpr sowlint::archive::XmlVocabulary::Entry kEntries[] = {{"a", 1}, {"b", 2}, {"w:p", 3}};
constexpr sowlint::archive::XmlVocabulary::Namespace kNamespaces[] = {{"urn:w", "w"}};

void check(XmlElement element, std::size_t size) {
  const sowlint::TextSpan bytes = element.bytes();
  if (bytes.begin > bytes.end || bytes.end > size) std::abort();
  std::size_t free_from = bytes.begin;
  for (const XmlElement child : element.children()) {
    if (child.bytes().begin < free_from || child.bytes().end > bytes.end) std::abort();
    free_from = child.bytes().end;
    check(child, size);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const sowlint::archive::XmlVocabulary kVocabulary(kNamespaces, kEntries);
  const std::string_view part(reinterpret_cast<const char*>(data), size);
  const auto tree = sowlint::archive::XmlTree::parse(part, "part.xml", kVocabulary, {});
  if (tree) check(tree->root(), size);
  return 0;
}
