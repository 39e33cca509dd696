#include "processes.h"

#include <chrono>
#include <cstdlib>
#include <sstream>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "measure.h"

extern char** environ;

namespace sowlint::bench {
namespace {

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

}  // namespace

ProcessCost run_process(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& argument : command)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  ProcessCost cost;
  pid_t child = 0;
  const auto begin = std::chrono::steady_clock::now();
  const int failed =
      posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return cost;
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) return cost;
  cost.clock_seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  cost.seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  cost.peak_kib = static_cast<std::size_t>(usage.ru_maxrss);
  if (WIFEXITED(status)) cost.status = WEXITSTATUS(status);
  return cost;
}

std::optional<std::string> find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "/usr/bin" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    const std::string candidate = folder + "/" + name;
    if (access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return std::nullopt;
}

std::vector<ProcessCost> median_costs(const std::vector<std::vector<std::string>>& commands,
                                      std::size_t rounds) {
  std::vector<ProcessCost> costs(commands.size());
  std::vector<std::vector<double>> seconds(commands.size());
  std::vector<std::vector<double>> clock_seconds(commands.size());
  for (std::size_t round = 0; round <= rounds; ++round) {
    for (std::size_t i = 0; i < commands.size(); ++i) {
      costs[i] = run_process(commands[i]);
      if (round == 0) continue;
      seconds[i].push_back(costs[i].seconds);
      clock_seconds[i].push_back(costs[i].clock_seconds);
    }
  }
  for (std::size_t i = 0; i < commands.size(); ++i) {
    costs[i].seconds = median(std::move(seconds[i]));
    costs[i].clock_seconds = median(std::move(clock_seconds[i]));
  }
  return costs;
}

}  // namespace sowlint::bench
