#include "indexer/workers.hh"

#include <atomic>
#include <exception>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace precedent::indexer {

void for_each_index(std::size_t count, std::size_t workers,
                    const std::function<void(std::size_t, std::size_t)>& work) {
  if (workers <= 1) {
    for (std::size_t index = 0; index < count; ++index) work(0, index);
    return;
  }
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  const auto run = [&](std::size_t worker) {
    try {
      for (std::size_t index = next++; index < count; index = next++) work(worker, index);
    } catch (...) {
      next = count;
      const std::scoped_lock lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  std::vector<std::jthread> threads;
  try {
    for (std::size_t worker = 1; worker < workers; ++worker) threads.emplace_back(run, worker);
  } catch (const std::system_error& error) {
    next = count;  // those that were started
    threads.clear();
    throw std::system_error(error.code(), "cannot start " + std::to_string(workers) + " threads");
  }
  run(0);
  threads.clear();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace precedent::indexer
