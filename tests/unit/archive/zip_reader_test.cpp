#include "archive/zip_reader.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/docx_builder.h"

namespace sowlint::archive {
namespace {

using test::zip_of;

/// Overwrites the 32-bit number at `at`.
void put32(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i)
    bytes[at + i] = static_cast<char>(value >> (8 * i));
}

/// Where the directory entry number `index` begins.
std::size_t directory_entry(const std::string& bytes, int index) {
  std::size_t at = std::string::npos;
  for (int i = 0; i <= index; ++i)
    at = bytes.find("PK\x01\x02", at + 1);
  return at;
}

constexpr std::size_t kExpandedSize = 24;  // offsets inside a directory entry
constexpr std::size_t kFlags = 8;
constexpr std::size_t kChecksum = 16;

std::string refusal(const std::string& bytes, const base::Limits& limits = {}) {
  Result<ZipReader> reader = ZipReader::open(bytes, limits);
  if (!reader) return reader.error().message;
  const Result<std::string> part = reader->read("a.xml");
  return part ? std::string() : part.error().message;
}

TEST(ZipReaderTest, ReadsMembersByNameWithoutRegardToCase) {
  const std::string bytes = zip_of({{"word/Document.xml", "words"}, {"empty", ""}});
  Result<ZipReader> reader = ZipReader::open(bytes, {});
  ASSERT_TRUE(reader);
  EXPECT_TRUE(reader->contains("WORD/document.XML"));
  EXPECT_FALSE(reader->contains("word/other.xml"));
  EXPECT_EQ(reader->read("word/document.xml").value_or("?"), "words");
  EXPECT_EQ(reader->read("empty").value_or("?"), "");
  EXPECT_TRUE(reader->duplicates().empty());
}

TEST(ZipReaderTest, NamesDuplicates) {
  const std::string bytes = zip_of({{"a.xml", "first"}, {"A.XML", "second"}});
  Result<ZipReader> reader = ZipReader::open(bytes, {});
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->duplicates(), std::vector<std::string>{"A.XML"});
  EXPECT_EQ(reader->read("a.xml").value_or("?"), "first");
}

TEST(ZipReaderTest, ReadsNothingOutsideThePackage) {
  const std::string bytes = zip_of({{"../../etc/passwd", "x"}, {"/tmp/evil", "y"}});
  Result<ZipReader> reader = ZipReader::open(bytes, {});
  ASSERT_TRUE(reader);
  EXPECT_FALSE(reader->read("etc/passwd"));
}

struct Case {
  const char* name;
  std::string bytes;
  std::string message;  ///< a part of the refusal
};

std::string with_patch(std::string bytes, std::size_t field, std::uint32_t value) {
  put32(bytes, directory_entry(bytes, 0) + field, value);
  return bytes;
}

std::vector<Case> damaged() {
  const std::string good = zip_of({{"a.xml", std::string(1000, 'x')}, {"b.xml", "y"}});
  std::string encrypted = good;
  encrypted[directory_entry(good, 0) + kFlags] |= 1;
  return {
      {"Empty", "", "does not begin as a zip package"},
      {"Junk", "MZ" + std::string(500, '\0') + good, "does not begin as a zip package"},
      {"Truncated", good.substr(0, good.size() / 2), "damaged zip package"},
      {"DirectoryOnly", std::string("PK\x05\x06") + std::string(18, '\0'),
       "does not begin as a zip package"},
      {"LocalHeaderOnly", std::string("PK\x03\x04") + std::string(30, '\0'), "damaged zip package"},
      {"DeclaresLess", with_patch(good, kExpandedSize, 1), "damaged zip package"},
      {"DeclaresMore", with_patch(good, kExpandedSize, 2000), "damaged zip package"},
      {"WrongChecksum", with_patch(good, kChecksum, 12345), "damaged zip package"},
      {"Encrypted", encrypted, "encrypted"},
      {"MissingPart", zip_of({{"b.xml", "y"}}), "lacks the part a.xml"},
  };
}

class ZipDamageTest : public ::testing::TestWithParam<Case> {};

