#include "archive/printable.h"

#include <string>

#include <gtest/gtest.h>

namespace sowlint::archive {
namespace {

TEST(PrintableTest, ReplacesControlCharacters) {
  EXPECT_EQ(printable("word/document.xml"), "word/document.xml");
  EXPECT_EQ(printable("a\nb\x1b\x7f"), "a?b??");
  EXPECT_EQ(printable("договор.xml"), "договор.xml");
}

TEST(PrintableTest, CutsBetweenCharacters) {
  const std::string shown = printable("x" + std::string(100, 'a') + "ййййййййййййййййй");
  EXPECT_LE(shown.size(), 123U);
  EXPECT_TRUE(shown.ends_with("й…")) << shown;
}

}  // namespace
}  // namespace sowlint::archive
