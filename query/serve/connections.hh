#pragma once
// Who is connected, and how long each is waited for: a request has so long to come whole, its
// answer to be made and to be taken, however steadily single bytes come and go. Where room grows
// short, those that have asked nothing for longest go first.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace precedent::query::serve {

struct Patience {
  std::size_t room = 0;  // connections at once, beyond which those that ask nothing go
  std::chrono::milliseconds asking{};
  std::chrono::milliseconds making{};
  std::chrono::milliseconds taking{};
};

class Connections {
 public:
  // As the library of the server calls a connection.
  using Name = const void*;
  using Clock = std::chrono::steady_clock;
  using Tell = std::function<void()>;  // throws nothing

  explicit Connections(const Patience& patience);
  ~Connections();
  Connections(const Connections&) = delete;
  Connections& operator=(const Connections&) = delete;

  // A socket is shut down, never closed, between these two.
  void opened(Name connection, int socket);
  void closed(Name connection);

  void asked(Name connection, Tell late);  // the request is whole; `late` is called, once, if the
                                           // answer is not made in time
  void answering(Name connection);         // the answer is on its way
  void answered(Name connection);          // it is gone: the next request may come

  // All that wait for an answer are told as if they were late.
  void tell_all();

 private:
  enum class Doing { kAsking, kWaiting, kTaking };
  struct One {
    int socket = -1;
    Doing doing = Doing::kAsking;
    Clock::time_point since;
    Tell late;
    bool is_over = false;
  };

  void turn(Name connection, Doing doing, Tell late = {});
  std::chrono::milliseconds patience_with(Doing doing) const;
  void watch();
  void end(One& one);
  std::vector<Tell> end_late_ones(Clock::time_point now);
  void make_room();

  const Patience patience_;
  const std::chrono::milliseconds glance_;
  std::mutex mutex_;
  std::condition_variable crowded_;
  std::map<Name, One> all_;
  std::size_t over_ = 0;  // of all_, those that are shut down
  bool ends_ = false;
  std::thread watcher_;  // last: it uses the others
};

}  // namespace precedent::query::serve
