#include "query/serve/workers.hh"

#include <utility>

namespace precedent::query::serve {

Workers::Workers(unsigned threads) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
  const std::scoped_lock lock(mutex_);
  ends_ = true;
  has_work_.notify_all();
}

void Workers::add(Work work) {
  const std::scoped_lock lock(mutex_);
  queue_.push_back(std::move(work));
  has_work_.notify_one();
}

void Workers::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    has_work_.wait(lock, [this] { return ends_ || !queue_.empty(); });
    if (ends_) return;
    const Work next = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    next();
    lock.lock();
  }
}

}  // namespace precedent::query::serve
