// The rooms of src/ in their order: a room may include only the rooms named for it, and include/.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <re2/re2.h>

#include "support/paths.h"

namespace sowlint {
namespace {

namespace fs = std::filesystem;

struct Room {
  std::string name;
  std::set<std::string> may_include;
};

/// From the bottom up: a room may name only rooms listed above it here.
const std::vector<Room>& rooms() {
  static const std::vector<Room> kRooms = {
      {"base", {}},
      {"text", {"base"}},
      {"archive", {"base"}},
      {"document", {"base", "text"}},
      {"readers", {"base", "text", "archive", "document"}},
      {"contract", {"base", "text", "document"}},
      {"match", {"base", "text"}},
      {"rules", {"base", "text", "contract", "match"}},
      {"analysis", {"base", "text", "document", "contract", "match", "rules"}},
      {"selftest",
       {"base", "text", "document", "readers", "contract", "match", "rules", "analysis"}},
      {"annotate", {"base", "archive", "document", "readers"}},
      {"report", {"base", "text", "document", "rules", "analysis", "annotate"}},
      {"compare", {"base", "text", "document", "contract", "rules", "analysis", "report"}},
      {"gate",
       {"base", "text", "document", "contract", "match", "rules", "analysis", "report", "compare"}},
      {"cli",
       {"base", "text", "document", "readers", "contract", "match", "rules", "analysis", "selftest",
        "report", "compare", "gate"}},
  };
  return kRooms;
}

std::vector<std::string> included_rooms(const fs::path& file) {
  static const RE2 kInclude(R"rx(^\s*#include\s+"([a-z0-9_]+)/)rx");
  std::vector<std::string> result;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::string room;
    if (RE2::PartialMatch(line, kInclude, &room) && room != "sowlint") {
      result.push_back(room);
    }
  }
  return result;
}

TEST(Layering, TheTableNamesOnlyRoomsAbove) {
  std::set<std::string> seen;
  for (const Room& room : rooms()) {
    for (const std::string& other : room.may_include) {
      EXPECT_TRUE(seen.contains(other)) << room.name << " names " << other;
    }
    seen.insert(room.name);
  }
}

TEST(Layering, EveryFolderIsARoom) {
  std::set<std::string> known;
  for (const Room& room : rooms())
    known.insert(room.name);
  for (const auto& entry : fs::directory_iterator(test::project_path("src"))) {
    if (!entry.is_directory()) continue;
    EXPECT_TRUE(known.contains(entry.path().filename().string())) << entry.path();
  }
}

TEST(Layering, EveryIncludePointsUp) {
  std::size_t checked = 0;
  for (const Room& room : rooms()) {
    const fs::path folder = test::project_path("src/" + room.name);
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      for (const std::string& other : included_rooms(entry.path())) {
        ++checked;
        EXPECT_TRUE(other == room.name || room.may_include.contains(other))
            << entry.path() << " includes " << other;
      }
    }
  }
  EXPECT_GT(checked, 20U);
}

TEST(Layering, PublicHeadersIncludeNoRoom) {
  for (const auto& entry : fs::directory_iterator(test::project_path("include/sowlint"))) {
    EXPECT_TRUE(included_rooms(entry.path()).empty()) << entry.path();
  }
}

}  // namespace
}  // namespace sowlint