TEST_P(ZipDamageTest, IsRefusedWithASentence) {
  EXPECT_NE(refusal(GetParam().bytes).find(GetParam().message), std::string::npos)
      << refusal(GetParam().bytes);
}

INSTANTIATE_TEST_SUITE_P(Files, ZipDamageTest, ::testing::ValuesIn(damaged()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(ZipLimitsTest, Entries) {
  base::Limits limits;
  limits.archive_entries = 2;
  EXPECT_EQ(refusal(zip_of({{"a.xml", "x"}, {"b", "y"}}), limits), "");
  EXPECT_NE(
      refusal(zip_of({{"a.xml", "x"}, {"b", "y"}, {"c", "z"}}), limits).find("3 packed files"),
      std::string::npos);
}

TEST(ZipLimitsTest, BytesOfOnePart) {
  base::Limits limits;
  limits.part_bytes = 10;
  EXPECT_EQ(refusal(zip_of({{"a.xml", std::string(10, 'x')}}), limits), "");
  EXPECT_NE(refusal(zip_of({{"a.xml", std::string(11, 'x')}}), limits).find("a.xml"),
            std::string::npos);
}

TEST(ZipLimitsTest, DeclaredBytesOfThePackage) {
  base::Limits limits;
  limits.package_bytes = 20;
  EXPECT_EQ(refusal(zip_of({{"a.xml", std::string(20, 'x')}}), limits), "");
  EXPECT_NE(refusal(zip_of({{"a.xml", "x"}, {"b", std::string(20, 'x')}}), limits).find("expand"),
            std::string::npos);
}

TEST(ZipLimitsTest, APartReadAgainAndAgainCounts) {
  base::Limits limits;
  limits.package_bytes = 25;
  const std::string bytes = zip_of({{"a.xml", std::string(10, 'x')}});
  Result<ZipReader> reader = ZipReader::open(bytes, limits);
  ASSERT_TRUE(reader);
  EXPECT_TRUE(reader->read("a.xml"));
  EXPECT_TRUE(reader->read("a.xml"));
  EXPECT_FALSE(reader->read("a.xml"));
}

TEST(ZipLimitsTest, RatioOfLargeParts) {
  base::Limits limits;
  limits.ratio_from_bytes = 100'000;
  EXPECT_EQ(refusal(zip_of({{"a.xml", std::string(100'000, 'x')}}), limits), "");
  EXPECT_NE(refusal(zip_of({{"a.xml", std::string(100'001, 'x')}}), limits).find("200-fold"),
            std::string::npos);
}

TEST(ZipLimitsTest, ManyEntriesOverTheSameBytes) {
  // Every entry of the directory names the same stored megabyte.
  const std::string one = zip_of({{"a.xml", std::string(1'000'000, '\0')}});
  const std::size_t directory = directory_entry(one, 0);
  const std::size_t end = one.find("PK\x05\x06", directory);
  std::string bytes = one.substr(0, directory);
  std::string entry = one.substr(directory, end - directory);
  constexpr int kEntries = 2000;
  constexpr std::size_t kName = 46;
  std::string entries;
  for (int i = 0; i < kEntries; ++i) {
    entry[kName] = static_cast<char>('a' + i % 26);
    entries += entry;
  }
  std::string tail = one.substr(end);
  tail[8] = tail[10] = static_cast<char>(kEntries & 0xFF);
  tail[9] = tail[11] = static_cast<char>(kEntries >> 8);
  put32(tail, 12, static_cast<std::uint32_t>(entries.size()));
  bytes += entries + tail;
  EXPECT_NE(refusal(bytes).find("would expand to"), std::string::npos) << refusal(bytes);
}

TEST(ZipReaderTest, NamesInMessagesArePrintable) {
  std::string bytes = zip_of({{"#a.xml", "x"}, {"#A.xml", "y"}});
  for (std::size_t at = bytes.find('#'); at != std::string::npos; at = bytes.find('#')) {
    bytes[at] = '\x1b';
  }
  const Result<ZipReader> reader = ZipReader::open(bytes, {});
  ASSERT_TRUE(reader);
  ASSERT_EQ(reader->duplicates().size(), 1U);
  EXPECT_EQ(reader->duplicates()[0].find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace sowlint::archive
