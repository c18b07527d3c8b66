#pragma once
// When the next request may go out, for all connections together.

#include <chrono>
#include <cstddef>
#include <deque>

namespace precedent::indexer {

// Within any second no more requests are sent than are allowed; they are evenly spaced, too. A
// request that has been started but not yet sent (its connection is still being made) counts as
// sent just now: it may be at any moment.
class RequestLimiter {
 public:
  using Clock = std::chrono::steady_clock;

  // Requests a second; 0: no limit. Below 1: one in 1/rate seconds; else its whole part counts.
  explicit RequestLimiter(double rate);

  // How long until a request may be started; zero: now.
  Clock::duration wait(Clock::time_point now) const;
  // A request was started. It is told of once more when it is sent, or when it never will be.
  void started(Clock::time_point now);
  void sent(Clock::time_point now);
  void dropped() { --unsent_; }
  // A request goes out that was not announced: over another connection, a second time.
  void sent_again(Clock::time_point now);

 private:
  void forget_before(Clock::time_point time);

  bool is_limited_ = false;
  std::size_t most_ = 0;  // requests in a window
  Clock::duration window_{};
  Clock::duration spacing_{};
  std::size_t unsent_ = 0;
  Clock::time_point last_started_{};
  bool has_started_ = false;
  std::deque<Clock::time_point> sent_;  // within the last window, oldest first
};

}  // namespace precedent::indexer
