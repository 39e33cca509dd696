#include "base/isolation.h"

#include <array>
#include <cerrno>
#include <memory>
#include <utility>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace sowlint::base {
namespace {

// Not in the headers of every kernel that this is built on.
constexpr std::uint64_t kRefer = std::uint64_t{1} << 13U;
constexpr std::uint64_t kTruncate = std::uint64_t{1} << 14U;
constexpr std::uint64_t kFirstRights = kRefer - 1;
constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t kReadFolder = kRead | LANDLOCK_ACCESS_FS_READ_DIR;

/// The version of Landlock that the kernel has; 0 for none.
long landlock_version() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, std::size_t{0},
                                 LANDLOCK_CREATE_RULESET_VERSION);
  return version < 0 ? 0 : version;
}

bool has_seccomp() {
  return ::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
}

std::uint64_t rights_known(long version) {
  std::uint64_t rights = kFirstRights;
  if (version >= 2) rights |= kRefer;
  if (version >= 3) rights |= kTruncate;
  return rights;
}

/// Grants `rights` below `path`. True also if there is nothing of that name.
bool allow(int ruleset, const std::string& path, std::uint64_t rights) {
  const Descriptor place(::open(path.c_str(), O_PATH | O_CLOEXEC));
  if (!place.open()) return true;

  struct stat status {};

  if (::fstat(place.get(), &status) != 0) return false;
  if (!S_ISDIR(status.st_mode)) rights &= kRead | LANDLOCK_ACCESS_FS_WRITE_FILE | kTruncate;
  landlock_path_beneath_attr beneath{};
  beneath.allowed_access = rights;
  beneath.parent_fd = place.get();
  return ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0U) == 0;
}

/// A ruleset that allows what `rules` name; none where the kernel has no Landlock or on failure.
Descriptor landlock_of(const IsolationRules& rules, long version) {
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = rights_known(version);
  Descriptor ruleset(static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes), 0U)));
  if (!ruleset.open()) return ruleset;
  bool complete = true;
  for (const std::string& path : rules.readable)
    complete = complete && allow(ruleset.get(), path, kReadFolder);
  for (const std::string& path : rules.writable)
    complete = complete && allow(ruleset.get(), path, rights_known(version));
  // The child gives out the low numbers to files of its own before it comes here.
  constexpr int kFirstFree = 10;
  return Descriptor(complete ? ::fcntl(ruleset.get(), F_DUPFD_CLOEXEC, kFirstFree) : -1);
}

/// Network, other processes, and what only administrators and debuggers need.
constexpr std::array kRefused = {
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(sendto),
    SCMP_SYS(sendmsg),
    SCMP_SYS(sendmmsg),
    SCMP_SYS(recvfrom),
    SCMP_SYS(recvmsg),
    SCMP_SYS(recvmmsg),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(process_madvise),
    SCMP_SYS(pidfd_open),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(pidfd_send_signal),
    SCMP_SYS(kcmp),
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(move_mount),
    SCMP_SYS(open_tree),
    SCMP_SYS(fsopen),
    SCMP_SYS(fsconfig),
    SCMP_SYS(fsmount),
    SCMP_SYS(fspick),
    SCMP_SYS(pivot_root),
    SCMP_SYS(chroot),
    SCMP_SYS(setns),
    SCMP_SYS(unshare),
    SCMP_SYS(bpf),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(io_uring_enter),
    SCMP_SYS(io_uring_register),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(request_key),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(delete_module),
    SCMP_SYS(kexec_load),
    SCMP_SYS(kexec_file_load),
    SCMP_SYS(reboot),
    SCMP_SYS(swapon),
    SCMP_SYS(swapoff),
    SCMP_SYS(acct),
    SCMP_SYS(quotactl),
    SCMP_SYS(syslog),
    SCMP_SYS(settimeofday),
    SCMP_SYS(clock_settime),
    SCMP_SYS(clock_adjtime),
    SCMP_SYS(adjtimex),
    SCMP_SYS(sethostname),
    SCMP_SYS(setdomainname),
    SCMP_SYS(open_by_handle_at),
    SCMP_SYS(name_to_handle_at),
    SCMP_SYS(fanotify_init),
    SCMP_SYS(personality),
    SCMP_SYS(setuid),
    SCMP_SYS(setgid),
    SCMP_SYS(setreuid),
    SCMP_SYS(setregid),
    SCMP_SYS(setresuid),
    SCMP_SYS(setresgid),
    SCMP_SYS(setgroups),
};

