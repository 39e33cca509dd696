#include "archive/xml_tree.h"

#include <cstddef>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "archive/xml_vocabulary.h"

namespace sowlint::archive {
namespace {

enum class Name : XmlName { Other = 0, Root, A, B, Val, Plain };

constexpr XmlVocabulary::Namespace kNamespaces[] = {{"urn:w", "w"}, {"urn:strict", "w"}};
constexpr XmlVocabulary::Entry kEntries[] = {
    {"w:root", 1}, {"w:a", 2}, {"w:b", 3}, {"w:val", 4}, {"plain", 5}};

const XmlVocabulary& vocabulary() {
  static const XmlVocabulary kVocabulary(kNamespaces, kEntries);
  return kVocabulary;
}

Result<XmlTree> parse(const std::string& part, const base::Limits& limits = {}) {
  return XmlTree::parse(part, "part.xml", vocabulary(), limits);
}

std::string root(const std::string& inner) {
  return "<w:root xmlns:w=\"urn:w\">" + inner + "</w:root>";
}

std::string slice(const std::string& part, XmlElement element) {
  return part.substr(element.bytes().begin, element.bytes().size());
}

TEST(XmlTreeTest, ElementsKnowTheirBytes) {
  const std::string part =
      "<?xml version=\"1.0\"?>\n" + root("<w:a w:val='1'>x&amp;y</w:a> <w:b/>");
  const Result<XmlTree> tree = parse(part);
  ASSERT_TRUE(tree);
  const XmlElement a = tree->root().child(Name::A);
  EXPECT_EQ(slice(part, a), "<w:a w:val='1'>x&amp;y</w:a>");
  EXPECT_EQ(slice(part, tree->root().child(Name::B)), "<w:b/>");
  EXPECT_EQ(slice(part, tree->root()), part.substr(22));
  EXPECT_EQ(a.text(), "x&y");
  EXPECT_EQ(a.attribute(Name::Val), "1");
  EXPECT_EQ(a.attribute(Name::Plain), std::nullopt);
}

TEST(XmlTreeTest, NamesGoByNamespaceNotByPrefix) {
  for (const std::string& part :
       {std::string("<q:root xmlns:q='urn:w'><q:a q:val='v' plain='p'/></q:root>"),
        std::string("<q:root xmlns:q='urn:strict'><q:a q:val='v' plain='p'/></q:root>"),
        std::string("<root xmlns='urn:w' xmlns:x='urn:w'><a x:val='v' plain='p'/></root>")}) {
    const Result<XmlTree> tree = parse(part);
    ASSERT_TRUE(tree);
    EXPECT_EQ(tree->root().name<Name>(), Name::Root);
    const XmlElement a = tree->root().child(Name::A);
    EXPECT_EQ(a.attribute(Name::Val), "v");
    EXPECT_EQ(a.attribute(Name::Plain), "p");
  }
}

TEST(XmlTreeTest, ForeignNamesAreKeptWithoutName) {
  const std::string part =
      "<w:root xmlns:w='urn:w' xmlns:f='urn:f'><f:a w:val='v'>t</f:a></w:root>";
  const Result<XmlTree> tree = parse(part);
  ASSERT_TRUE(tree);
  EXPECT_FALSE(tree->root().child(Name::A));
  const XmlElement foreign = *tree->root().children().begin();
  EXPECT_EQ(foreign.name<Name>(), Name::Other);
  EXPECT_EQ(foreign.text(), "t");
}

TEST(XmlTreeTest, TextAfterAChildIsKept) {
  const Result<XmlTree> tree = parse(root("<w:a>one<w:b/>two&lt;three<w:b/> \n</w:a>"));
  ASSERT_TRUE(tree);
  const XmlElement a = tree->root().child(Name::A);
  EXPECT_EQ(a.text(), "one");
  std::vector<std::string> children;
  for (const XmlElement child : a.children()) {
    children.push_back(child.name() == kXmlText ? std::string(child.text()) : "element");
  }
  EXPECT_EQ(children, (std::vector<std::string>{"element", "two<three", "element"}));
}

TEST(XmlTreeTest, TextOfAChildDoesNotGoOnInItsParent) {
  const std::string part = root("<w:a>1<w:b/>2</w:a>3");
  const Result<XmlTree> tree = parse(part);
  ASSERT_TRUE(tree);
  std::vector<std::string> children;
  for (const XmlElement child : tree->root().children())
    children.push_back(slice(part, child));
  EXPECT_EQ(children, (std::vector<std::string>{"<w:a>1<w:b/>2</w:a>", "3"}));
}

TEST(XmlTreeTest, MissingElementsAnswer) {
  const XmlElement none;
  EXPECT_FALSE(none);
  EXPECT_FALSE(none.child(Name::A).child(Name::B));
  EXPECT_EQ(none.child(Name::A).attribute(Name::Val), std::nullopt);
  EXPECT_EQ(none.text(), "");
  EXPECT_EQ(none.subtree_size(), 0U);
  for (const XmlElement child : none.children())
    FAIL() << child.text();
}

std::string utf16(const std::u16string& text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

TEST(XmlTreeTest, Utf16PartsCountTheirOwnBytes) {
  const std::u16string text =
      u"\uFEFF<?xml version='1.0' encoding='UTF-16'?><w:root xmlns:w='urn:w'><w:a>й</w:a></w:root>";
  for (const bool big_endian : {true, false}) {
    const std::string part = utf16(text, big_endian);
    const Result<XmlTree> tree = parse(part);
    ASSERT_TRUE(tree);
    const XmlElement a = tree->root().child(Name::A);
    EXPECT_EQ(a.text(), "й");
    EXPECT_EQ(slice(part, a), utf16(u"<w:a>й</w:a>", big_endian));
  }
}

TEST(XmlTreeTest, AByteOrderMarkIsNoText) {
  const Result<XmlTree> tree = parse("\xEF\xBB\xBF" + root("<w:a/>"));
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->root().bytes().begin, 3U);
}

struct Case {
  const char* name;
  std::string part;
  std::string reason;  ///< a part of the message
};

std::vector<Case> refused() {
  const std::string laughs =
      "<!DOCTYPE w:root [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>" +
      root("<w:a>&b;</w:a>");
  return {
      {"Empty", "", "no element found"},
      {"Unclosed", "<w:root xmlns:w='urn:w'>", "no element found"},
      {"Mismatched", root("<w:a></w:b>"), "mismatched tag"},
      {"TwoRoots", root("") + root(""), "junk after document element"},
      {"UnboundPrefix", "<w:root/>", "unbound prefix"},
      {"DuplicateAttribute", "<a b='1' b='2'/>", "duplicate attribute"},
      {"BadUtf8", root("<w:a>\xFF\xFE\xC3(</w:a>"), "not well-formed"},
      {"ControlCharacter", root("<w:a>\x01</w:a>"), "not well-formed"},
      {"UndefinedEntity", root("<w:a>&x;</w:a>"), "undefined entity"},
      {"EntitiesInEntities", laughs, "DOCTYPE"},
      {"ExternalEntity",
       "<!DOCTYPE w:root [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + root("<w:a>&x;</w:a>"),
       "DOCTYPE"},
      {"ExternalDoctype", "<!DOCTYPE w:root SYSTEM 'http://127.0.0.1:9/x.dtd'>" + root(""),
       "DOCTYPE"},
      {"UnknownEncoding", "<?xml version='1.0' encoding='x-secret'?>" + root(""),
       "unknown encoding"},
  };
}

class XmlRefusalTest : public ::testing::TestWithParam<Case> {};

TEST_P(XmlRefusalTest, SaysWhichPartAndWhy) {
  const Result<XmlTree> tree = parse(GetParam().part);
  ASSERT_FALSE(tree);
  EXPECT_EQ(tree.error().kind, ErrorKind::Input);
  EXPECT_NE(tree.error().message.find("part.xml"), std::string::npos);
  EXPECT_NE(tree.error().message.find(GetParam().reason), std::string::npos)
      << tree.error().message;
}

INSTANTIATE_TEST_SUITE_P(Parts, XmlRefusalTest, ::testing::ValuesIn(refused()),
                         [](const auto& tested) { return std::string(tested.param.name); });

std::string nested(std::size_t depth) {
  std::string inner;
  for (std::size_t i = 1; i < depth; ++i)
    inner = "<w:a>" + inner + "</w:a>";
  return root(inner);
}

TEST(XmlLimitsTest, Depth) {
  base::Limits limits;
  limits.xml_depth = 20;
  EXPECT_TRUE(parse(nested(20), limits));
  EXPECT_FALSE(parse(nested(21), limits));
}

TEST(XmlLimitsTest, Nodes) {
  base::Limits limits;
  limits.xml_nodes = 3;
  EXPECT_TRUE(parse(root("<w:a/><w:b/>"), limits));
  EXPECT_FALSE(parse(root("<w:a/><w:b/><w:b/>"), limits));
  EXPECT_FALSE(parse(root("<w:a/>x<w:b/>y"), limits)) << "text between elements counts";
}

TEST(XmlLimitsTest, Attributes) {
  base::Limits limits;
  limits.xml_attributes = 2;
  EXPECT_TRUE(parse(root("<w:a x='1' y='2'/>"), limits));
  EXPECT_FALSE(parse(root("<w:a x='1' y='2' z='3'/>"), limits));
}

TEST(XmlLimitsTest, ManyAttributesAreRefusedBeforeTheyAreRead) {
  std::string flood = "<w:root xmlns:w='urn:w'";
  for (int i = 0; i < 300'000; ++i)
    flood += " a" + std::to_string(i) + "='x'";
  const Result<XmlTree> tree = parse(flood + "/>");
  ASSERT_FALSE(tree);
  EXPECT_NE(tree.error().message.find("256 attributes"), std::string::npos);
}

TEST(XmlLimitsTest, PartSize) {
  base::Limits limits;
  limits.part_bytes = 30;
  EXPECT_FALSE(parse(root(std::string(30, 'x')), limits));
}

// ---- whatever the tree, byte ranges are those of the elements ----

struct Source {
  std::string text;
  std::vector<std::string> elements;  ///< in document order
};

/// A random element, with what its descendants look like.
Source random_element(std::size_t depth) {
  const bool is_a = *rc::gen::arbitrary<bool>();
  const std::string tag = is_a ? "w:a" : "w:b";
  const std::string attribute =
      *rc::gen::element(std::string(), std::string(" w:val='&lt;'"), std::string(" rsid=\"0\""));
  const auto count = depth == 0 ? 0U : *rc::gen::inRange(0U, 4U);
  std::string inner;
  std::vector<std::string> descendants;
  for (unsigned i = 0; i < count; ++i) {
    inner += *rc::gen::element(std::string(), std::string("text "), std::string("\n"),
                               std::string("&amp;й"), std::string("<!-- x -->"));
    const Source child = random_element(depth - 1);
    inner += child.text;
    descendants.insert(descendants.end(), child.elements.begin(), child.elements.end());
  }
  Source source;
  source.text = inner.empty() && *rc::gen::arbitrary<bool>()
                    ? "<" + tag + attribute + " />"
                    : "<" + tag + attribute + ">" + inner + "</" + tag + ">";
  source.elements.push_back(source.text);
  source.elements.insert(source.elements.end(), descendants.begin(), descendants.end());
  return source;
}

void collect(const std::string& part, XmlElement element, std::vector<std::string>& found) {
  if (element.name() == kXmlText) {
    RC_ASSERT(slice(part, element).find("<w:") == std::string::npos);
    return;
  }
  found.push_back(slice(part, element));
  for (const XmlElement child : element.children())
    collect(part, child, found);
}

RC_GTEST_PROP(XmlTreeProperty, BytesAreThoseOfTheElement, ()) {
  const Source source = random_element(4);
  const std::string part = root(source.text);
  const Result<XmlTree> tree = parse(part);
  RC_ASSERT(tree.has_value());
  std::vector<std::string> found;
  for (const XmlElement child : tree->root().children())
    collect(part, child, found);
  RC_ASSERT(found == source.elements);
}

}  // namespace
}  // namespace sowlint::archive
