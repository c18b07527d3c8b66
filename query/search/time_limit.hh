#pragma once
// Searches that end when their time is over, wherever in Xapian they are: a query is joined with a
// source of postings that every document has, and that looks at the clock.

#include <xapian.h>

#include <chrono>
#include <optional>
#include <stdexcept>

namespace precedent::query {

// The time of this thread's searches was over before they were.
class TimeOver : public std::runtime_error {
 public:
  TimeOver() : std::runtime_error("the search took too long") {}
};

// For as long as it lives, searches that this thread asks for have so much time, together. One at a
// time in a thread.
class TimeLimit {
 public:
  using Clock = std::chrono::steady_clock;

  explicit TimeLimit(std::chrono::milliseconds from_now);
  ~TimeLimit();
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;

  static std::optional<Clock::time_point> of_thread();
};

// Finds and weighs the same, and throws TimeOver where the time of the thread that calls this is
// over; the query itself where there is no limit. For local databases only.
Xapian::Query limited(const Xapian::Query& query);

// By which a serialised query is read that has a limit.
const Xapian::Registry& registry_with_limits();

}  // namespace precedent::query
