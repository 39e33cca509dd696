#include "archive/zip_writer.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "archive/zip_reader.h"
#include "base/limits.h"
#include "support/docx_builder.h"

namespace sowlint::archive {
namespace {

std::string package() {
  return test::zip_of({{"a.xml", "<a/>"},
                       {"Media/Picture.png", std::string(5000, 'p')},
                       {"b.xml", std::string(300, 'b')}});
}

std::string member(const std::string& bytes, const std::string& name) {
  auto reader = ZipReader::open(bytes, base::Limits());
  if (!reader) {
    ADD_FAILURE() << reader.error().message;
    return {};
  }
  auto read = reader->read(name);
  if (read) return *read;
  ADD_FAILURE() << read.error().message;
  return {};
}

TEST(WithMembers, ReplacesAndAdds) {
  const std::array<Member, 2> members = {Member{"b.xml", "new"}, Member{"word/c.xml", "added"}};
  const auto written = with_members(package(), members);
  ASSERT_TRUE(written) << written.error().message;
  EXPECT_EQ(member(*written, "a.xml"), "<a/>");
  EXPECT_EQ(member(*written, "Media/Picture.png"), std::string(5000, 'p'));
  EXPECT_EQ(member(*written, "b.xml"), "new");
  EXPECT_EQ(member(*written, "word/c.xml"), "added");
}

TEST(WithMembers, FindsNamesWithoutRegardToCase) {
  const std::array<Member, 1> members = {Member{"B.XML", "new"}};
  const auto written = with_members(package(), members);
  ASSERT_TRUE(written);
  EXPECT_EQ(member(*written, "b.xml"), "new");
  EXPECT_TRUE(ZipReader::open(*written, base::Limits())->duplicates().empty());
}

/// The local record of a member without its header: the compressed bytes.
std::string compressed(const std::string& bytes, const std::string& name) {
  const std::size_t at = bytes.find(name);
  EXPECT_NE(at, std::string::npos);
  const auto byte = [&](std::size_t offset) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[offset]));
  };
  const std::size_t header = at - 30;
  const std::uint32_t size = byte(header + 18) | byte(header + 19) << 8U | byte(header + 20) << 16U;
  const std::uint32_t extra = byte(header + 28) | byte(header + 29) << 8U;
  return bytes.substr(at + name.size() + extra, size);
}

TEST(WithMembers, KeepsOtherMembersCompressedBytes) {
  const std::array<Member, 1> members = {Member{"a.xml", "<other/>"}};
  const auto written = with_members(package(), members);
  ASSERT_TRUE(written);
  EXPECT_EQ(compressed(*written, "Media/Picture.png"), compressed(package(), "Media/Picture.png"));
  EXPECT_FALSE(compressed(*written, "Media/Picture.png").empty());
}

TEST(WithMembers, GivesTheSameBytesInEveryTimeZone) {
  const std::array<Member, 1> members = {Member{"a.xml", "<other/>"}};
  const std::string bytes = package();
  const auto here = with_members(bytes, members);
  ::setenv("TZ", "Asia/Kathmandu", 1);
  ::tzset();
  const auto there = with_members(bytes, members);
  ::unsetenv("TZ");
  ::tzset();
  ASSERT_TRUE(here && there);
  EXPECT_EQ(*here, *there);
}

TEST(WithMembers, RefusesWhatIsNoPackage) {
  const std::array<Member, 1> members = {Member{"a.xml", "x"}};
  for (const std::string& bytes :
       {std::string(), std::string("PK\x03\x04 no"), package().substr(0, package().size() / 2)}) {
    const auto written = with_members(bytes, members);
    ASSERT_FALSE(written);
    EXPECT_NE(written.error().message.find("cannot be written back"), std::string::npos);
  }
}

}  // namespace
}  // namespace sowlint::archive
