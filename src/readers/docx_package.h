// The parts of a DOCX package: found by their relationships, never by their path.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sowlint/error.h"

#include "archive/xml_tree.h"
#include "archive/zip_reader.h"
#include "base/budget.h"
#include "base/limits.h"

namespace sowlint::readers {

/// What one part says about another.
struct Relationship {
  std::string id;
  std::string type;    ///< last word of the type's URI: "styles", "attachedTemplate"
  std::string target;  ///< name of a part of the package or, if external, an address as written
  bool external = false;
};

/// "word/" of "word/document.xml"; "" for a part at the root.
[[nodiscard]] std::string folder_of(std::string_view part);

/// Name of the part with the relationships of `part`; "" is the package itself.
[[nodiscard]] std::string relationships_part_of(const std::string& part);

/// Owns the archive; borrows the file's bytes, the limits and the budget.
class DocxPackage {
 public:
  [[nodiscard]] static Result<DocxPackage> open(std::string_view bytes, const base::Limits& limits,
                                                base::Budget& budget);

  /// Name of the main part.
  [[nodiscard]] const std::string& main_part() const { return main_part_; }

  /// What the main part refers to.
  [[nodiscard]] const std::vector<Relationship>& relationships() const { return relationships_; }

  /// What `part` refers to; nothing if it has no relationships.
  [[nodiscard]] Result<std::vector<Relationship>> relationships_of(const std::string& part);

  [[nodiscard]] bool contains(const std::string& part) const { return zip_.contains(part); }

  /// The bytes of a part.
  [[nodiscard]] Result<std::string> bytes_of(const std::string& part);

  /// A part as a tree over docx_vocabulary().
  [[nodiscard]] Result<archive::XmlTree> parse(const std::string& part);

  /// Names that several members share; see ZipReader.
  [[nodiscard]] const std::vector<std::string>& duplicates() const { return zip_.duplicates(); }

 private:
  DocxPackage(archive::ZipReader zip, const base::Limits& limits, base::Budget& budget)
      : zip_(std::move(zip)),
        limits_(&limits),
        budget_(&budget) {}

  [[nodiscard]] Result<void> find_main_part();

  archive::ZipReader zip_;
  const base::Limits* limits_;
  base::Budget* budget_;
  std::string main_part_;
  std::vector<Relationship> relationships_;
};

}  // namespace sowlint::readers
