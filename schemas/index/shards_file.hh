#pragma once
// INDEX/shards: where the shards of one index are served. Such a folder is searched like an index;
// it may hold persons.json and words of all shards, and no generations.
//
//   # seconds that an answer, and that a connection, may take; 10 and 2 where nothing is said
//   timeout 10
//   connect 2
//   # a line a shard: where it is served, then its replicas
//   10.0.0.11:7001 10.0.0.21:7001
//   10.0.0.12:7001,7005
//   /srv/precedent/shard-3
//
// Letters are served at the port, comments at the next one, or at the second that is named. What
// has a slash is an index on this machine; it is looked for from the folder of the file.

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace precedent::schemas {

struct ShardPlace {
  std::string name;  // as written
  std::string host;  // empty: it is a folder
  unsigned letters_port = 0;
  unsigned comments_port = 0;
  std::filesystem::path folder;
};

struct ShardsFile {
  std::vector<std::vector<ShardPlace>> shards;  // of each the places, at least one
  std::chrono::milliseconds timeout{10'000};
  std::chrono::milliseconds connect_timeout{2'000};
};

std::filesystem::path shards_file(const std::filesystem::path& index);
bool has_shards_file(const std::filesystem::path& index);

// HOST:PORT or HOST:PORT,PORT; nothing where it is neither. A host of colons stands in brackets.
std::optional<ShardPlace> served_place(const std::string& name);

// Throws IndexError that names file and line.
ShardsFile read_shards_file(const std::filesystem::path& index);

}  // namespace precedent::schemas
