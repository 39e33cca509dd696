#include "base/child.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/interrupt.h"
#include "base/isolation.h"

namespace sowlint::base {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kNotStarted = 127;
constexpr std::size_t kErrorBytes = std::size_t{64} << 10;
constexpr int kSecret = 3;
constexpr int kPreload = 4;
constexpr int kFirstFree = 10;  ///< descriptors below are given out in the child

/// What every program needs to run: libraries, fonts, character maps, its own data.
constexpr std::array kSystem = {
    "/usr",      "/lib",        "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig",
    "/dev/null", "/dev/urandom"};

tl::unexpected<Error> cannot_start(const std::string& program) {
  return tl::unexpected(
      Error{ErrorKind::Input, "the program " + program + " cannot be started", "", 0, 0});
}

IsolationRules rules_of(const ChildCommand& command) {
  IsolationRules rules;
  rules.readable.assign(kSystem.begin(), kSystem.end());
  rules.readable.push_back(command.words.front());
  rules.readable.insert(rules.readable.end(), command.readable.begin(), command.readable.end());
  rules.writable = command.writable;
  rules.may_start_programs = command.may_start_programs;
  rules.cpu_seconds = command.limits.cpu_seconds;
  rules.memory_bytes = command.limits.memory_bytes;
  rules.file_bytes = command.limits.output_bytes;
  rules.open_files = command.limits.open_files;
  return rules;
}

/// A copy of `fd` beyond the descriptors that the child's own take.
Descriptor moved_up(int fd) {
  return Descriptor(::fcntl(fd, F_DUPFD_CLOEXEC, kFirstFree));
}

/// The file behind `fd` from its start, with a position of its own: several children read it at
/// once.
Descriptor opened_again(int fd) {
  const std::string name = "/proc/self/fd/" + std::to_string(fd);
  const Descriptor again(::open(name.c_str(), O_RDONLY | O_CLOEXEC));
  return moved_up(again.get());
}

/// Everything the child needs, made before the fork: behind it only system calls are allowed.
struct Launch {
  std::vector<char*> words;
  std::vector<char*> environment;
  const char* folder = "/";
  Descriptor input;
  Descriptor output;
  Descriptor errors;
  Descriptor secret;
  Descriptor preload;
  pid_t parent = 0;
};

std::vector<char*> pointers(const std::vector<std::string>& strings) {
  std::vector<char*> result;
  result.reserve(strings.size() + 1);
  for (const std::string& string : strings)
    result.push_back(const_cast<char*>(string.c_str()));  // NOLINT: execve changes nothing
  result.push_back(nullptr);
  return result;
}

void close_from(unsigned first) {
  if (::syscall(SYS_close_range, first, ~0U, 0U) == 0) return;
  constexpr unsigned kMost = 65536;
  for (unsigned fd = first; fd < kMost; ++fd)
    ::close(static_cast<int>(fd));
}

void reset_signals() {
  for (int signal = 1; signal < NSIG; ++signal)
    (void)::signal(signal, SIG_DFL);
  sigset_t none;
  (void)sigemptyset(&none);
  (void)::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// In the child: becomes the program, or ends.
[[noreturn]] void become(const Launch& launch, const Isolation& isolation) {
  reset_signals();
  (void)::setpgid(0, 0);
  bool ready = ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::getppid() == launch.parent;
  constexpr mode_t kOnlyMine = 077;
  (void)::umask(kOnlyMine);
  ready = ready && ::chdir(launch.folder) == 0;
  ready = ready && ::dup2(launch.input.get(), STDIN_FILENO) >= 0;
  ready = ready && ::dup2(launch.output.get(), STDOUT_FILENO) >= 0;
  ready = ready && ::dup2(launch.errors.get(), STDERR_FILENO) >= 0;
  if (launch.secret.open()) ready = ready && ::dup2(launch.secret.get(), kSecret) >= 0;
  if (launch.preload.open()) ready = ready && ::dup2(launch.preload.get(), kPreload) >= 0;
  ready = ready && isolation.apply();
  if (!launch.secret.open()) ::close(kSecret);
  close_from(launch.preload.open() ? kPreload + 1 : kPreload);
  if (ready) ::execve(launch.words.front(), launch.words.data(), launch.environment.data());
  ::_exit(kNotStarted);
}

/// The exit of `pid` as something that can be polled; none on old kernels.
Descriptor watch(pid_t pid) {
  return Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0U)));
}

bool complete(const Launch& launch, const ChildCommand& command) {
  return launch.input.open() && launch.output.open() && launch.errors.open() &&
         launch.secret.open() == (command.secret != nullptr) &&
         launch.preload.open() == (command.preload != nullptr);
}

}  // namespace

struct Child::Running {
  Running(pid_t process, MemoryFile written, Descriptor heard, const ChildLimits& bounds)
      : pid(process),
        killed_on_signal(process),
        exit(watch(process)),
        output(std::move(written)),
        errors(std::move(heard)),
        limits(bounds),
        deadline(Clock::now() + bounds.wall) {}

  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  ~Running() {
    if (!reaped) (void)end_now();
  }

