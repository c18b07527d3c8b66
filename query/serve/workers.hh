#pragma once
// Threads that make answers. Whichever is free takes the next request, so that a hard one keeps
// nobody waiting while another thread has nothing to do.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace precedent::query::serve {

class Workers {
 public:
  using Work = std::function<void()>;  // throws nothing

  explicit Workers(unsigned threads);
  // What has not begun is dropped, what has is waited for.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  void add(Work work);

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable has_work_;
  std::deque<Work> queue_;
  bool ends_ = false;
  std::vector<std::jthread> threads_;  // last: they use the others
};

}  // namespace precedent::query::serve
