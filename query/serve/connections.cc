#include "query/serve/connections.hh"

#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace precedent::query::serve {
namespace {

// From one look at the clock to the next; shorter where patience is.
std::chrono::milliseconds glance_of(const Patience& patience) {
  return std::min(
      {std::chrono::milliseconds(1000), patience.asking, patience.making, patience.taking});
}

}  // namespace

Connections::Connections(const Patience& patience)
    : patience_(patience), glance_(glance_of(patience)), watcher_([this] { watch(); }) {}

Connections::~Connections() {
  {
    const std::scoped_lock lock(mutex_);
    ends_ = true;
  }
  crowded_.notify_one();
  watcher_.join();
}

void Connections::opened(Name connection, int socket) {
  const std::scoped_lock lock(mutex_);
  all_[connection] = {socket, Doing::kAsking, Clock::now(), {}, false};
  if (all_.size() - over_ > patience_.room) crowded_.notify_one();
}

void Connections::closed(Name connection) {
  const std::scoped_lock lock(mutex_);
  const auto one = all_.find(connection);
  if (one == all_.end()) return;
  if (one->second.is_over) --over_;
  all_.erase(one);
}

void Connections::turn(Name connection, Doing doing, Tell late) {
  const std::scoped_lock lock(mutex_);
  const auto one = all_.find(connection);
  if (one == all_.end()) return;
  one->second.doing = doing;
  one->second.since = Clock::now();
  one->second.late.swap(late);
}

void Connections::asked(Name connection, Tell late) {
  turn(connection, Doing::kWaiting, std::move(late));
}

void Connections::answering(Name connection) {
  turn(connection, Doing::kTaking);
}

void Connections::answered(Name connection) {
  turn(connection, Doing::kAsking);
}

void Connections::tell_all() {
  std::vector<Tell> late;
  {
    const std::scoped_lock lock(mutex_);
    for (auto& [name, one] : all_)
      if (one.late) late.push_back(std::exchange(one.late, {}));
  }
  for (const Tell& tell : late) tell();
}

std::chrono::milliseconds Connections::patience_with(Doing doing) const {
  switch (doing) {
    case Doing::kAsking:
      return patience_.asking;
    case Doing::kWaiting:
      return patience_.making;
    case Doing::kTaking:
      return patience_.taking;
  }
  return {};
}

void Connections::watch() {
  std::unique_lock lock(mutex_);
  while (!ends_) {
    crowded_.wait_for(lock, glance_);
    const std::vector<Tell> late = end_late_ones(Clock::now());
    make_room();
    lock.unlock();
    for (const Tell& tell : late) tell();
    lock.lock();
  }
}

// The server's own thread then sees the end of the connection, and closes it.
void Connections::end(One& one) {
  ::shutdown(one.socket, SHUT_RDWR);
  one.is_over = true;
  ++over_;
}

std::vector<Connections::Tell> Connections::end_late_ones(Clock::time_point now) {
  std::vector<Tell> late;
  for (auto& [name, one] : all_) {
    if (one.is_over || now - one.since <= patience_with(one.doing)) continue;
    if (one.doing != Doing::kWaiting) end(one);
    if (one.late) late.push_back(std::exchange(one.late, {}));
  }
  return late;
}

void Connections::make_room() {
  const std::size_t there = all_.size() - over_;
  if (there <= patience_.room) return;
  std::vector<One*> asking;
  for (auto& [name, one] : all_)
    if (!one.is_over && one.doing == Doing::kAsking) asking.push_back(&one);
  std::sort(asking.begin(), asking.end(),
            [](const One* a, const One* b) { return a->since < b->since; });
  asking.resize(std::min(asking.size(), there - patience_.room));
  for (One* one : asking) end(*one);
}

}  // namespace precedent::query::serve
