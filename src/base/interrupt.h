// What must not outlive the program when a signal ends it: children and files of the moment.
//
// Where nothing of the kind exists, a signal ends the program at once. Otherwise the children are
// killed, files are removed, and the program unwinds as after any failure; main then ends it by the
// same signal.
#pragma once

#include <string>

#include <sys/types.h>

namespace sowlint::base {

/// From now on SIGINT, SIGTERM and SIGHUP are handled as said above. Signals that are ignored
/// (nohup) stay so. Call once, before other threads.
void handle_signals();

/// The signal that asked the program to end; 0 if none did.
[[nodiscard]] int interrupted();

/// Ends the process by the signal that interrupted it; returns if none did.
void end_if_interrupted();

/// While it lives, a signal kills the process group `pid`.
class KilledOnSignal {
 public:
  explicit KilledOnSignal(pid_t pid);
  ~KilledOnSignal();
  KilledOnSignal(const KilledOnSignal&) = delete;
  KilledOnSignal& operator=(const KilledOnSignal&) = delete;

 private:
  int slot_;
};

/// While it lives, a signal removes the file `path`. Paths beyond 4095 bytes are left alone.
class UnlinkedOnSignal {
 public:
  explicit UnlinkedOnSignal(const std::string& path);
  ~UnlinkedOnSignal();
  UnlinkedOnSignal(const UnlinkedOnSignal&) = delete;
  UnlinkedOnSignal& operator=(const UnlinkedOnSignal&) = delete;

 private:
  int slot_;
};

/// While it lives, a signal lets the program unwind, so that destructors clean up.
class UnwindOnSignal {
 public:
  UnwindOnSignal();
  ~UnwindOnSignal();
  UnwindOnSignal(const UnwindOnSignal&) = delete;
  UnwindOnSignal& operator=(const UnwindOnSignal&) = delete;
};

}  // namespace sowlint::base
