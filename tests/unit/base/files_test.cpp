#include "base/files.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace sowlint::base {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLimit = 100'000;

/// A new folder for each test.
class Files : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "sowlint-files-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }

  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }

  [[nodiscard]] std::string make(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

  static std::string bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  static std::string complaint(const Result<std::string>& result) {
    if (result) return "";
    EXPECT_EQ(result.error().kind, ErrorKind::Input);
    return result.error().message;
  }

  static std::string complaint(const Result<void>& result) {
    if (result) return "";
    EXPECT_EQ(result.error().kind, ErrorKind::Usage);
    return result.error().message;
  }

 private:
  fs::path folder_;
};

/// Puts another file in the place of a standard stream, and the old one back at the end.
class Redirected {
 public:
  Redirected(int stream, int other) : stream_(stream), saved_(::dup(stream)) {
    ::dup2(other, stream);
  }

  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

  ~Redirected() {
    ::dup2(saved_, stream_);
    ::close(saved_);
  }

 private:
  int stream_;
  int saved_;
};

/// Makes the process an ordinary user where it is the superuser, who may do everything.
class AsOrdinaryUser {
 public:
  AsOrdinaryUser() : old_(::geteuid()) {
    if (old_ == 0) {
      EXPECT_EQ(::seteuid(kNobody), 0);
    }
  }

  AsOrdinaryUser(const AsOrdinaryUser&) = delete;
  AsOrdinaryUser& operator=(const AsOrdinaryUser&) = delete;

  ~AsOrdinaryUser() { EXPECT_EQ(::seteuid(old_), 0); }

 private:
  static constexpr uid_t kNobody = 65534;
  uid_t old_;
};

struct Pipe {
  Pipe() { EXPECT_EQ(::pipe(ends), 0); }

  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  ~Pipe() {
    ::close(ends[0]);
    ::close(ends[1]);
  }

  int ends[2] = {-1, -1};
};

// ---------------------------------------------------------------- reading

TEST_F(Files, ReadsWhatIsThere) {
  const std::string bytes("a\0\r\n\xFF", 5);
  EXPECT_EQ(read_file(make("a.txt", bytes), kLimit).value(), bytes);
  EXPECT_EQ(read_file(make("empty.txt", ""), kLimit).value(), "");
}

