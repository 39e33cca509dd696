#include "annotate/raw_xml.h"

#include <optional>
#include <string>

#include <gtest/gtest.h>

namespace sowlint::annotate {
namespace {

TEST(Escaped, LeavesNothingThatXmlForbids) {
  EXPECT_EQ(escaped("a < b & \"c\" > d\n"), "a &lt; b &amp; &quot;c&quot; &gt; d\n");
  EXPECT_EQ(escaped(std::string("x\0y\x1b", 4)), "x\uFFFDy\uFFFD");
  EXPECT_EQ(escaped("\xEF\xBF\xBE!\xEF\xBF\xBF"), "\uFFFD!\uFFFD");
}

TEST(IsUtf8, GoesByBytesAndDeclaration) {
  EXPECT_TRUE(is_utf8("<a/>"));
  EXPECT_TRUE(is_utf8("\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?><a/>"));
  EXPECT_TRUE(is_utf8("<?xml version=\"1.0\"?><a encoding=\"latin1\"/>"));
  EXPECT_FALSE(is_utf8("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>"));
  EXPECT_FALSE(is_utf8(std::string("\xFF\xFE<\0", 4)));
  EXPECT_FALSE(is_utf8(std::string("<\0?\0", 4)));
}

struct OffsetCase {
  const char* name;
  const char* content;
  std::size_t count;
  std::optional<std::size_t> offset;
};

class RawOffset : public testing::TestWithParam<OffsetCase> {};

TEST_P(RawOffset, CountsDecodedCharacters) {
  const OffsetCase& test = GetParam();
  const std::string part = std::string("<t>") + test.content + "</t>";
  const auto found = raw_offset(part, {3, part.size() - 4}, test.count);
  EXPECT_EQ(TextOffsets(part, {3, part.size() - 4}).at(test.count), found);
  EXPECT_EQ(found, test.offset ? std::optional(*test.offset + 3) : std::nullopt);
}

constexpr OffsetCase kOffsets[] = {{"Start", "abc", 0, 0},
                                   {"Plain", "abc", 2, 2},
                                   {"End", "abc", 3, 3},
                                   {"Beyond", "abc", 4, std::nullopt},
                                   {"TwoByteCharacter", "\u00E4b", 2, 2},
                                   {"HalfACharacter", "\u00E4b", 1, std::nullopt},
                                   {"NamedReference", "a&amp;b", 2, 6},
                                   {"DecimalReference", "&#228;b", 2, 6},
                                   {"HexadecimalReference", "&#x20AC;b", 3, 8},
                                   {"FourByteReference", "&#128512;b", 4, 9},
                                   {"LineEndOfTwo", "a\r\nb", 2, 3},
                                   {"MarkupInside", "a<![CDATA[b]]>", 2, std::nullopt},
                                   {"BeforeMarkup", "a<!-- b -->c", 1, 1}};

INSTANTIATE_TEST_SUITE_P(Contents, RawOffset, testing::ValuesIn(kOffsets),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(TextOffsets, AreThoseOfASearchFromTheStart) {
  std::string part;
  for (int i = 0; i < 4000; ++i)
    part += i % 3 == 0 ? "a&amp;\u00E4" : "b\r\n";
  const TextSpan content{0, part.size()};
  const TextOffsets offsets(part, content);
  for (std::size_t count = 0; count < 12'000; count += 61)
    EXPECT_EQ(offsets.at(count), raw_offset(part, content, count)) << count;
}

TEST(StartTag, EndsBehindItsAttributes) {
  const std::string part = "<w:p a='>' b=\">\" ><w:r/></w:p>";
  const TextSpan tag = start_tag_at(part, 0);
  EXPECT_EQ(part.substr(tag.begin, tag.size()), "<w:p a='>' b=\">\" >");
  EXPECT_FALSE(is_empty_tag(part, tag));
  EXPECT_TRUE(is_empty_tag(part, start_tag_at(part, tag.end)));
  const TextSpan name = name_at(part, tag.end);
  EXPECT_EQ(part.substr(name.begin, name.size()), "w:r");
}

TEST(Attribute, IsFoundByItsWholeName) {
  const std::string part = "<w:del w:idx=\"1\" xw:id='2' w:id = \"3\" w:author=\"a w:id='9'\"/>";
  const auto found = attribute_in(part, start_tag_at(part, 0), "w:id");
  ASSERT_TRUE(found);
  EXPECT_EQ(part.substr(found->begin, found->size()), "3");
  EXPECT_FALSE(attribute_in(part, start_tag_at(part, 0), "w:date"));
}

TEST(PrefixFor, TakesTheOneThePartHas) {
  const std::string bound = "<x:a xmlns=\"urn:w\" xmlns:x = 'urn:w'/>";
  EXPECT_EQ(prefix_for(bound, 0, "urn:w", "w").name, "x:");
  EXPECT_EQ(prefix_for(bound, 0, "urn:w", "w").declaration, "");
  const std::string unbound = "<a xmlns=\"urn:w\"/>";
  EXPECT_EQ(prefix_for(unbound, 0, "urn:w", "w").name, "w:");
  EXPECT_EQ(prefix_for(unbound, 0, "urn:w", "w").declaration, " xmlns:w=\"urn:w\"");
}

TEST(LastChild, GoesIntoAnyRoot) {
  EXPECT_EQ(with_last_child("<?xml?><a><b/></a>\n", {7, 18}, "<c/>"), "<?xml?><a><b/><c/></a>\n");
  EXPECT_EQ(with_last_child("<x:a y='1'/>", {0, 12}, "<c/>"), "<x:a y='1'><c/></x:a>");
  EXPECT_EQ(with_last_child("<a></a >", {0, 8}, "<c/>"), "<a><c/></a >");
}

}  // namespace
}  // namespace sowlint::annotate
