#include "archive/xml_tree.h"

#include <limits>
#include <memory>
#include <utility>

#include <expat.h>

#include "archive/xml_attributes.h"

namespace sowlint::archive {
namespace {

// Stands between a namespace and a local name in what expat reports; no name can hold it.
constexpr char kSeparator = '\n';

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

/// Receives expat's events for one part.
class XmlTreeBuilder {
 public:
  XmlTreeBuilder(const XmlVocabulary& vocabulary, const base::Limits& limits)
      : vocabulary_(vocabulary),
        limits_(limits) {}

  Result<XmlTree> parse(std::string_view part, const std::string& part_name);

 private:
  static void start_element(void* self, const XML_Char* name, const XML_Char** attributes);
  static void end_element(void* self, const XML_Char* name);
  static void character_data(void* self, const XML_Char* text, int size);
  static void start_doctype(void* self, const XML_Char* name, const XML_Char* system,
                            const XML_Char* public_id, int internal);

  void open(const XML_Char* name, const XML_Char** attributes);
  void close();
  void add_text(std::string_view text);
  void stop(std::string reason);
  std::uint32_t append(std::string_view text);
  XmlName resolve(std::string_view expanded);
  [[nodiscard]] std::uint32_t position() const;
  [[nodiscard]] std::uint32_t event_end() const;

  const XmlVocabulary& vocabulary_;
  const base::Limits& limits_;
  XML_Parser parser_ = nullptr;
  XmlTree tree_;
  std::vector<std::uint32_t> open_;
  std::string last_uri_;  // consecutive names nearly always share their namespace
  std::size_t last_prefix_ = XmlVocabulary::kUnknown;
  bool in_text_ = false;  // the last node is text after a child, and may go on
  std::string reason_;
};

std::uint32_t XmlTreeBuilder::position() const {
  return static_cast<std::uint32_t>(XML_GetCurrentByteIndex(parser_));
}

std::uint32_t XmlTreeBuilder::event_end() const {
  return position() + static_cast<std::uint32_t>(XML_GetCurrentByteCount(parser_));
}

std::uint32_t XmlTreeBuilder::append(std::string_view text) {
  tree_.characters_ += text;
  return static_cast<std::uint32_t>(tree_.characters_.size());
}

void XmlTreeBuilder::stop(std::string reason) {
  if (reason_.empty()) reason_ = std::move(reason);
  XML_StopParser(parser_, XML_FALSE);
}

XmlName XmlTreeBuilder::resolve(std::string_view expanded) {
  const std::size_t border = expanded.rfind(kSeparator);
  if (border == std::string_view::npos) return vocabulary_.find(0, expanded);
  const std::string_view uri = expanded.substr(0, border);
  if (uri != last_uri_) {
    last_uri_ = uri;
    last_prefix_ = vocabulary_.prefix_of(uri);
  }
  if (last_prefix_ == XmlVocabulary::kUnknown) return 0;
  return vocabulary_.find(last_prefix_, expanded.substr(border + 1));
}

void XmlTreeBuilder::open(const XML_Char* name, const XML_Char** attributes) {
  if (open_.size() >= limits_.xml_depth) {
    return stop("elements nested deeper than " + std::to_string(limits_.xml_depth) + " levels");
  }
  if (tree_.nodes_.size() >= limits_.xml_nodes) {
    return stop("more than " + std::to_string(limits_.xml_nodes) + " elements");
  }
  in_text_ = false;
  XmlTree::Node node;
  node.name = resolve(name);
  node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
  node.begin = position();
  std::size_t count = 0;
  for (; *attributes; attributes += 2) {
    if (++count > limits_.xml_attributes) {
      return stop("an element with more than " + std::to_string(limits_.xml_attributes) +
                  " attributes");
    }
    const XmlName attribute = resolve(attributes[0]);
    if (attribute == 0) continue;
    const auto begin = static_cast<std::uint32_t>(tree_.characters_.size());
    tree_.attributes_.push_back({begin, append(attributes[1]), attribute});
  }
  node.text_begin = node.text_end = static_cast<std::uint32_t>(tree_.characters_.size());
  open_.push_back(static_cast<std::uint32_t>(tree_.nodes_.size()));
  tree_.nodes_.push_back(node);
}

void XmlTreeBuilder::close() {
  in_text_ = false;
  XmlTree::Node& node = tree_.nodes_[open_.back()];
  open_.pop_back();
  node.subtree_end = static_cast<std::uint32_t>(tree_.nodes_.size());
  node.end = event_end();
}

void XmlTreeBuilder::add_text(std::string_view text) {
  if (open_.empty()) return;
  XmlTree::Node& last = tree_.nodes_.back();
  const bool inside = open_.back() + 1 == tree_.nodes_.size();
  if (inside || in_text_) {
    last.text_end = append(text);
    if (in_text_) last.end = event_end();
    return;
  }
  if (!vocabulary_.keeps_blanks() && is_blank(text)) return;
  if (tree_.nodes_.size() >= limits_.xml_nodes) return stop("more elements than are read");
  XmlTree::Node node;
  node.name = kXmlText;
  node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
  node.begin = position();
  node.end = event_end();
  node.text_begin = static_cast<std::uint32_t>(tree_.characters_.size());
  node.text_end = append(text);
  node.subtree_end = static_cast<std::uint32_t>(tree_.nodes_.size() + 1);
  tree_.nodes_.push_back(node);
  in_text_ = true;
}

void XmlTreeBuilder::start_element(void* self, const XML_Char* name, const XML_Char** attributes) {
  static_cast<XmlTreeBuilder*>(self)->open(name, attributes);
}

void XmlTreeBuilder::end_element(void* self, const XML_Char* /*name*/) {
  auto& builder = *static_cast<XmlTreeBuilder*>(self);
  // After a stop expat still ends the empty element it was reporting.
  if (builder.reason_.empty()) builder.close();
}

void XmlTreeBuilder::character_data(void* self, const XML_Char* text, int size) {
  static_cast<XmlTreeBuilder*>(self)->add_text({text, static_cast<std::size_t>(size)});
}

void XmlTreeBuilder::start_doctype(void* self, const XML_Char* /*name*/, const XML_Char* /*system*/,
                                   const XML_Char* /*public_id*/, int /*internal*/) {
  static_cast<XmlTreeBuilder*>(self)->stop("a DOCTYPE, which office files never have");
}

Result<XmlTree> XmlTreeBuilder::parse(std::string_view part, const std::string& part_name) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreateNS(nullptr, kSeparator), &XML_ParserFree);
  parser_ = parser.get();
  XML_SetUserData(parser_, this);
  XML_SetElementHandler(parser_, start_element, end_element);
  XML_SetCharacterDataHandler(parser_, character_data);
  XML_SetStartDoctypeDeclHandler(parser_, start_doctype);
  const XML_Status status =
      XML_Parse(parser_, part.data(), static_cast<int>(part.size()), XML_TRUE);
  if (status == XML_STATUS_OK) return std::move(tree_);
  if (reason_.empty()) reason_ = XML_ErrorString(XML_GetErrorCode(parser_));
  return tl::make_unexpected(
      Error{ErrorKind::Input,
            "the package holds the part " + part_name + ", which is not usable XML (line " +
                std::to_string(XML_GetCurrentLineNumber(parser_)) + ": " + reason_ + ")",
            {},
            0,
            0});
}

