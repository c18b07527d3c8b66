#pragma once
// An index in shards, each served by xapian-tcpsrv on an address of its own; the servers end with
// the object.

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "corpus/letter.hh"
#include "tests/support/index_of.hh"
#include "tests/support/loopback_servers.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::query {

using tests::can_serve;

// One database, served at `address` once the constructor is done.
class Server {
 public:
  explicit Server(const std::filesystem::path& database, std::string address = "127.0.0.1");
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  unsigned port() const { return port_; }
  std::string place() const { return address_ + ":" + std::to_string(port_); }

  // With all its connections.
  void kill();
  void stop();    // it hangs
  void resume();  // it goes on

 private:
  void signal(int number) const;

  std::string address_;
  unsigned port_ = 0;
  pid_t child_ = -1;
};

// Both databases of one index.
class ShardServers {
 public:
  ShardServers(const std::filesystem::path& index, const std::string& address);

  std::string place() const { return letters.place() + "," + std::to_string(comments.port()); }
  void kill() {
    letters.kill();
    comments.kill();
  }
  void stop() {
    letters.stop();
    comments.stop();
  }
  void resume() {
    letters.resume();
    comments.resume();
  }

  Server letters;
  Server comments;
};

// The letters dealt out to `count` indexes, families whole, marked as shards of one index.
std::vector<tests::TestIndex> shards_of(const std::vector<corpus::Letter>& letters, unsigned count);

// Sets it in the letters and in the comments.
void set_metadata(const std::filesystem::path& index, std::string_view key,
                  const std::string& text);

// Shards on 127.0.0.2 and the addresses behind it, and a folder that names them.
class ServedShards {
 public:
  ServedShards(const std::vector<corpus::Letter>& letters, unsigned count);

  const std::filesystem::path& path() const { return folder_.path(); }
  const std::filesystem::path& index(std::size_t shard) const { return paths_.at(shard); }
  ShardServers& server(std::size_t shard) { return *servers_.at(shard); }

  // Writes the file of shards: time-outs of a second, each shard with its server, and what is said
  // of one behind it ("127.0.0.6:7001,7002").
  void name_shards(const std::vector<std::string>& replicas = {}) const;

 private:
  std::vector<tests::TestIndex> indexes_;
  std::vector<std::filesystem::path> paths_;
  std::vector<std::unique_ptr<ShardServers>> servers_;
  tests::TemporaryFolder folder_;
};

}  // namespace precedent::query
