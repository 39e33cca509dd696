// Makes DOCX packages in memory from snippets of WordprocessingML.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sowlint::test {

/// A member of a package.
struct PackageMember {
  std::string name;
  std::string bytes;
};

/// The zip archive that holds `members` in that order.
std::string zip_of(const std::vector<PackageMember>& members);

/// The namespace declarations that the snippets rely on.
std::string_view docx_namespaces();

/// A w:p of one run.
std::string p(std::string_view text, std::string_view properties = "");

/// A w:p around ready inline markup.
std::string para(std::string_view inline_markup, std::string_view properties = "");

/// A w:r with that text, escaped.
std::string r(std::string_view text, std::string_view run_properties = "");

/// Paragraph properties: a place in a list; a style.
std::string in_list(int num_id, int level);
std::string styled(std::string_view style_id);

/// Tables: row(cell("…") + cell("…")), each cell around ready blocks.
std::string table(std::string_view rows, std::string_view properties = "");
std::string row(std::string_view cells, std::string_view properties = "");
std::string cell(std::string_view blocks, std::string_view properties = "");

/// A tracked change: element "w:ins", "w:del", "w:moveFrom", "w:moveTo".
std::string tracked(std::string_view element, std::string_view inline_markup);

/// A run with deleted text.
std::string deleted(std::string_view text);

/// A list level of numbering.xml; `extra` holds elements such as <w:isLgl/>.
std::string level(int index, std::string_view format, std::string_view text,
                  std::string_view extra = "", int start = 1);
std::string abstract_list(int id, std::string_view levels);
std::string list(int num_id, int abstract_id, std::string_view overrides = "");

/// A style of styles.xml; `rest` holds what follows w:basedOn.
std::string style(std::string_view id, std::string_view name, std::string_view rest = "",
                  std::string_view based_on = "", std::string_view type = "paragraph");

class DocxBuilder {
 public:
  /// What stands inside w:body.
  explicit DocxBuilder(std::string body = {}) : body_(std::move(body)) {}

  /// The whole main part, in place of a body.
  DocxBuilder& main_part(std::string bytes);
  /// Where the main part lies; "word/document.xml" unless told.
  DocxBuilder& main_path(std::string path);

  /// What stands inside the root of the part: w:styles, w:numbering, w:footnotes …
  DocxBuilder& styles(std::string_view inner);
  DocxBuilder& numbering(std::string_view inner);
  DocxBuilder& footnotes(std::string_view inner);
  DocxBuilder& endnotes(std::string_view inner);
  DocxBuilder& comments(std::string_view inner);
  DocxBuilder& header(std::string_view inner);
  DocxBuilder& footer(std::string_view inner);

  /// A part beside the main part, related to it unless `type` is empty.
  DocxBuilder& part(std::string name, std::string bytes, std::string type = {});
  /// A relationship of the main part.
  DocxBuilder& relationship(std::string type, std::string target, bool external = false);
  /// A member under its full name.
  DocxBuilder& member(std::string name, std::string bytes);

  [[nodiscard]] std::string build() const;

 private:
  struct Related {
    std::string type;
    std::string target;
    bool external = false;
  };

  DocxBuilder& wrapped(const std::string& type, const std::string& root, std::string_view inner);

  std::string body_;
  std::string main_bytes_;
  std::string main_path_ = "word/document.xml";
  std::vector<PackageMember> parts_;  ///< names relative to the main part's folder
  std::vector<PackageMember> members_;
  std::vector<Related> related_;
};

}  // namespace sowlint::test
