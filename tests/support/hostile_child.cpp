// A program that misbehaves as its first argument says; tests confine it.
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Arguments = std::vector<std::string>;

int tried(bool worked) {
  std::cout << (worked ? "worked" : std::strerror(errno)) << std::flush;
  return 0;
}

int spin(const Arguments&) {
  for (volatile unsigned long n = 0;; n = n + 1) {
  }
}

int sleep_long(const Arguments&) {
  std::cout << "before" << std::flush;
  std::this_thread::sleep_for(std::chrono::minutes(10));
  return 0;
}

int ignore_signals(const Arguments& arguments) {
  for (int signal = 1; signal < NSIG; ++signal)
    (void)std::signal(signal, SIG_IGN);
  return arguments.size() > 2 ? spin(arguments) : sleep_long(arguments);
}

int allocate(const Arguments&) {
  constexpr std::size_t kStep = std::size_t{16} << 20U;
  std::size_t taken = 0;
  while (void* const piece = std::malloc(kStep)) {  // NOLINT: it shall not come back
    std::memset(piece, 1, kStep);
    taken += kStep;
  }
  std::cout << (taken >> 20U) << " MiB" << std::flush;
  return 0;
}

int write_much(const Arguments& arguments) {
  const int target = arguments.size() > 2 ? STDERR_FILENO : STDOUT_FILENO;
  const std::string piece(std::size_t{1} << 16U, 'x');
  constexpr int kPieces = 2000;  // 125 MiB
  for (int i = 0; i < kPieces; ++i) {
    if (::write(target, piece.data(), piece.size()) < 0) return 1;
  }
  return 0;
}

int write_much_regardless(const Arguments&) {
  (void)std::signal(SIGXFSZ, SIG_IGN);
  return write_much({});
}

int fork_child(const Arguments&) {
  const pid_t pid = ::fork();
  if (pid == 0) ::_exit(0);
  if (pid > 0) ::waitpid(pid, nullptr, 0);
  return tried(pid > 0);
}

/// Leaves a process of its own group behind that holds the output open.
int leave_behind(const Arguments&) {
  const pid_t pid = ::fork();
  if (pid == 0) return ::pause();
  std::cout << pid << std::flush;
  return 0;
}

int thread(const Arguments&) {
  bool ran = false;
  std::thread([&ran] { ran = true; }).join();
  return tried(ran);
}

int open_socket(const Arguments&) {
  return tried(::socket(AF_INET, SOCK_STREAM, 0) >= 0);
}

int read_file(const Arguments& arguments) {
  return tried(::open(arguments.at(2).c_str(), O_RDONLY) >= 0);
}

int write_file(const Arguments& arguments) {
  return tried(::open(arguments.at(2).c_str(), O_WRONLY | O_CREAT, 0600) >= 0);
}

int kill_parent(const Arguments&) {
  return tried(::kill(::getppid(), 0) == 0);
}

int start_program(const Arguments&) {
  (void)::execl("/bin/true", "true", nullptr);
  return tried(false);
}

int descriptors(const Arguments&) {
  constexpr int kMost = 64;
  for (int fd = 0; fd < kMost; ++fd) {
    if (::fcntl(fd, F_GETFD) >= 0) std::cout << fd << ' ';
  }
  std::cout << std::flush;
  return 0;
}

int environment(const Arguments&) {
  for (char** entry = ::environ; *entry != nullptr; ++entry)
    std::cout << *entry << '\n';
  return 0;
}

int echo(const Arguments&) {
  std::cout << std::cin.rdbuf() << std::flush;
  return 0;
}

int secret(const Arguments&) {
  std::array<char, 64> buffer{};
  const ssize_t got = ::read(3, buffer.data(), buffer.size());
  std::cout << std::string(buffer.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  return 0;
}

/// Whether a function of that name is loaded.
int has_function(const Arguments& arguments) {
  std::cout << (::dlsym(RTLD_DEFAULT, arguments.at(2).c_str()) != nullptr ? "yes" : "no");
  return 0;
}

int crash(const Arguments&) {
  return std::raise(SIGSEGV);
}

int fail(const Arguments&) {
  std::cerr << "this went wrong";
  return 3;
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments arguments(argv, argv + argc);
  const std::map<std::string, std::function<int(const Arguments&)>> deeds = {
      {"spin", spin},
      {"sleep", sleep_long},
      {"ignore", ignore_signals},
      {"allocate", allocate},
      {"write", write_much},
      {"write-regardless", write_much_regardless},
      {"fork", fork_child},
      {"leave-behind", leave_behind},
      {"thread", thread},
      {"socket", open_socket},
      {"read-file", read_file},
      {"write-file", write_file},
      {"kill", kill_parent},
      {"exec", start_program},
      {"descriptors", descriptors},
      {"environment", environment},
      {"echo", echo},
      {"secret", secret},
      {"has", has_function},
      {"crash", crash},
      {"fail", fail},
  };
  const auto deed = arguments.size() > 1 ? deeds.find(arguments[1]) : deeds.end();
  return deed == deeds.end() ? 2 : deed->second(arguments);
}