  [[nodiscard]] bool has_ended(int flags) const {
    siginfo_t info{};
    // The child stays a zombie until its group is dead, so that the number is nobody else's.
    const int waited = ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOWAIT | flags);
    return waited == 0 && info.si_pid == pid;
  }

  /// Kills the whole group and takes the status of the child.
  int end_now() {
    ::kill(-pid, SIGKILL);
    ::kill(pid, SIGKILL);
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    reaped = true;
    return status;
  }

  /// Takes what stands in the pipe; closes it at its end.
  void drain() {
    std::array<char, 4096> buffer{};
    for (;;) {
      const ssize_t got = ::read(errors.get(), buffer.data(), buffer.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return;  // nothing more at present
      if (got == 0) return errors.reset();
      const std::size_t room = kErrorBytes - std::min(kErrorBytes, said.size());
      said.append(buffer.data(), std::min(room, static_cast<std::size_t>(got)));
    }
  }

  /// Waits a little for its end or for words on standard error.
  void wait(std::chrono::milliseconds left) {
    constexpr std::chrono::milliseconds kUnwatched{5};
    const auto pause = exit.open() ? left : std::min(left, kUnwatched);
    std::array<pollfd, 2> sources{{{exit.get(), POLLIN, 0}, {errors.get(), POLLIN, 0}}};
    (void)::poll(sources.data(), sources.size(), static_cast<int>(pause.count()));
    if (errors.open()) drain();
  }

  pid_t pid;
  KilledOnSignal killed_on_signal;
  Descriptor exit;
  MemoryFile output;
  Descriptor errors;
  ChildLimits limits;
  Clock::time_point deadline;
  std::string said;
  bool reaped = false;
};

Child::Child(std::unique_ptr<Running> running) : running_(std::move(running)) {}

Child::Child(Child&& other) noexcept = default;
Child::~Child() = default;

Result<Child> Child::start(const ChildCommand& command) {
  const Result<Isolation> isolation = Isolation::prepare(rules_of(command));
  if (!isolation) return tl::unexpected(isolation.error());
  Result<MemoryFile> output = MemoryFile::create();
  if (!output) return tl::unexpected(output.error());
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_start(command.words.front());
  Descriptor said(ends[0]);
  const Descriptor saying(ends[1]);
  (void)::fcntl(said.get(), F_SETFL, O_NONBLOCK);
  const Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));

  Launch launch;
  launch.words = pointers(command.words);
  std::vector<std::string> environment = command.environment;
  if (command.preload != nullptr) {
    environment.push_back("LD_PRELOAD=/proc/self/fd/" + std::to_string(kPreload));
    launch.preload = opened_again(command.preload->descriptor());
  }
  launch.environment = pointers(environment);
  launch.folder = command.folder.c_str();
  launch.input = command.input != nullptr ? opened_again(command.input->descriptor())
                                          : moved_up(nothing.get());
  launch.output = moved_up(output->descriptor());
  launch.errors = moved_up(saying.get());
  if (command.secret != nullptr) launch.secret = opened_again(command.secret->descriptor());
  launch.parent = ::getpid();
  if (!complete(launch, command)) return cannot_start(command.words.front());

  const pid_t pid = ::fork();
  if (pid < 0) return cannot_start(command.words.front());
  if (pid == 0) become(launch, *isolation);
  (void)::setpgid(pid, pid);  // here as well: it may be killed before it did so
  return Child(std::make_unique<Running>(pid, std::move(*output), std::move(said), command.limits));
}

namespace {

ChildEnd end_of(int status, const MappedBytes& output, const ChildLimits& limits) {
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return ChildEnd::OutOfTime;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ) return ChildEnd::TooMuchOutput;
  if (output.view().size() >= limits.output_bytes) return ChildEnd::TooMuchOutput;
  return WIFSIGNALED(status) ? ChildEnd::Killed : ChildEnd::Exited;
}

}  // namespace

ChildOutcome Child::finish() {
  Running& running = *running_;
  std::optional<ChildEnd> end;
  while (!running.has_ended(WNOHANG)) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(running.deadline - Clock::now());
    if (interrupted() != 0) end = ChildEnd::Interrupted;
    if (left.count() <= 0) end = ChildEnd::OutOfTime;
    if (end) break;
    running.wait(left);
  }
  const int status = running.end_now();
  if (running.errors.open()) running.drain();
  if (interrupted() != 0) end = ChildEnd::Interrupted;
  ChildOutcome outcome;
  outcome.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  outcome.output = MappedBytes(running.output);
  outcome.errors = std::move(running.said);
  outcome.end = end.value_or(end_of(status, outcome.output, running.limits));
  return outcome;
}

Result<ChildOutcome> run_child(const ChildCommand& command) {
  Result<Child> child = Child::start(command);
  if (!child) return tl::unexpected(child.error());
  return child->finish();
}

std::string find_program(std::string_view name) {
  constexpr std::string_view kUsual = "/usr/local/bin:/usr/bin:/bin";
  const char* const set = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe)
  std::string_view folders = set != nullptr && *set != '\0' ? std::string_view(set) : kUsual;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    std::string program = std::string(folders.substr(0, end)) + "/" + std::string(name);
    folders.remove_prefix(std::min(end + 1, folders.size()));
    if (program.front() != '/') continue;

    struct stat status {};

    if (::stat(program.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
        ::access(program.c_str(), X_OK) == 0) {
      return program;
    }
  }
  return "";
}

}  // namespace sowlint::base
