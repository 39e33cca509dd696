// The comments of a Word package and the parts that go with them. What is there already stays as
// it is: new comments are appended to the part, in its own namespace and prefix.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "sowlint/error.h"

#include "annotate/id_source.h"
#include "annotate/remark.h"
#include "archive/zip_writer.h"
#include "readers/docx_package.h"

namespace sowlint::annotate {

/// "2025-03-01T00:00:00Z" as an attribute for changes and comments, with the author's: what stands
/// behind the number in ` w:id="1" w:author="sowlint" w:date="…"`.
[[nodiscard]] std::string signature_of(const AnnotateOptions& options, const std::string& prefix);

/// Borrows the package.
class DocxComments {
 public:
  /// `strict`: the main part is in the strict form of the standard.
  [[nodiscard]] static Result<DocxComments> open(readers::DocxPackage& package,
                                                 const base::Limits& limits, bool strict);

  /// Whether the author has a comment of these words that was not asked for before: the same
  /// remark on the same file gives no second one.
  [[nodiscard]] bool has(const std::string& author, const std::vector<std::string>& paragraphs);

  /// Adds a comment and gives its number.
  [[nodiscard]] std::string add(const std::vector<std::string>& paragraphs);

  /// Style of the marks in the text; "" if the document has none.
  [[nodiscard]] const std::string& mark_style() const { return mark_style_; }

  /// The members to put into the package; none without new comments.
  [[nodiscard]] Result<std::vector<archive::Member>> members(const AnnotateOptions& options);

 private:
  struct NewComment {
    std::string id;
    std::vector<std::string> paragraphs;
  };

  /// A part for newer programs that has a row for each comment.
  struct Companion {
    std::string part;
    std::string type;
  };

  DocxComments(readers::DocxPackage& package, const base::Limits& limits, bool strict)
      : package_(&package),
        limits_(&limits),
        strict_(strict) {}

  [[nodiscard]] Result<void> read_parts();
  [[nodiscard]] Result<void> read_comments();
  [[nodiscard]] Result<void> read_styles();
  [[nodiscard]] Result<void> append_comments(const AnnotateOptions& options);
  [[nodiscard]] Result<void> append_rows(const Companion& companion,
                                         const AnnotateOptions& options);
  [[nodiscard]] Result<void> append(const std::string& part, const std::string& xml);
  [[nodiscard]] Result<void> add_part();
  [[nodiscard]] std::string comment_xml(const NewComment& comment, const std::string& paragraph_id,
                                        const std::string& prefix, const std::string& declarations,
                                        const AnnotateOptions& options) const;
  [[nodiscard]] std::string paragraph_id(std::size_t index) const;

  readers::DocxPackage* package_;
  const base::Limits* limits_;
  bool strict_;
  std::string part_;  ///< with the comments; "" if there is none
  std::string part_bytes_;
  std::string text_style_;  ///< of the paragraphs of comments; may be ""
  std::string mark_style_;
  std::string id_prefix_;  ///< of paragraph ids; four hex digits that no id begins with
  std::vector<Companion> companions_;
  IdSource ids_{{}};
  std::map<std::string, std::size_t> present_;  ///< author and words → how many there are
  std::vector<NewComment> added_;
  std::vector<archive::Member> members_;
};

}  // namespace sowlint::annotate