Result<XmlTree> XmlTree::parse(std::string_view part, const std::string& name,
                               const XmlVocabulary& vocabulary, const base::Limits& limits) {
  if (part.size() > limits.part_bytes ||
      part.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return tl::make_unexpected(
        Error{ErrorKind::Input,
              "the package holds the part " + name + ", which is larger than what is read",
              {},
              0,
              0});
  }
  if (has_attribute_flood(part, limits.xml_attributes)) {
    return tl::make_unexpected(Error{ErrorKind::Input,
                                     "the package holds the part " + name +
                                         ", which has an element with more than " +
                                         std::to_string(limits.xml_attributes) + " attributes",
                                     {},
                                     0,
                                     0});
  }
  return XmlTreeBuilder(vocabulary, limits).parse(part, name);
}

XmlElement XmlTree::root() const {
  return nodes_.empty() ? XmlElement() : XmlElement(this, 0);
}

std::string_view XmlElement::text() const {
  if (!tree_) return {};
  const XmlTree::Node& self = node();
  return std::string_view(tree_->characters_)
      .substr(self.text_begin, self.text_end - self.text_begin);
}

TextSpan XmlElement::bytes() const {
  return tree_ ? TextSpan{node().begin, node().end} : TextSpan{};
}

std::size_t XmlElement::subtree_size() const {
  return tree_ ? node().subtree_end - index_ : 0;
}

XmlElement XmlElement::find_child(XmlName wanted) const {
  for (const XmlElement element : children()) {
    if (element.node().name == wanted) return element;
  }
  return {};
}

std::optional<std::string_view> XmlElement::find_attribute(XmlName wanted) const {
  if (!tree_) return std::nullopt;
  const bool is_last = index_ + 1 == tree_->nodes_.size();
  const std::size_t end =
      is_last ? tree_->attributes_.size() : tree_->nodes_[index_ + 1].first_attribute;
  for (std::size_t i = node().first_attribute; i < end; ++i) {
    const XmlTree::Attribute& attribute = tree_->attributes_[i];
    if (attribute.name != wanted) continue;
    return std::string_view(tree_->characters_)
        .substr(attribute.begin, attribute.end - attribute.begin);
  }
  return std::nullopt;
}

}  // namespace sowlint::archive
