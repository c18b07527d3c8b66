#include "indexer/run/file_size_limit.hh"

#include <sys/resource.h>

#include <csignal>

namespace precedent::indexer {

void limit_file_sizes(std::uint64_t live_bytes, const UpdatePlan& plan) {
  constexpr std::uint64_t kLeastBytes = std::uint64_t{4} << 30U;
  constexpr std::uint64_t kTimesIndex = 4;
  constexpr std::uint64_t kTimesSources = 100;  // they may be packed
  std::uint64_t bytes = kLeastBytes + kTimesIndex * live_bytes;
  for (const ReadTask& task : plan.to_read) bytes += kTimesSources * task.item.size_bytes;
  rlimit limit{};
  if (::getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur <= bytes) return;
  limit.rlim_cur = bytes;
  ::setrlimit(RLIMIT_FSIZE, &limit);
  // Then writing fails, and says so.
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace precedent::indexer
