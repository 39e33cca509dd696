#include "archive/xml_attributes.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::archive {
namespace {

constexpr std::size_t kLimit = 256;

std::string attributes(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += " a" + std::to_string(i) + "='\"x\"'";
  return text;
}

/// Large enough to be looked at.
std::string padding() {
  return std::string(std::size_t{1} << 20, ' ');
}

TEST(XmlAttributesTest, CountsTheAttributesOfEachElement) {
  EXPECT_FALSE(has_attribute_flood("<a" + attributes(kLimit) + ">" + padding() + "</a>", kLimit));
  EXPECT_TRUE(
      has_attribute_flood("<a" + attributes(kLimit + 1) + ">" + padding() + "</a>", kLimit));
  EXPECT_TRUE(has_attribute_flood("<a>" + padding() + "<b/><c" + attributes(kLimit + 1) + "/></a>",
                                  kLimit));
}

TEST(XmlAttributesTest, QuotesElsewhereAreNoAttributes) {
  const std::string quotes = attributes(kLimit + 1);
  for (const std::string& text : {quotes, "<!--" + quotes + "-->", "<![CDATA[" + quotes + "]]>",
                                  "<?x " + quotes + "?>", "<b c='" + padding() + "' d='<>'/>"}) {
    EXPECT_FALSE(has_attribute_flood("<a>" + padding() + text + "</a>", kLimit))
        << text.substr(0, 20);
  }
}

TEST(XmlAttributesTest, SmallPartsAndOpenEndsAreNoFlood) {
  EXPECT_FALSE(has_attribute_flood("<a" + attributes(kLimit + 1) + "/>", kLimit));
  EXPECT_FALSE(has_attribute_flood(padding() + "<a b='", kLimit));
  EXPECT_FALSE(has_attribute_flood(padding() + "<!-- ", kLimit));
  EXPECT_FALSE(has_attribute_flood("", kLimit));
}

}  // namespace
}  // namespace sowlint::archive
