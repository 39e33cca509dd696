#include "archive/xml_vocabulary.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace sowlint::archive {
namespace {

TEST(XmlVocabularyTest, FindsEveryNameAndNoOther) {
  std::vector<std::string> names;
  for (char first = 'a'; first <= 'z'; ++first) {
    for (char second = 'a'; second <= 'z'; ++second) {
      names.push_back(std::string("w:") + first + second + "x");
    }
  }
  std::vector<XmlVocabulary::Entry> entries;
  for (std::size_t i = 0; i < names.size(); ++i) {
    entries.push_back({names[i].c_str(), static_cast<XmlName>(i + 1)});
  }
  const XmlVocabulary::Namespace spaces[] = {{"urn:w", "w"}, {"urn:v", "v"}};
  const XmlVocabulary vocabulary(spaces, entries);
  const std::size_t w = vocabulary.prefix_of("urn:w");
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(vocabulary.find(w, names[i].substr(2)), i + 1);
    EXPECT_EQ(vocabulary.find(vocabulary.prefix_of("urn:v"), names[i].substr(2)), 0);
  }
  EXPECT_EQ(vocabulary.find(w, "aay"), 0);
  EXPECT_EQ(vocabulary.find(w, ""), 0);
  EXPECT_EQ(vocabulary.prefix_of("urn:other"), XmlVocabulary::kUnknown);
}

}  // namespace
}  // namespace sowlint::archive
