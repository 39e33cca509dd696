// Word packages. Bytes that begin like a zip archive are a package; all others are the main part,
// then styles, numbering and footnotes, separated by lines of "====", which the target packs
// itself: no mutation would keep the checksums of an archive right.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <zip.h>

#include "document/check.h"
#include "readers/docx_reader.h"

namespace {

using sowlint::readers::RevisionView;

constexpr std::string_view kBorder = "\n====\n";
constexpr std::string_view kRelationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

std::string related(std::string_view type, std::string_view target) {
  return R"(<Relationship Id="r" Type="x/)" + std::string(type) + R"(" Target=")" +
         std::string(target) + R"("/>)";
}

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& members) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, bytes] : members) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  if (zip_close(archive) != 0) std::abort();
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string package_of(std::string_view parts) {
  std::vector<std::pair<std::string, std::string>> members = {
      {"_rels/.rels",
       std::string(kRelationships) + related("officeDocument", "d.xml") + "</Relationships>"}};
  std::string relations(kRelationships);
  for (const std::string_view type : {"document", "styles", "numbering", "footnotes"}) {
    const std::size_t end = parts.find(kBorder);
    const std::string name = type == "document" ? "d.xml" : std::string(type) + ".xml";
    if (type != "document") relations += related(type, name);
    members.emplace_back(name, parts.substr(0, end));
    if (end == std::string_view::npos) break;
    parts.remove_prefix(end + kBorder.size());
  }
  members.emplace_back("_rels/d.xml.rels", relations + "</Relationships>");
  return zip_of(members);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string bytes = input.starts_with("PK") ? std::string(input) : package_of(input);
  for (const RevisionView view : {RevisionView::Final, RevisionView::Original, RevisionView::All}) {
    sowlint::readers::ReadOptions options;
    options.view = view;
    sowlint::base::Budget budget(options.limits.work);
    const auto document = sowlint::readers::read_docx("fuzz.docx", bytes, options, budget);
    if (document && !sowlint::document::broken_promises(*document).empty()) std::abort();
  }
  return 0;
}
