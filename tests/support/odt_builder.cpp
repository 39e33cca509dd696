#include "support/odt_builder.h"

#include "support/docx_builder.h"
#include "support/reading.h"

namespace sowlint::test {
namespace {

std::string namespaces() {
  std::string result;
  for (const char* name : {"office", "style", "text", "table", "manifest"}) {
    result += std::string(" xmlns:") + name + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name +
              ":1.0\"";
  }
  return result +
         " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
         " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
         " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
         " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
         " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";
}

std::string element(const std::string& name, const std::string& inside) {
  return "<" + name + ">" + inside + "</" + name + ">";
}

std::string body_of(const OdtSource& source) {
  return element("office:body", element("office:text", source.body));
}

std::string styles_of(const OdtSource& source) {
  return element("office:styles", source.styles);
}

std::string part(const std::string& name, const std::string& inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + name + namespaces() + ">" + inside + "</" +
         name + ">";
}

}  // namespace

std::string flat_odt(const OdtSource& source) {
  return part("office:document",
              styles_of(source) + element("office:automatic-styles", source.automatic) +
                  element("office:master-styles", source.masters) + body_of(source));
}

std::string packed_odt(const OdtSource& source, std::string_view manifest_entries) {
  return zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"META-INF/manifest.xml", part("manifest:manifest", std::string(manifest_entries))},
       {"content.xml",
        part("office:document-content",
             element("office:automatic-styles", source.automatic) + body_of(source))},
       {"styles.xml", part("office:document-styles",
                           styles_of(source) + element("office:master-styles", source.masters))}});
}

std::string text_style(std::string_view name, std::string_view properties) {
  return "<style:style style:family=\"text\" style:name=\"" + std::string(name) +
         "\"><style:text-properties " + std::string(properties) + "/></style:style>";
}

Document read_flat_odt(const OdtSource& source, readers::RevisionView view) {
  return read_any("a.fodt", flat_odt(source), view);
}

}  // namespace sowlint::test
