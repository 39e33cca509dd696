#include "annotate/docx_comments.h"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "annotate/raw_xml.h"
#include "archive/xml_tree.h"
#include "readers/docx_vocabulary.h"

namespace sowlint::annotate {
namespace {

using archive::Member;
using archive::XmlElement;
using archive::XmlTree;
using readers::Name;
using readers::Relationship;

constexpr std::string_view kTransitional =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr std::string_view kTransitionalComments =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr std::string_view kStrictComments =
    "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
constexpr std::string_view kRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kCommentsContent =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view kParagraphIds = "http://schemas.microsoft.com/office/word/2010/wordml";
constexpr std::string_view kDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* kContentTypes = "[Content_Types].xml";

/// What newer programs keep beside the comments.
struct CompanionKind {
  std::string_view type;  ///< last word of the relationship's type
  std::string_view uri;
  std::string_view prefix;
};

constexpr std::array<CompanionKind, 4> kCompanions = {
    CompanionKind{"commentsExtended", "http://schemas.microsoft.com/office/word/2012/wordml",
                  "w15"},
    CompanionKind{"commentsIds", "http://schemas.microsoft.com/office/word/2016/wordml/cid",
                  "w16cid"},
    CompanionKind{"commentsExtensible", "http://schemas.microsoft.com/office/word/2018/wordml/cex",
                  "w16cex"},
    CompanionKind{"people", "http://schemas.microsoft.com/office/word/2012/wordml", "w15"}};

const CompanionKind& kind_of(std::string_view type) {
  for (const CompanionKind& kind : kCompanions) {
    if (kind.type == type) return kind;
  }
  return kCompanions.front();
}

std::string words_in(XmlElement element) {
  std::string words(element.name<Name>() == Name::T ? element.text() : std::string_view());
  for (const XmlElement child : element.children())
    words += words_in(child);
  return words;
}

std::string key_of(std::string_view author, const std::vector<std::string>& paragraphs) {
  std::string key(author);
  for (const std::string& paragraph : paragraphs)
    key += "\n" + paragraph;
  return key;
}

std::string key_of(XmlElement comment) {
  std::vector<std::string> paragraphs;
  for (const XmlElement child : comment.children()) {
    if (child.name<Name>() == Name::P) paragraphs.push_back(words_in(child));
  }
  return key_of(comment.attribute(Name::Author).value_or(""), paragraphs);
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string date_and_time(const std::string& date) {
  return date + "T00:00:00Z";
}

/// A row of a companion part.
std::string row_of(const CompanionKind& kind, const std::string& paragraph_id,
                   const AnnotateOptions& options) {
  const Prefix prefix{std::string(kind.prefix) + ":",
                      attribute("xmlns:" + std::string(kind.prefix), kind.uri)};
  const std::string& p = prefix.name;
  if (kind.type == "commentsExtended") {
    return "<" + p + "commentEx" + prefix.declaration + attribute(p + "paraId", paragraph_id) +
           attribute(p + "done", "0") + "/>";
  }
  if (kind.type == "commentsIds") {
    return "<" + p + "commentId" + prefix.declaration + attribute(p + "paraId", paragraph_id) +
           attribute(p + "durableId", paragraph_id) + "/>";
  }
  const std::string date =
      options.date.empty() ? "" : attribute(p + "dateUtc", date_and_time(options.date));
  return "<" + p + "commentExtensible" + prefix.declaration +
         attribute(p + "durableId", paragraph_id) + date + "/>";
}

std::string person_of(const std::string& author) {
  const CompanionKind& kind = kind_of("people");
  const std::string p = std::string(kind.prefix) + ":";
  return "<" + p + "person" + attribute("xmlns:" + std::string(kind.prefix), kind.uri) +
         attribute(p + "author", author) + "><" + p + "presenceInfo" +
         attribute(p + "providerId", "None") + attribute(p + "userId", author) + "/></" + p +
         "person>";
}

tl::unexpected<Error> refuse(std::string message) {
  return tl::make_unexpected(Error{ErrorKind::Input, std::move(message), {}, 0, 0});
}

}  // namespace

std::string signature_of(const AnnotateOptions& options, const std::string& prefix) {
  std::string result = attribute(prefix + "author", options.author);
  if (!options.date.empty()) result += attribute(prefix + "date", date_and_time(options.date));
  return result;
}

Result<DocxComments> DocxComments::open(readers::DocxPackage& package, const base::Limits& limits,
                                        bool strict) {
  DocxComments comments(package, limits, strict);
  if (Result<void> read = comments.read_parts(); !read) return tl::make_unexpected(read.error());
  return comments;
}

Result<void> DocxComments::read_parts() {
  for (const Relationship& related : package_->relationships()) {
    if (related.external || !package_->contains(related.target)) continue;
    if (related.type == "comments") part_ = related.target;
    for (const CompanionKind& kind : kCompanions) {
      if (kind.type == related.type) companions_.push_back({related.target, related.type});
    }
  }
  if (Result<void> read = read_comments(); !read) return read;
  return read_styles();
}

Result<void> DocxComments::read_comments() {
  if (part_.empty()) return {};
  Result<std::string> bytes = package_->bytes_of(part_);
  if (!bytes) return tl::make_unexpected(bytes.error());
  const Result<XmlTree> tree = XmlTree::parse(*bytes, part_, readers::docx_vocabulary(), *limits_);
  if (!tree) return tl::make_unexpected(tree.error());
  std::vector<long> used;
  for (const XmlElement comment : tree->root().children()) {
    if (comment.name<Name>() != Name::Comment) continue;
    if (const auto id = readers::whole_number(comment.attribute(Name::Id))) used.push_back(*id);
    ++present_[key_of(comment)];
  }
  ids_ = IdSource(used);
  part_bytes_ = *std::move(bytes);
  return {};
}

// Styles are told by their names, which are the same in every language of Word; ids are not.
Result<void> DocxComments::read_styles() {
  for (const Relationship& related : package_->relationships()) {
    if (related.type != "styles" || related.external || !package_->contains(related.target)) {
      continue;
    }
    const Result<XmlTree> tree = package_->parse(related.target);
    if (!tree) return tl::make_unexpected(tree.error());
    for (const XmlElement style : tree->root().children()) {
      const std::string_view name = readers::val(style.child(Name::StyleName)).value_or("");
      const std::string id(style.attribute(Name::StyleId).value_or(""));
      if (name == "annotation text") text_style_ = id;
      if (name == "annotation reference") mark_style_ = id;
    }
  }
  return {};
}

bool DocxComments::has(const std::string& author, const std::vector<std::string>& paragraphs) {
  const auto found = present_.find(key_of(author, paragraphs));
  if (found == present_.end() || found->second == 0) return false;
  --found->second;
  return true;
}

std::string DocxComments::add(const std::vector<std::string>& paragraphs) {
  added_.push_back({ids_.next(), paragraphs});
  return added_.back().id;
}

std::string DocxComments::paragraph_id(std::size_t index) const {
  constexpr std::size_t kDigits = 4;
  std::array<char, kDigits + 1> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), index + 1, 16);
  std::string result(digits.data(), end);
  for (char& digit : result) {
    if (digit >= 'a') digit = static_cast<char>(digit - 'a' + 'A');
  }
  return id_prefix_ + std::string(kDigits - std::min(kDigits, result.size()), '0') + result;
}

