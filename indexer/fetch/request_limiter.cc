#include "indexer/fetch/request_limiter.hh"

#include <algorithm>

namespace precedent::indexer {
namespace {

using Clock = RequestLimiter::Clock;

// A server counts what arrives, and the way there takes now longer, now shorter.
constexpr double kSlack = 1.05;

Clock::duration in_clock(double seconds) {
  return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

}  // namespace

RequestLimiter::RequestLimiter(double rate) {
  if (rate <= 0) return;
  is_limited_ = true;
  most_ = std::max<std::size_t>(1, static_cast<std::size_t>(rate));
  // A fraction would be a request too many in some second: 2.5 is 2 in any, 0.5 one in any two.
  const double window_seconds = kSlack * std::max(1.0, 1.0 / rate);
  window_ = in_clock(window_seconds);
  spacing_ = in_clock(window_seconds / static_cast<double>(most_));
}

Clock::duration RequestLimiter::wait(Clock::time_point now) const {
  if (!is_limited_) return Clock::duration::zero();
  Clock::duration longest = Clock::duration::zero();
  if (has_started_) longest = std::max(longest, last_started_ + spacing_ - now);
  const std::size_t recent = static_cast<std::size_t>(std::count_if(
      sent_.begin(), sent_.end(), [&](Clock::time_point time) { return time + window_ > now; }));
  if (recent + unsent_ < most_) return longest;
  // Who is not sent yet tells when it is; until then nothing may be started.
  constexpr Clock::duration kLookAgain = std::chrono::milliseconds(20);
  if (recent == 0) return std::max(longest, kLookAgain);
  return std::max(longest, sent_[sent_.size() - recent] + window_ - now);
}

void RequestLimiter::started(Clock::time_point now) {
  ++unsent_;
  last_started_ = now;
  has_started_ = true;
}

void RequestLimiter::sent(Clock::time_point now) {
  --unsent_;
  sent_again(now);
}

void RequestLimiter::sent_again(Clock::time_point now) {
  if (!is_limited_) return;
  forget_before(now - window_);
  sent_.push_back(now);
}

void RequestLimiter::forget_before(Clock::time_point time) {
  while (!sent_.empty() && sent_.front() <= time) sent_.pop_front();
}

}  // namespace precedent::indexer