TEST_F(Files, ReadsUpToTheLimitAndNoMore) {
  const std::string file = make("a.txt", std::string(1'000, 'a'));
  EXPECT_EQ(read_file(file, 1'000).value().size(), 1'000U);
  const auto refused = read_file(file, 999);
  EXPECT_EQ(complaint(refused),
            "the file has more than 999 bytes, the most that is read; split it or leave out its "
            "pictures");
  EXPECT_EQ(refused.error().path, file);
}

TEST_F(Files, HoldsTheLimitWhenAFileHasMoreThanItsSizeSays) {
  // Files of the kernel have size 0 until they are read, as a file that grows meanwhile has less.
  ASSERT_TRUE(fs::exists("/proc/self/status"));
  EXPECT_GT(read_file("/proc/self/status", kLimit).value().size(), 100U);
  EXPECT_NE(complaint(read_file("/proc/self/status", 20)).find("more than 20 bytes"),
            std::string::npos);
}

TEST_F(Files, RefusesWhatIsNoRegularFile) {
  EXPECT_EQ(complaint(read_file(path("."), kLimit)), "this is a folder; name the files in it");
  EXPECT_EQ(complaint(read_file("/dev/zero", kLimit)),
            "this is a device; name a file, or - for standard input");
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(complaint(read_file(path("pipe"), kLimit)),
            "this is a pipe; give its bytes on standard input and name it -");
}

TEST_F(Files, SaysWhatIsWrongWithAName) {
  EXPECT_EQ(complaint(read_file(path("none.txt"), kLimit)),
            "there is no such file; check the name");
  EXPECT_EQ(complaint(read_file(make("a.txt", "") + "/b", kLimit)),
            "there is no such file; check the name");
  EXPECT_EQ(complaint(read_file("", kLimit)), "a file name is empty; give one");
  EXPECT_EQ(complaint(read_file(path("a.txt") + '\0' + "b", kLimit)),
            "a file name holds a NUL character; rename the file");
  fs::create_symlink(path("loop"), path("loop"));
  EXPECT_NE(complaint(read_file(path("loop"), kLimit)).find("cannot be opened"), std::string::npos);
}

TEST_F(Files, SaysThatAFileMayNotBeRead) {
  const std::string file = make("a.txt", "a");
  ::chmod(path(".").c_str(), 0755);
  ::chmod(file.c_str(), 0);
  const AsOrdinaryUser user;
  EXPECT_NE(complaint(read_file(file, kLimit)).find("may not read"), std::string::npos);
}

TEST_F(Files, ReadsStandardInputFromAPipe) {
  Pipe pipe;
  const Redirected input(STDIN_FILENO, pipe.ends[0]);
  const std::string bytes(90'000, 'x');  // more than a pipe holds
  std::thread writer([&pipe, &bytes] {
    EXPECT_EQ(::write(pipe.ends[1], bytes.data(), bytes.size()),
              static_cast<ssize_t>(bytes.size()));
    ::close(std::exchange(pipe.ends[1], -1));
  });
  const auto read = read_file("-", kLimit);
  writer.join();
  EXPECT_EQ(read.value(), bytes);
}

TEST_F(Files, WaitsForAnInputThatDoesNotBlock) {
  Pipe pipe;
  ASSERT_EQ(::fcntl(pipe.ends[0], F_SETFL, O_NONBLOCK), 0);
  const Redirected input(STDIN_FILENO, pipe.ends[0]);
  std::thread writer([&pipe] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_EQ(::write(pipe.ends[1], "late", 4), 4);
    ::close(std::exchange(pipe.ends[1], -1));
  });
  const auto read = read_file("-", kLimit);
  writer.join();
  EXPECT_EQ(read.value(), "late");
}

TEST_F(Files, LimitsStandardInput) {
  const int file = ::open("/dev/zero", O_RDONLY);
  const Redirected input(STDIN_FILENO, file);
  ::close(file);
  EXPECT_NE(complaint(read_file("-", 1'000)).find("more than 1000 bytes"), std::string::npos);
}

// ---------------------------------------------------------------- writing

TEST_F(Files, WritesAndLeavesNothingElse) {
  const std::string bytes("a\0b", 3);
  ASSERT_TRUE(write_file(path("new.txt"), bytes));
  EXPECT_EQ(bytes_of(path("new.txt")), bytes);
  ASSERT_TRUE(write_file(path("new.txt"), ""));
  EXPECT_EQ(bytes_of(path("new.txt")), "");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(Files, GivesANewFileTheUsualPermissions) {
  const mode_t old = ::umask(0027);
  const auto written = write_file(path("new.txt"), "a");
  ::umask(old);
  ASSERT_TRUE(written);
  EXPECT_EQ(fs::status(path("new.txt")).permissions(), fs::perms(0640));
}

TEST_F(Files, KeepsThePermissionsOfAFileItReplaces) {
  const std::string file = make("a.txt", "old");
  ::chmod(file.c_str(), 0604);
  ASSERT_TRUE(write_file(file, "new"));
  EXPECT_EQ(bytes_of(file), "new");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms(0604));
}

TEST_F(Files, WritesToWhatALinkLeadsTo) {
  const std::string file = make("a.txt", "old");
  fs::create_symlink("a.txt", path("link"));
  ASSERT_TRUE(write_file(path("link"), "new"));
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(bytes_of(file), "new");
}

TEST_F(Files, WritesIntoDevicesAndPipes) {
  ASSERT_TRUE(write_file("/dev/null", "gone"));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(Files, SaysWhyItCannotWrite) {
  EXPECT_EQ(complaint(write_file(path("."), "a")), "the output is a folder; name a file in it");
  EXPECT_EQ(complaint(write_file(path("none/a.txt"), "a")),
            "the folder for the output does not exist; create it first");
  EXPECT_EQ(complaint(write_file("", "a")), "a file name is empty; give one");
  EXPECT_EQ(complaint(write_file("/dev/full", "a")),
            "no space is left for the output; free some or choose another place");
}

TEST_F(Files, LeavesTheOldFileAloneWhenTheFolderIsClosed) {
  const std::string file = make("a.txt", "old");
  ::chmod(file.c_str(), 0666);
  ::chmod(path(".").c_str(), 0555);
  Result<void> written;
  {
    const AsOrdinaryUser user;
    written = write_file(file, "new");
  }
  ::chmod(path(".").c_str(), 0755);
  EXPECT_NE(complaint(written).find("may not be written there"), std::string::npos);
  EXPECT_EQ(bytes_of(file), "old");
}

TEST_F(Files, RespectsAWriteProtectedFile) {
  const std::string file = make("a.txt", "old");
  ::chmod(file.c_str(), 0444);
  ::chmod(path(".").c_str(), 0777);
  Result<void> written;
  {
    const AsOrdinaryUser user;
    written = write_file(file, "new");
  }
  EXPECT_NE(complaint(written).find("may not be written there"), std::string::npos);
  EXPECT_EQ(bytes_of(file), "old");
}

TEST_F(Files, WritesMoreThanAPipeHoldsToStandardOutput) {
  Pipe pipe;
  const std::string bytes(300'000, 'x');
  std::string received;
  std::thread reader([&pipe, &received] {
    char buffer[4'096];
    for (ssize_t got = 0; (got = ::read(pipe.ends[0], buffer, sizeof buffer)) > 0;) {
      received.append(buffer, static_cast<std::size_t>(got));
    }
  });
  Result<void> written;
  {
    const Redirected output(STDOUT_FILENO, pipe.ends[1]);
    written = write_file("-", bytes);
  }
  ::close(std::exchange(pipe.ends[1], -1));
  reader.join();
  EXPECT_TRUE(written);
  EXPECT_EQ(received, bytes);
}

TEST_F(Files, SaysThatTheReaderOfStandardOutputHasGone) {
  Pipe pipe;
  ::close(std::exchange(pipe.ends[0], -1));
  const auto old = std::signal(SIGPIPE, SIG_IGN);
  Result<void> written;
  {
    const Redirected output(STDOUT_FILENO, pipe.ends[1]);
    written = write_file("-", "a");
  }
  std::signal(SIGPIPE, old);
  EXPECT_EQ(complaint(written), "the reader of the output has gone before it was complete");
}

}  // namespace
}  // namespace sowlint::base
