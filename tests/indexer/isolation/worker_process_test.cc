#include "indexer/isolation/worker_process.hh"
#include "tests/support/places.hh"

#include <fcntl.h>
#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <system_error>

using namespace precedent::indexer;

namespace {

int open_descriptors() {
  constexpr int kHighest = 1'000;
  int count = 0;
  for (int number = 0; number <= kHighest; ++number)
    if (::fcntl(number, F_GETFD) != -1) ++count;
  return count;
}

// As long as it lives, no more descriptors than these can be opened.
class DescriptorLimit {
 public:
  explicit DescriptorLimit(rlim_t numbers) {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit limit{numbers, before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &limit);
  }
  ~DescriptorLimit() { ::setrlimit(RLIMIT_NOFILE, &before_); }
  DescriptorLimit(const DescriptorLimit&) = delete;
  DescriptorLimit& operator=(const DescriptorLimit&) = delete;

 private:
  rlimit before_ = {};
};

}  // namespace

TEST_CASE("a worker for which there are too few descriptors leaves none open") {
  const int before = open_descriptors();
  {
    // Enough for a pair of sockets, not for moving them up.
    const DescriptorLimit limit(10);
    CHECK_THROWS_AS(WorkerProcess(precedent::tests::path_of_program("precedent-indexer"),
                                  std::uint64_t{1} << 30),
                    std::system_error);
  }
  CHECK(open_descriptors() == before);
}
