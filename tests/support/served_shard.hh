#pragma once
// An index, or a shard of one, served by the program as an operator serves it.

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace precedent::tests {

// `precedent-indexer serve-shard`; ended with this.
class ServedShard {
 public:
  // At two free ports of `address`; served once the constructor is done.
  ServedShard(std::filesystem::path index, std::string address);
  ~ServedShard();
  ServedShard(const ServedShard&) = delete;
  ServedShard& operator=(const ServedShard&) = delete;

  // "127.0.0.2:7001,7002"
  std::string place() const;
  // Whether anybody takes connections there.
  bool is_served_still() const;

  // Its exit status; -1 where it has ended before.
  int end();
  // At the same ports, after end().
  void begin_again();

 private:
  void begin();

  std::filesystem::path index_;
  std::string address_;
  unsigned letters_;
  unsigned comments_;
  pid_t pid_ = -1;
};

}  // namespace precedent::tests
