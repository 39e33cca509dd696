#include "readers/docx_package.h"

#include <algorithm>
#include <utility>

#include "readers/docx_vocabulary.h"

namespace sowlint::readers {
namespace {

constexpr const char* kContentTypes = "[Content_Types].xml";

tl::unexpected<Error> refuse(std::string message) {
  return tl::make_unexpected(Error{ErrorKind::Input, std::move(message), {}, 0, 0});
}

/// The part that `target`, written in `source`, names: "../media/a.png" in "word/document.xml" is
/// "media/a.png". Leaving the package by ".." stops at its root.
std::string resolve(const std::string& source, std::string_view target) {
  const std::string path =
      target.starts_with('/') ? std::string(target) : folder_of(source) + std::string(target);
  std::vector<std::string_view> steps;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view step = std::string_view(path).substr(begin, end - begin);
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (!step.empty() && step != ".") {
      steps.push_back(step);
    }
    begin = end + 1;
  }
  std::string part;
  for (const std::string_view step : steps) {
    if (!part.empty()) part += '/';
    part += step;
  }
  return part;
}

std::string last_word(std::string_view uri) {
  return std::string(uri.substr(uri.rfind('/') + 1));
}

}  // namespace

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return std::string(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
}

std::string relationships_part_of(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

Result<DocxPackage> DocxPackage::open(std::string_view bytes, const base::Limits& limits,
                                      base::Budget& budget) {
  Result<archive::ZipReader> zip = archive::ZipReader::open(bytes, limits);
  if (!zip) return tl::make_unexpected(zip.error());
  DocxPackage package(std::move(*zip), limits, budget);
  if (package.contains(kContentTypes)) {
    // Not needed to find parts, but a package whose first part is damaged is not to be trusted.
    const Result<archive::XmlTree> types = package.parse(kContentTypes);
    if (!types) return tl::make_unexpected(types.error());
  }
  if (Result<void> found = package.find_main_part(); !found) {
    return tl::make_unexpected(found.error());
  }
  return package;
}

Result<void> DocxPackage::find_main_part() {
  const Result<std::vector<Relationship>> roots = relationships_of("");
  if (!roots) return tl::make_unexpected(roots.error());
  for (const Relationship& root : *roots) {
    if (root.type != "officeDocument" || root.external) continue;
    main_part_ = root.target;
    break;
  }
  if (main_part_.empty() || !contains(main_part_)) {
    return refuse(
        "the file is a zip package without a document in it; give a Word document (.docx), or "
        "unpack the archive and give the files in it");
  }
  Result<std::vector<Relationship>> related = relationships_of(main_part_);
  if (!related) return tl::make_unexpected(related.error());
  relationships_ = std::move(*related);
  return {};
}

Result<std::vector<Relationship>> DocxPackage::relationships_of(const std::string& part) {
  std::vector<Relationship> list;
  const std::string rels = relationships_part_of(part);
  if (!contains(rels)) return list;
  const Result<archive::XmlTree> tree = parse(rels);
  if (!tree) return tl::make_unexpected(tree.error());
  for (const archive::XmlElement element : tree->root().children()) {
    if (element.name<Name>() != Name::Relationship) continue;
    Relationship relationship;
    relationship.id = element.attribute(Name::PlainId).value_or("");
    relationship.type = last_word(element.attribute(Name::PlainType).value_or(""));
    relationship.external = element.attribute(Name::TargetMode) == "External";
    const std::string_view target = element.attribute(Name::Target).value_or("");
    relationship.target = relationship.external ? std::string(target) : resolve(part, target);
    list.push_back(std::move(relationship));
  }
  return list;
}

Result<std::string> DocxPackage::bytes_of(const std::string& part) {
  Result<std::string> bytes = zip_.read(part);
  if (bytes && !budget_->charge(bytes->size())) {
    return refuse("the file takes more work to read than is allowed for one document");
  }
  return bytes;
}

Result<archive::XmlTree> DocxPackage::parse(const std::string& part) {
  const Result<std::string> bytes = bytes_of(part);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return archive::XmlTree::parse(*bytes, part, docx_vocabulary(), *limits_);
}

}  // namespace sowlint::readers
