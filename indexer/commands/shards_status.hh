#pragma once
// What the shards of one index hold, since when, and which do not answer. As text, and as JSON
// (schemas/json/status.schema.json).

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <string>
#include <vector>

namespace precedent::indexer {

struct ShardStatus {
  std::string shard;  // "2/4"
  std::string place;  // where its letters are served
  std::uint64_t run = 0;
  std::string updated;  // ISO time of the last run
  std::string program;
  std::uint64_t letters = 0;
  std::uint64_t comments = 0;
};

struct ShardsStatus {
  std::string index;                 // path as given
  std::vector<ShardStatus> shards;   // that answer, by number
  std::vector<std::string> missing;  // why, a line each

  // Of the last runs of all shards; empty where none answers.
  std::string oldest() const;
  std::string newest() const;
};

// Throws schemas::IndexError where the shards are not of one index.
ShardsStatus read_shards_status(const std::filesystem::path& index);

nlohmann::ordered_json json_of(const ShardsStatus& status);
void print_text(const ShardsStatus& status, std::ostream& out);

}  // namespace precedent::indexer