constexpr std::array kOtherProcesses = {
    SCMP_SYS(fork),    SCMP_SYS(vfork),  SCMP_SYS(kill),      SCMP_SYS(tkill),
    SCMP_SYS(setpgid), SCMP_SYS(setsid), SCMP_SYS(prlimit64),
};

using Context = std::unique_ptr<void, decltype(&seccomp_release)>;

bool refuse(const Context& context, int call) {
  const int added = seccomp_rule_add(context.get(), SCMP_ACT_ERRNO(EPERM), call, 0);
  return added == 0 || added == -EDOM;  // a call that this architecture does not have
}

bool refuse_processes(const Context& context) {
  bool done = true;
  for (const int call : kOtherProcesses)
    done = done && refuse(context, call);
  // Threads are no processes. Without clone3, whose flags lie in memory, libraries use clone.
  const scmp_arg_cmp no_thread = SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0);
  done = done &&
         seccomp_rule_add(context.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, no_thread) == 0;
  return done && seccomp_rule_add(context.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

/// The filter as the kernel takes it; empty on failure.
std::vector<std::byte> filter_of(const IsolationRules& rules) {
  const Context context(seccomp_init(SCMP_ACT_ALLOW), seccomp_release);
  if (!context) return {};
  bool done = true;
  for (const int call : kRefused)
    done = done && refuse(context, call);
  if (!rules.may_start_programs) done = done && refuse_processes(context);
  const Descriptor file(::memfd_create("filter", MFD_CLOEXEC));
  if (!done || !file.open() || seccomp_export_bpf(context.get(), file.get()) != 0) return {};
  const off_t size = ::lseek(file.get(), 0, SEEK_END);
  if (size <= 0) return {};
  std::vector<std::byte> bytes(static_cast<std::size_t>(size));
  const ssize_t got = ::pread(file.get(), bytes.data(), bytes.size(), 0);
  if (got != static_cast<ssize_t>(bytes.size())) return {};
  return bytes;
}

bool limit(__rlimit_resource resource, std::uint64_t soft, std::uint64_t hard) {
  const rlimit value{soft, hard};
  if (::setrlimit(resource, &value) == 0) return true;

  // A harder limit of the user's own stands.
  struct rlimit now {};

  return ::getrlimit(resource, &now) == 0 && now.rlim_max <= hard;
}

}  // namespace

Result<Isolation> Isolation::prepare(const IsolationRules& rules) {
  const auto failed = [](const char* what) {
    return tl::unexpected(Error{ErrorKind::Input,
                                std::string("another program that this format needs cannot be "
                                            "confined (") +
                                    what + "), so it is not started",
                                "", 0, 0});
  };
  Isolation result;
  result.rules_ = rules;
  if (const long version = landlock_version(); version > 0) {
    result.landlock_ = landlock_of(rules, version);
    if (!result.landlock_.open()) return failed("Landlock");
  }
  if (has_seccomp()) {
    result.filter_ = filter_of(rules);
    if (result.filter_.empty()) return failed("seccomp");
  }
  return result;
}

bool Isolation::apply() const {
  bool done = limit(RLIMIT_CPU, rules_.cpu_seconds, rules_.cpu_seconds + 1) &&
              limit(RLIMIT_AS, rules_.memory_bytes, rules_.memory_bytes) &&
              limit(RLIMIT_FSIZE, rules_.file_bytes, rules_.file_bytes) &&
              limit(RLIMIT_NOFILE, rules_.open_files, rules_.open_files) &&
              limit(RLIMIT_CORE, 0, 0);
  done = done && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  if (landlock_.open())
    done = done && ::syscall(SYS_landlock_restrict_self, landlock_.get(), 0U) == 0;
  if (!done || filter_.empty()) return done;
  sock_fprog program{};
  program.len = static_cast<unsigned short>(filter_.size() / sizeof(sock_filter));
  // NOLINTNEXTLINE: the kernel takes the filter as it was exported, and changes nothing in it
  program.filter = reinterpret_cast<sock_filter*>(const_cast<std::byte*>(filter_.data()));
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

std::vector<std::string> missing_protections() {
  std::vector<std::string> missing;
  if (landlock_version() == 0) {
    missing.emplace_back(
        "the kernel has no Landlock, so helper programs may read this user's files");
  }
  if (!has_seccomp()) {
    missing.emplace_back("the kernel has no seccomp, so helper programs may use the network");
  }
  return missing;
}

}  // namespace sowlint::base
