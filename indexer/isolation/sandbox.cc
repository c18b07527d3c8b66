#include "indexer/isolation/sandbox.hh"

#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <system_error>
#include <type_traits>

namespace precedent::indexer {
namespace {

// A sanitizer needs the address space and the system to itself.
#if defined(PRECEDENT_SANITIZED)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

class Refusals {
 public:
  void note(const std::string& what, int error) {
    if (!words_.empty()) words_ += "; ";
    words_ += what + ": " + std::generic_category().message(error);
  }
  std::string take() { return std::move(words_); }

 private:
  std::string words_;
};

void limit(int resource, std::uint64_t most, const char* what, Refusals& refusals) {
  rlimit bounds = {};
  ::getrlimit(static_cast<__rlimit_resource>(resource), &bounds);
  bounds.rlim_max = std::min<rlim_t>(bounds.rlim_max, most);
  bounds.rlim_cur = std::min(bounds.rlim_cur, bounds.rlim_max);
  if (::setrlimit(static_cast<__rlimit_resource>(resource), &bounds) != 0)
    refusals.note(what, errno);
}

void bound_resources(std::uint64_t memory_bytes, Refusals& refusals) {
  limit(RLIMIT_AS, memory_bytes, "no bound on memory", refusals);
  limit(RLIMIT_NOFILE, kWorkerSocket + 1, "files may be opened", refusals);
  limit(RLIMIT_FSIZE, 0, "files may be written", refusals);
  limit(RLIMIT_CORE, 0, "core files may be written", refusals);
}

// Harmless whatever their arguments are.
constexpr auto kAllowed = std::to_array<int>({
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getrandom),
    SCMP_SYS(sched_yield),
});

// As libseccomp's own macros make it, which are C alone.
scmp_arg_cmp argument(unsigned index, scmp_compare how, std::uint32_t value,
                      std::uint32_t masked = 0) {
  return {index, how, value, masked};
}

// Whatever is not named here fails with EACCES, as a file that may not be read does: libraries take
// that for a missing file and go on.
int allow_little(scmp_filter_ctx filter) {
  int error = 0;
  const auto allow = [&](int call, auto... conditions) {
    const int outcome =
        seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, sizeof...(conditions), conditions...);
    if (error == 0) error = outcome;
  };
  for (const int call : kAllowed) allow(call);
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
    allow(call, argument(2, SCMP_CMP_MASKED_EQ, PROT_EXEC));
  allow(SCMP_SYS(read), argument(0, SCMP_CMP_EQ, kWorkerSocket));
  allow(SCMP_SYS(write), argument(0, SCMP_CMP_EQ, kWorkerSocket));
  allow(SCMP_SYS(write), argument(0, SCMP_CMP_EQ, STDERR_FILENO));
  allow(SCMP_SYS(writev), argument(0, SCMP_CMP_EQ, STDERR_FILENO));  // as glibc says its last words
  const auto self = static_cast<std::uint32_t>(::getpid());
  allow(SCMP_SYS(tgkill), argument(0, SCMP_CMP_EQ, self));  // abort()
  return error;
}

void filter_system_calls(Refusals& refusals) {
  const std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, decltype(&seccomp_release)> filter(
      seccomp_init(SCMP_ACT_ERRNO(EACCES)), seccomp_release);
  constexpr const char* kUnfiltered = "no filter of system calls";
  if (!filter) return refusals.note(kUnfiltered, ENOMEM);
  int error = allow_little(filter.get());
  if (error == 0) error = seccomp_load(filter.get());
  if (error != 0) refusals.note(kUnfiltered, -error);
}

}  // namespace

std::string enter_sandbox(std::uint64_t memory_bytes) {
  Refusals refusals;
  // Had the parent ended before, the socket would say so.
  if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) refusals.note("may outlive the run", errno);
  if (kIsSanitized) return refusals.take();
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    refusals.note("privileges may be gained", errno);
  bound_resources(memory_bytes, refusals);
  filter_system_calls(refusals);
  return refusals.take();
}

}  // namespace precedent::indexer
