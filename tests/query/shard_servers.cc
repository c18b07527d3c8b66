#include "tests/query/shard_servers.hh"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "schemas/index/index_layout.hh"
#include "schemas/index/shard.hh"
#include "tests/query/generated_index.hh"

namespace precedent::query {
namespace {

namespace fs = std::filesystem;
using tests::free_port;
using tests::is_served;

}  // namespace

Server::Server(const fs::path& database, std::string address)
    : address_(std::move(address)), port_(free_port(address_)) {
  const std::string port = std::to_string(port_);
  child_ = fork();
  if (child_ == 0) {
    // At its end the server ends its whole process group: it must not be ours.
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", address_.c_str(), "--port",
           port.c_str(), database.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  for (int tries = 0; !is_served(address_, port_); ++tries) {
    REQUIRE(tries < 400);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

Server::~Server() {
  kill();
}

void Server::signal(int number) const {
  if (child_ > 0) ::kill(-child_, number);
}

void Server::kill() {
  if (child_ <= 0) return;
  signal(SIGKILL);
  waitpid(child_, nullptr, 0);
  child_ = -1;
}

void Server::stop() {
  signal(SIGSTOP);
}

void Server::resume() {
  signal(SIGCONT);
}

ShardServers::ShardServers(const fs::path& index, const std::string& address)
    : letters(schemas::generation_paths(schemas::live_generation(index)).letters, address),
      comments(schemas::generation_paths(schemas::live_generation(index)).comments, address) {}

void set_metadata(const fs::path& index, std::string_view key, const std::string& text) {
  const auto paths = schemas::generation_paths(schemas::live_generation(index));
  for (const fs::path& path : {paths.letters, paths.comments}) {
    Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN);
    database.set_metadata(std::string(key), text);
    database.commit();
  }
}

std::vector<tests::TestIndex> shards_of(const std::vector<corpus::Letter>& letters,
                                        unsigned count) {
  std::map<std::string, std::size_t> shard_of;  // by letter
  std::size_t next = 0;
  for (const indexer::Family& family : tests::families_of(letters)) {
    for (const schemas::LetterRecord& record : family.letters)
      shard_of[record.letter.id] = next % count;
    ++next;
  }
  std::vector<std::vector<corpus::Letter>> parts(count);
  for (const corpus::Letter& letter : letters) parts[shard_of[letter.id]].push_back(letter);
  std::vector<tests::TestIndex> shards;
  for (unsigned i = 0; i < count; ++i) {
    REQUIRE_FALSE(parts[i].empty());
    shards.push_back(generated_index(parts[i]));
    set_metadata(shards.back().path(), schemas::kShardKey,
                 schemas::text_of({i + 1, count, "of a test"}));
  }
  return shards;
}

ServedShards::ServedShards(const std::vector<corpus::Letter>& letters, unsigned count)
    : indexes_(shards_of(letters, count)) {
  for (const tests::TestIndex& index : indexes_) {
    paths_.push_back(index.path());
    const std::string address = "127.0.0." + std::to_string(servers_.size() + 2);
    servers_.push_back(std::make_unique<ShardServers>(index.path(), address));
  }
  fs::copy_file(schemas::generation_paths(indexes_.front().generation()).persons,
                folder_.path() / "persons.json");
  name_shards();
}

void ServedShards::name_shards(const std::vector<std::string>& replicas) const {
  std::string text = "timeout 1\nconnect 1\n";
  for (std::size_t i = 0; i < servers_.size(); ++i)
    text += servers_[i]->place() + (i < replicas.size() ? " " + replicas[i] : "") + "\n";
  folder_.write("shards", text);
}

}  // namespace precedent::query
