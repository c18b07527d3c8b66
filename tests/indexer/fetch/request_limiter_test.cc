#include "indexer/fetch/request_limiter.hh"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace precedent::indexer;
using namespace std::chrono_literals;
using Clock = RequestLimiter::Clock;

namespace {

std::size_t most_in_a_second(const std::vector<Clock::time_point>& times) {
  std::size_t most = 0;
  for (std::size_t begin = 0, end = 0; end < times.size(); ++end) {
    while (times[end] - times[begin] >= 1s) ++begin;
    most = std::max(most, end - begin + 1);
  }
  return most;
}

}  // namespace

// Time is made up: no test waits.
TEST_CASE("no second has more requests than the rate, however long connections take") {
  const double rate = GENERATE(1.0, 2.5, 5.0, 10.0, 100.0);
  const unsigned seed = GENERATE(range(1U, 6U));
  std::mt19937 random(seed);
  RequestLimiter limiter(rate);
  std::vector<Clock::time_point> sent;
  std::vector<Clock::time_point> connecting;  // when they will be sent
  Clock::time_point now{};
  for (int step = 0; step < 20'000; ++step) {
    now += std::chrono::milliseconds(1 + random() % 7);
    for (auto at = connecting.begin(); at != connecting.end();) {
      if (*at > now) {
        ++at;
        continue;
      }
      limiter.sent(now);
      sent.push_back(now);
      at = connecting.erase(at);
    }
    if (connecting.size() < 16 && limiter.wait(now) <= 0ms) {
      limiter.started(now);
      connecting.push_back(now + std::chrono::milliseconds(random() % 3 == 0 ? random() % 900 : 0));
    }
  }
  CAPTURE(rate, seed);
  CHECK(static_cast<double>(most_in_a_second(sent)) <= rate);
  CHECK(sent.size() > 20);
}

TEST_CASE("a rate below one is one request in so many seconds") {
  RequestLimiter limiter(0.5);
  const Clock::time_point now{};
  CHECK(limiter.wait(now) == 0ms);
  limiter.started(now);
  limiter.sent(now);
  CHECK(limiter.wait(now + 1900ms) > 0ms);
  CHECK(limiter.wait(now + 2200ms) <= 0ms);
}

TEST_CASE("a request that is never sent holds nobody up") {
  RequestLimiter limiter(1);
  const Clock::time_point now{};
  limiter.started(now);
  CHECK(limiter.wait(now + 5s) > 0ms);
  limiter.dropped();
  CHECK(limiter.wait(now + 5s) <= 0ms);
}

TEST_CASE("without a rate nothing waits") {
  RequestLimiter limiter(0);
  for (int i = 0; i < 1000; ++i) {
    CHECK(limiter.wait(Clock::time_point{}) == 0ms);
    limiter.started(Clock::time_point{});
    limiter.sent(Clock::time_point{});
  }
}