std::string DocxComments::comment_xml(const NewComment& comment, const std::string& paragraph_id,
                                      const std::string& prefix, const std::string& declarations,
                                      const AnnotateOptions& options) const {
  const std::string& p = prefix;
  std::string xml = "<" + p + "comment" + declarations + attribute(p + "id", comment.id) +
                    signature_of(options, p) + attribute(p + "initials", "sl") + ">";
  const std::string style = text_style_.empty()
                                ? ""
                                : "<" + p + "pPr><" + p + "pStyle" +
                                      attribute(p + "val", text_style_) + "/></" + p + "pPr>";
  const std::string mark_style = mark_style_.empty()
                                     ? ""
                                     : "<" + p + "rPr><" + p + "rStyle" +
                                           attribute(p + "val", mark_style_) + "/></" + p + "rPr>";
  for (std::size_t i = 0; i < comment.paragraphs.size(); ++i) {
    const bool first = i == 0;
    const bool last = i + 1 == comment.paragraphs.size();
    xml += "<" + p + "p" +
           (last && !paragraph_id.empty() ? attribute("w14:paraId", paragraph_id) : "");
    xml += ">" + style;
    if (first) xml += "<" + p + "r>" + mark_style + "<" + p + "annotationRef/></" + p + "r>";
    xml += "<" + p + "r>" + (first ? "<" + p + "rPr><" + p + "b/></" + p + "rPr>" : "");
    xml += "<" + p + "t xml:space=\"preserve\">" + escaped(comment.paragraphs[i]) + "</" + p +
           "t></" + p + "r></" + p + "p>";
  }
  return xml + "</" + p + "comment>";
}

Result<void> DocxComments::append(const std::string& part, const std::string& xml) {
  Result<std::string> bytes = package_->bytes_of(part);
  if (!bytes) return tl::make_unexpected(bytes.error());
  if (!is_utf8(*bytes)) {
    return refuse("the package holds the part " + part +
                  ", which is not in UTF-8; save the file again in Word");
  }
  const Result<XmlTree> tree = XmlTree::parse(*bytes, part, readers::docx_vocabulary(), *limits_);
  if (!tree) return tl::make_unexpected(tree.error());
  members_.push_back({part, with_last_child(*bytes, tree->root().bytes(), xml)});
  return {};
}

