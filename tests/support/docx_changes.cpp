#include "support/docx_changes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include <gtest/gtest.h>
#include <zip.h>

#include "archive/xml_tree.h"
#include "archive/zip_reader.h"
#include "archive/zip_writer.h"
#include "base/budget.h"
#include "base/limits.h"
#include "readers/docx_package.h"
#include "readers/docx_vocabulary.h"

namespace sowlint::test {
namespace {

using archive::XmlElement;
using archive::XmlTree;
using readers::Name;

const base::Limits& limits() {
  static const base::Limits kLimits;
  return kLimits;
}

XmlTree tree_of(std::string_view bytes) {
  auto tree = XmlTree::parse(bytes, "part", readers::docx_vocabulary(), limits());
  if (!tree) throw std::runtime_error(tree.error().message);
  return std::move(*tree);
}

readers::DocxPackage open(std::string_view package, base::Budget& budget) {
  auto opened = readers::DocxPackage::open(package, limits(), budget);
  if (!opened) throw std::runtime_error(opened.error().message);
  return std::move(*opened);
}

std::string name_of_tag(std::string_view bytes, std::size_t at) {
  return std::string(bytes.substr(at, bytes.find_first_of(" />\r\n\t", at) - at));
}

/// Rewrites one part, element by element.
class Settler {
 public:
  Settler(std::string_view bytes, bool accept) : bytes_(bytes), accept_(accept) {}

  std::string run() {
    const XmlTree tree = tree_of(bytes_);
    copy(tree.root(), false);
    return result_ + std::string(bytes_.substr(at_));
  }

 private:
  void copy_to(std::size_t offset) {
    if (offset > at_) result_ += bytes_.substr(at_, offset - at_);
    at_ = std::max(at_, offset);
  }

  void copy(XmlElement element, bool restored) {
    const TextSpan whole = element.bytes();
    const auto name = element.name<Name>();
    const bool change = name == Name::Ins || name == Name::Del;
    const bool ours = change && element.attribute(Name::Author) == "sowlint";
    if (ours && (name == Name::Ins) != accept_) {
      copy_to(whole.begin);
      at_ = whole.end;
      return;
    }
    if (ours) {
      copy_to(whole.begin);
      at_ = bytes_.find('>', whole.begin) + 1;  // no attribute of ours holds one
      for (const XmlElement child : element.children())
        copy(child, name == Name::Del);
      copy_to(bytes_.rfind("</", whole.end - 1));
      at_ = whole.end;
      return;
    }
    if (restored && name == Name::DelText) {
      copy_to(whole.begin);
      std::string text(bytes_.substr(whole.begin, whole.size()));
      const std::string tag = name_of_tag(text, 1);
      const std::string plain = tag.substr(0, tag.find(':') + 1) + "t";
      text.replace(1, tag.size(), plain);
      const std::size_t end = text.rfind("</");
      if (end != std::string::npos) text.replace(end + 2, tag.size(), plain);
      result_ += text;
      at_ = whole.end;
      return;
    }
    for (const XmlElement child : element.children())
      copy(child, restored);
    copy_to(whole.end);
  }

