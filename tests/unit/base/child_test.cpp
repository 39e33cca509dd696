// Children that misbehave in every way that a helper program fed with hostile input may.
#include "base/child.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/isolation.h"
#include "readers/plain_colours.h"
#include "support/paths.h"
#include "support/process.h"

namespace sowlint::base {
namespace {

using std::chrono::milliseconds;

bool has_landlock() {
  for (const std::string& missing : missing_protections()) {
    if (missing.find("Landlock") != std::string::npos) return false;
  }
  return true;
}

/// Quick limits, so that the suite is quick.
ChildCommand hostile(std::vector<std::string> words) {
  ChildCommand command;
  command.words = {test::hostile_child_path()};
  command.words.insert(command.words.end(), words.begin(), words.end());
  command.limits.wall = milliseconds(5000);
  command.limits.cpu_seconds = 1;
  return command;
}

ChildOutcome run(const ChildCommand& command) {
  Result<ChildOutcome> outcome = run_child(command);
  if (outcome) return std::move(*outcome);
  ADD_FAILURE() << outcome.error().message;
  return {};
}

std::string printed(const ChildOutcome& outcome) {
  return std::string(outcome.output.view());
}

struct Case {
  std::string name;
  std::vector<std::string> words;
  ChildEnd end;
  std::string output;  ///< exactly
};

class HostileChild : public ::testing::TestWithParam<Case> {};

TEST_P(HostileChild, IsHeld) {
  ChildCommand command = hostile(GetParam().words);
  command.limits.wall = milliseconds(300);
  command.limits.output_bytes = 100'000;
  const auto begun = std::chrono::steady_clock::now();
  const ChildOutcome outcome = run(command);
  EXPECT_EQ(outcome.end, GetParam().end) << outcome.status << outcome.errors;
  EXPECT_EQ(printed(outcome), GetParam().output);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, milliseconds(4000));
}

INSTANTIATE_TEST_SUITE_P(
    Deeds, HostileChild,
    ::testing::Values(
        Case{"sleeps", {"sleep"}, ChildEnd::OutOfTime, "before"},
        Case{"spins", {"spin"}, ChildEnd::OutOfTime, ""},
        Case{"ignores_every_signal", {"ignore"}, ChildEnd::OutOfTime, "before"},
        Case{"spins_and_ignores", {"ignore", "spin"}, ChildEnd::OutOfTime, ""},
        Case{"writes_much", {"write"}, ChildEnd::TooMuchOutput, std::string(100'000, 'x')},
        Case{"writes_on", {"write-regardless"}, ChildEnd::TooMuchOutput, std::string(100'000, 'x')},
        Case{"forks", {"fork"}, ChildEnd::Exited, "Operation not permitted"},
        Case{"uses_the_network", {"socket"}, ChildEnd::Exited, "Operation not permitted"},
        Case{"signals_its_parent", {"kill"}, ChildEnd::Exited, "Operation not permitted"},
        Case{"crashes", {"crash"}, ChildEnd::Killed, ""},
        Case{"uses_a_thread", {"thread"}, ChildEnd::Exited, "worked"},
        Case{"has_no_other_descriptors", {"descriptors"}, ChildEnd::Exited, "0 1 2 "},
        Case{"has_no_environment", {"environment"}, ChildEnd::Exited, ""},
        Case{"has_no_input", {"echo"}, ChildEnd::Exited, ""}),
    [](const auto& tested) { return tested.param.name; });

TEST(Child, UsesNoMoreCpuThanAllowed) {
  ChildCommand command = hostile({"spin"});
  command.limits.wall = milliseconds(20'000);
  const ChildOutcome outcome = run(command);
  EXPECT_EQ(outcome.end, ChildEnd::OutOfTime);
  EXPECT_EQ(outcome.status, SIGXCPU);
}

TEST(Child, GetsNoMoreMemoryThanAllowed) {
  ChildCommand command = hostile({"allocate"});
  command.limits.memory_bytes = std::uint64_t{128} << 20U;
  const ChildOutcome outcome = run(command);
  EXPECT_TRUE(outcome.succeeded());
  const int taken = std::stoi(printed(outcome));
  EXPECT_GT(taken, 0);
  EXPECT_LT(taken, 128);
}

TEST(Child, MayFloodStandardErrorWithoutBlocking) {
  ChildCommand command = hostile({"write", "errors"});
  command.limits.output_bytes = std::uint64_t{1} << 30U;
  const ChildOutcome outcome = run(command);
  EXPECT_TRUE(outcome.succeeded());
  EXPECT_EQ(outcome.errors.size(), std::size_t{64} << 10U);
}

TEST(Child, ReadsWhatItIsGivenAndHandsItBack) {
  const std::string words(300'000, 'w');
  const Result<MemoryFile> input = MemoryFile::holding(words);
  ASSERT_TRUE(input);
  ChildCommand command = hostile({"echo"});
  command.input = &*input;
  EXPECT_EQ(printed(run(command)), words);
  // Once more: each child has a position of its own in the file.
  EXPECT_EQ(printed(run(command)), words);
}

TEST(Child, TakesASecretThatStandsInNoArgument) {
  const Result<MemoryFile> password = MemoryFile::holding("open sesame");
  ASSERT_TRUE(password);
  ChildCommand command = hostile({"secret"});
  command.secret = &*password;
  EXPECT_EQ(printed(run(command)), "open sesame");
}

TEST(Child, LoadsASharedObjectFirst) {
  const Result<MemoryFile> colours = MemoryFile::holding(readers::plain_colours());
  ASSERT_TRUE(colours);
  ChildCommand command = hostile({"has", "cmsCreateTransform"});
  EXPECT_EQ(printed(run(command)), "no");
  command.preload = &*colours;
  const ChildOutcome outcome = run(command);
  EXPECT_EQ(printed(outcome), "yes");
  EXPECT_EQ(outcome.errors, "");
}

TEST(Child, SaysWhyItFailed) {
  const ChildOutcome outcome = run(hostile({"fail"}));
  EXPECT_EQ(outcome.end, ChildEnd::Exited);
  EXPECT_EQ(outcome.status, 3);
  EXPECT_FALSE(outcome.succeeded());
  EXPECT_EQ(outcome.errors, "this went wrong");
}

TEST(Child, ReadsAndWritesOnlyWhereItMay) {
  if (!has_landlock()) GTEST_SKIP() << "this kernel has no Landlock";
  const test::ScratchFolder scratch;
  const std::string file = scratch.write("contract.txt", "words");
  const std::string wanted = (scratch.path() / "new").string();
  EXPECT_EQ(printed(run(hostile({"read-file", file}))), "Permission denied");
  EXPECT_EQ(printed(run(hostile({"read-file", "/etc/passwd"}))), "Permission denied");
  EXPECT_EQ(printed(run(hostile({"write-file", wanted}))), "Permission denied");
  EXPECT_EQ(printed(run(hostile({"write-file", "/tmp/sowlint-must-not-be"}))), "Permission denied");
  ChildCommand reads = hostile({"read-file", file});
  reads.readable = {file};
  EXPECT_EQ(printed(run(reads)), "worked");
  ChildCommand writes = hostile({"write-file", wanted});
  writes.writable = {scratch.path().string()};
  EXPECT_EQ(printed(run(writes)), "worked");
}

TEST(Child, LeavesNobodyBehind) {
  ChildCommand command = hostile({"leave-behind"});
  command.may_start_programs = true;
  const ChildOutcome outcome = run(command);
  EXPECT_TRUE(outcome.succeeded());
  const pid_t left = std::stoi(printed(outcome));
  // Killed; gone as soon as whoever inherited it has taken its status.
  bool gone = false;
  for (int i = 0; i < 200 && !gone; ++i) {
    const std::string state = test::process_state(left);
    gone = state.empty() || state == "Z";
    std::this_thread::sleep_for(milliseconds(10));
  }
  EXPECT_TRUE(gone);
}

TEST(Child, DiesWithItsObject) {
  const auto begun = std::chrono::steady_clock::now();
  {
    const Result<Child> child = Child::start(hostile({"sleep"}));
    ASSERT_TRUE(child);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begun, milliseconds(2000));
}

TEST(Child, TwoRunSideBySide) {
  Result<Child> one = Child::start(hostile({"descriptors"}));
  Result<Child> other = Child::start(hostile({"descriptors"}));
  ASSERT_TRUE(one && other);
  EXPECT_EQ(printed(other->finish()), "0 1 2 ");
  EXPECT_EQ(printed(one->finish()), "0 1 2 ");
}

TEST(Child, WhatIsNoProgramIsNotStarted) {
  ChildCommand command;
  command.words = {"/no/such/program"};
  const Result<ChildOutcome> outcome = run_child(command);
  ASSERT_TRUE(outcome);
  EXPECT_FALSE(outcome->succeeded());
}

TEST(FindProgram, LooksOnlyWhereProgramsAre) {
  EXPECT_EQ(find_program("no-such-program-anywhere"), "");
  const std::string shell = find_program("sh");
  EXPECT_TRUE(shell.starts_with("/"));
}

}  // namespace
}  // namespace sowlint::base