// A new part beside the main one, known to the main part and to the package.
Result<void> DocxComments::add_part() {
  const std::string folder = readers::folder_of(package_->main_part());
  std::string name = "comments.xml";
  for (int n = 1; package_->contains(folder + name); ++n)
    name = "comments" + std::to_string(n) + ".xml";
  part_ = folder + name;
  const std::string rels = readers::relationships_part_of(package_->main_part());
  std::string id = "rIdSowlint";
  for (bool taken = true; taken;) {
    taken = false;
    for (const Relationship& related : package_->relationships())
      taken = taken || related.id == id;
    if (taken) id += "1";
  }
  const auto relationship = [&](const std::string& prefix) {
    return "<" + prefix + "Relationship" + attribute("Id", id) +
           attribute("Type", strict_ ? kStrictComments : kTransitionalComments) +
           attribute("Target", name) + "/>";
  };
  // The root's own prefix, which may be none: its children are in no other namespace.
  const auto prefix_of = [&](const std::string& part) -> Result<std::string> {
    const Result<std::string> bytes = package_->bytes_of(part);
    if (!bytes) return tl::make_unexpected(bytes.error());
    const Result<XmlTree> tree = XmlTree::parse(*bytes, part, readers::docx_vocabulary(), *limits_);
    if (!tree) return tl::make_unexpected(tree.error());
    const TextSpan span = name_at(*bytes, tree->root().bytes().begin);
    const std::string root = bytes->substr(span.begin, span.size());
    return root.substr(0, root.rfind(':') + 1);
  };
  if (package_->contains(rels)) {
    const Result<std::string> prefix = prefix_of(rels);
    if (!prefix) return tl::make_unexpected(prefix.error());
    if (Result<void> appended = append(rels, relationship(*prefix)); !appended) return appended;
  } else {
    members_.push_back({rels, std::string(kDeclaration) + "<Relationships" +
                                  attribute("xmlns", kRelationships) + ">" + relationship("") +
                                  "</Relationships>"});
  }
  const Result<std::string> prefix = prefix_of(kContentTypes);
  if (!prefix) return tl::make_unexpected(prefix.error());
  return append(kContentTypes, "<" + *prefix + "Override" + attribute("PartName", "/" + part_) +
                                   attribute("ContentType", kCommentsContent) + "/>");
}

Result<void> DocxComments::append_comments(const AnnotateOptions& options) {
  const bool is_new = part_.empty();
  const std::string_view uri = strict_ ? kStrict : kTransitional;
  if (is_new) {
    if (Result<void> added = add_part(); !added) return added;
    part_bytes_ = std::string(kDeclaration) + "<w:comments" + attribute("xmlns:w", uri) + "/>";
  }
  if (!is_utf8(part_bytes_)) {
    return refuse("the package's comments are not in UTF-8; save the file again in Word");
  }
  const Result<XmlTree> tree =
      XmlTree::parse(part_bytes_, part_, readers::docx_vocabulary(), *limits_);
  if (!tree) return tl::make_unexpected(tree.error());
  const TextSpan root = tree->root().bytes();
  const Prefix prefix = prefix_for(part_bytes_, root.begin, uri, "w");
  std::string declarations = prefix.declaration;
  if (!id_prefix_.empty()) declarations += attribute("xmlns:w14", kParagraphIds);
  std::string xml;
  for (std::size_t i = 0; i < added_.size(); ++i) {
    xml += comment_xml(added_[i], id_prefix_.empty() ? "" : paragraph_id(i), prefix.name,
                       declarations, options);
  }
  members_.push_back({part_, with_last_child(part_bytes_, root, xml)});
  return {};
}

Result<void> DocxComments::append_rows(const Companion& companion, const AnnotateOptions& options) {
  if (companion.type == "people") {
    const Result<std::string> bytes = package_->bytes_of(companion.part);
    if (!bytes) return tl::make_unexpected(bytes.error());
    const std::string author = attribute("author", options.author).substr(1);
    if (bytes->find(author) != std::string::npos) return {};
    return append(companion.part, person_of(options.author));
  }
  std::string rows;
  for (std::size_t i = 0; i < added_.size(); ++i)
    rows += row_of(kind_of(companion.type), paragraph_id(i), options);
  return append(companion.part, rows);
}

Result<std::vector<Member>> DocxComments::members(const AnnotateOptions& options) {
  if (added_.empty()) return std::vector<Member>();
  if (!companions_.empty()) {
    // Ids of paragraphs stand in quotes; one begins them that no part with ids knows.
    std::string known = part_bytes_;
    for (const Companion& companion : companions_) {
      const Result<std::string> bytes = package_->bytes_of(companion.part);
      if (!bytes) return tl::make_unexpected(bytes.error());
      known += *bytes;
    }
    const Result<std::string> text = package_->bytes_of(package_->main_part());
    if (!text) return tl::make_unexpected(text.error());
    for (int digit = 0; digit < 10; ++digit) {
      id_prefix_ = "50C" + std::to_string(digit);
      if (known.find("\"" + id_prefix_) == std::string::npos &&
          text->find("\"" + id_prefix_) == std::string::npos) {
        break;
      }
    }
  }
  if (Result<void> appended = append_comments(options); !appended) {
    return tl::make_unexpected(appended.error());
  }
  for (const Companion& companion : companions_) {
    if (Result<void> appended = append_rows(companion, options); !appended) {
      return tl::make_unexpected(appended.error());
    }
  }
  return std::move(members_);
}

}  // namespace sowlint::annotate