  std::string_view bytes_;
  bool accept_;
  std::string result_;
  std::size_t at_ = 0;
};

/// What the main part says about its comments and changes.
struct Marks {
  std::multiset<std::string> starts;
  std::multiset<std::string> ends;
  std::multiset<std::string> references;
  std::multiset<std::string> changes;
  std::map<std::string, std::string> anchors;
  std::set<std::string> open;
  std::vector<std::string> broken;
};

std::string id_of(XmlElement element) {
  return std::string(element.attribute(Name::Id).value_or("none"));
}

void check_order(XmlElement element, Marks& marks) {
  bool first = true;
  const auto properties = element.name<Name>() == Name::R ? Name::RPr : Name::PPr;
  for (const XmlElement child : element.children()) {
    if (child.name<Name>() == properties && !first) {
      marks.broken.emplace_back("properties that do not come first");
    }
    first = false;
  }
}

void collect(XmlElement element, bool deleted, Marks& marks) {
  const auto name = element.name<Name>();
  switch (name) {
    case Name::CommentRangeStart:
      marks.starts.insert(id_of(element));
      marks.open.insert(id_of(element));
      break;
    case Name::CommentRangeEnd:
      marks.ends.insert(id_of(element));
      if (marks.open.erase(id_of(element)) == 0) {
        marks.broken.push_back("range " + id_of(element) + " ends before it begins");
      }
      break;
    case Name::CommentReference:
      marks.references.insert(id_of(element));
      break;
    case Name::Ins:
    case Name::Del:
    case Name::MoveFrom:
    case Name::MoveTo:
    case Name::RPrChange:
    case Name::PPrChange:
      marks.changes.insert(id_of(element));
      break;
    case Name::R:
    case Name::P:
      check_order(element, marks);
      break;
    case Name::T:
      if (deleted) marks.broken.emplace_back("a w:t inside a deletion");
      break;
    case Name::DelText:
      if (!deleted) marks.broken.emplace_back("a w:delText outside a deletion");
      break;
    default:
      break;
  }
  if (name == Name::T || name == Name::DelText) {
    for (const std::string& id : marks.open)
      marks.anchors[id] += element.text();
  }
  const bool deletes = name == Name::Del || name == Name::MoveFrom;
  for (const XmlElement child : element.children())
    collect(child, deleted || deletes, marks);
}

Marks marks_of(readers::DocxPackage& package) {
  Marks marks;
  const auto tree = package.parse(package.main_part());
  if (!tree) throw std::runtime_error(tree.error().message);
  collect(tree->root(), false, marks);
  return marks;
}

std::string comments_part(const readers::DocxPackage& package) {
  for (const readers::Relationship& related : package.relationships()) {
    if (related.type == "comments") return related.target;
  }
  return {};
}

std::string words_of(XmlElement element) {
  std::string words(element.name<Name>() == Name::T ? element.text() : std::string_view());
  for (const XmlElement child : element.children())
    words += words_of(child);
  return words;
}

bool all_once(const std::multiset<std::string>& ids) {
  return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

}  // namespace

std::string settled(std::string_view package, bool accept) {
  base::Budget budget(limits().work);
  const std::string part = open(package, budget).main_part();
  const std::string bytes = member_of(package, part);
  const std::array<archive::Member, 1> members = {
      archive::Member{part, Settler(bytes, accept).run()}};
  auto written = archive::with_members(package, members);
  if (!written) throw std::runtime_error(written.error().message);
  return std::move(*written);
}

std::vector<SeenComment> comments_in(std::string_view package) {
  base::Budget budget(limits().work);
  readers::DocxPackage opened = open(package, budget);
  const std::string part = comments_part(opened);
  if (part.empty()) return {};
  Marks marks = marks_of(opened);
  const auto tree = opened.parse(part);
  if (!tree) throw std::runtime_error(tree.error().message);
  std::vector<SeenComment> result;
  for (const XmlElement comment : tree->root().children()) {
    SeenComment seen;
    seen.author = comment.attribute(Name::Author).value_or("");
    seen.anchor = marks.anchors[id_of(comment)];
    for (const XmlElement paragraph : comment.children())
      seen.paragraphs.push_back(words_of(paragraph));
    result.push_back(std::move(seen));
  }
  return result;
}

std::vector<std::string> broken_rules(std::string_view package) {
  base::Budget budget(limits().work);
  readers::DocxPackage opened = open(package, budget);
  Marks marks = marks_of(opened);
  std::vector<std::string> broken = marks.broken;
  std::multiset<std::string> comments;
  if (const std::string part = comments_part(opened); !part.empty()) {
    const auto tree = opened.parse(part);
    if (!tree) throw std::runtime_error(tree.error().message);
    for (const XmlElement comment : tree->root().children())
      comments.insert(id_of(comment));
    const std::string types = member_of(package, "[Content_Types].xml");
    if (types.find("PartName=\"/" + part + "\"") == std::string::npos) {
      broken.push_back("the part " + part + " has no content type");
    }
  }
  if (marks.starts != marks.ends) broken.emplace_back("a range without its end");
  if (marks.starts != marks.references) broken.emplace_back("a range without its mark");
  if (marks.starts != comments) broken.emplace_back("a range without its comment");
  if (!all_once(comments)) broken.emplace_back("two comments of one number");
  if (!all_once(marks.changes)) broken.emplace_back("two changes of one number");
  return broken;
}

std::vector<std::string> members_of(std::string_view package) {
  zip_source_t* source = zip_source_buffer_create(package.data(), package.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive == nullptr) throw std::runtime_error("no zip archive");
  std::vector<std::string> names;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i)
    names.emplace_back(zip_get_name(archive, static_cast<zip_uint64_t>(i), 0));
  zip_discard(archive);
  return names;
}

std::string member_of(std::string_view package, const std::string& name) {
  auto reader = archive::ZipReader::open(package, limits());
  if (!reader) throw std::runtime_error(reader.error().message);
  auto bytes = reader->read(name);
  if (bytes) return std::move(*bytes);
  ADD_FAILURE() << bytes.error().message;
  return {};
}

}  // namespace sowlint::test
