#include "base/interrupt.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>

#include <unistd.h>

namespace sowlint::base {
namespace {

// All state is lock-free atomics and plain arrays guarded by them: a signal handler reads it.
constexpr std::size_t kSlots = 64;
constexpr std::size_t kLongestPath = 4096;

enum SlotState : int { Free, Filling, Used };

struct PathSlot {
  std::atomic<int> state{Free};
  std::array<char, kLongestPath> path{};
};

std::atomic<int> signal_seen{0};
std::atomic<int> unwinding{0};  ///< how many things need destructors to run
std::array<std::atomic<pid_t>, kSlots> children{};
std::array<PathSlot, kSlots> paths;

static_assert(std::atomic<int>::is_always_lock_free && std::atomic<pid_t>::is_always_lock_free);

void on_signal(int signal) {
  const int saved = errno;
  signal_seen.store(signal);
  for (const std::atomic<pid_t>& child : children) {
    if (const pid_t pid = child.load(); pid > 0) ::kill(-pid, SIGKILL);
  }
  for (const PathSlot& slot : paths) {
    if (slot.state.load() == Used) ::unlink(slot.path.data());
  }
  if (unwinding.load() == 0) {
    (void)std::signal(signal, SIG_DFL);
    (void)::raise(signal);
  }
  errno = saved;
}

}  // namespace

void handle_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};

    if (::sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) continue;

    struct sigaction action {};

    action.sa_handler = on_signal;
    (void)sigemptyset(&action.sa_mask);
    (void)::sigaction(signal, &action, nullptr);
  }
}

int interrupted() {
  return signal_seen.load();
}

void end_if_interrupted() {
  const int signal = interrupted();
  if (signal == 0) return;
  (void)std::signal(signal, SIG_DFL);
  (void)::raise(signal);
}

KilledOnSignal::KilledOnSignal(pid_t pid) : slot_(-1) {
  unwinding.fetch_add(1);
  for (std::size_t i = 0; i < kSlots; ++i) {
    pid_t free = 0;
    if (!children.at(i).compare_exchange_strong(free, pid)) continue;
    slot_ = static_cast<int>(i);
    break;
  }
  // The signal may have come between the start of the child and now.
  if (interrupted() != 0) ::kill(-pid, SIGKILL);
}

KilledOnSignal::~KilledOnSignal() {
  if (slot_ >= 0) children.at(static_cast<std::size_t>(slot_)).store(0);
  unwinding.fetch_sub(1);
}

UnlinkedOnSignal::UnlinkedOnSignal(const std::string& path) : slot_(-1) {
  if (path.size() >= kLongestPath) return;
  for (std::size_t i = 0; i < kSlots; ++i) {
    PathSlot& slot = paths.at(i);
    int expected = Free;
    if (!slot.state.compare_exchange_strong(expected, Filling)) continue;
    std::memcpy(slot.path.data(), path.c_str(), path.size() + 1);
    slot.state.store(Used);
    slot_ = static_cast<int>(i);
    return;
  }
}

UnlinkedOnSignal::~UnlinkedOnSignal() {
  if (slot_ >= 0) paths.at(static_cast<std::size_t>(slot_)).state.store(Free);
}

UnwindOnSignal::UnwindOnSignal() {
  unwinding.fetch_add(1);
}

UnwindOnSignal::~UnwindOnSignal() {
  unwinding.fetch_sub(1);
}

}  // namespace sowlint::base
