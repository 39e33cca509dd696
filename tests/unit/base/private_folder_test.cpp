#include "base/private_folder.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/child.h"
#include "base/interrupt.h"
#include "support/paths.h"

namespace sowlint::base {
namespace {

namespace fs = std::filesystem;

TEST(PrivateFolder, IsPrivateAndGoesWithItsContents) {
  std::string path;
  {
    Result<PrivateFolder> folder = PrivateFolder::create();
    ASSERT_TRUE(folder);
    const PrivateFolder moved = std::move(*folder);
    path = moved.path();

    struct stat status {};

    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0700U);
    fs::create_directories(path + "/a/b");
    std::ofstream(path + "/a/b/file") << "words";
  }
  EXPECT_FALSE(fs::exists(path));
}

/// Runs `deed` in a process of its own that signals interrupt, and returns how that ended.
int status_of(void (*deed)(const std::string& note), const std::string& note) {
  const pid_t pid = ::fork();
  if (pid == 0) {
    handle_signals();
    deed(note);
    end_if_interrupted();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : -1;
}

TEST(Interrupt, RemovesThePrivateFolderAndEndsByTheSignal) {
  const std::string note = ::testing::TempDir() + "private-folder-note";
  const int status = status_of(
      [](const std::string& to) {
        const Result<PrivateFolder> folder = PrivateFolder::create();
        std::ofstream(to) << folder->path();
        (void)::raise(SIGTERM);
      },
      note);
  EXPECT_EQ(status, SIGTERM);
  std::string path;
  std::ifstream(note) >> path;
  EXPECT_FALSE(path.empty());
  EXPECT_FALSE(fs::exists(path));
  fs::remove(note);
}

TEST(Interrupt, RemovesAFileInTheMaking) {
  const std::string file = ::testing::TempDir() + "file-in-the-making";
  const int status = status_of(
      [](const std::string& name) {
        std::ofstream(name) << "half";
        const UnlinkedOnSignal guard(name);
        (void)::raise(SIGINT);
      },
      file);
  EXPECT_EQ(status, SIGINT);
  EXPECT_FALSE(fs::exists(file));
}

TEST(Interrupt, EndsTheChildThatIsWaitedFor) {
  const int status = status_of(
      [](const std::string&) {
        ChildCommand command;
        command.words = {test::hostile_child_path(), "ignore"};
        Result<Child> child = Child::start(command);
        if (!child) return;
        (void)::raise(SIGHUP);
        if (child->finish().end != ChildEnd::Interrupted) ::_exit(1);
      },
      "");
  EXPECT_EQ(status, SIGHUP);
}

TEST(Interrupt, EndsAtOnceWhereNothingIsToClean) {
  const int status = status_of(
      [](const std::string&) {
        (void)::raise(SIGTERM);
        ::_exit(1);  // not reached
      },
      "");
  EXPECT_EQ(status, SIGTERM);
}

}  // namespace
}  // namespace sowlint::base
