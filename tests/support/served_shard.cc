#include "tests/support/served_shard.hh"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "tests/support/loopback_servers.hh"
#include "tests/support/places.hh"

namespace precedent::tests {

ServedShard::ServedShard(std::filesystem::path index, std::string address)
    : index_(std::move(index)),
      address_(std::move(address)),
      letters_(free_port(address_)),
      comments_(free_port(address_)) {
  begin();
}

ServedShard::~ServedShard() {
  end();
}

std::string ServedShard::place() const {
  return address_ + ":" + std::to_string(letters_) + "," + std::to_string(comments_);
}

bool ServedShard::is_served_still() const {
  return is_served(address_, letters_) || is_served(address_, comments_);
}

int ServedShard::end() {
  if (pid_ <= 0) return -1;
  kill(pid_, SIGTERM);
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void ServedShard::begin_again() {
  begin();
}

void ServedShard::begin() {
  REQUIRE(pid_ == -1);
  const std::string program = path_of_program("precedent-indexer");
  const std::string where = place();
  pid_ = fork();
  if (pid_ == 0) {
    execl(program.c_str(), program.c_str(), "serve-shard", "--index", index_.c_str(), "--listen",
          where.c_str(), static_cast<char*>(nullptr));
    _exit(126);
  }
  for (int tries = 0; !is_served(address_, letters_) || !is_served(address_, comments_); ++tries) {
    REQUIRE(tries < 600);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

}  // namespace precedent::tests
