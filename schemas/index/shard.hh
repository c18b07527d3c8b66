#pragma once
// Which part of all letters an index holds, where several machines share them.

#include <optional>
#include <string>
#include <string_view>

namespace precedent::schemas {

inline constexpr unsigned kMostShards = 256;

struct Shard {
  unsigned number = 1;  // from 1
  unsigned count = 1;   // 1: the index holds all letters
  // How letters are dealt out; empty where that is not known. Shards of one index have the same.
  std::string rule;

  bool is_whole() const { return count == 1; }
};

// "2/4". Nothing where it is no number of kMostShards at most, and of two at least.
std::optional<Shard> shard_named(std::string_view name);
std::string name_of(const Shard& shard);

// As the metadata hold it (kShardKey): "2/4 RULE"; an empty text is that of a whole index. Nothing
// where it is none of these.
std::optional<Shard> shard_of_text(std::string_view text);
std::string text_of(const Shard& shard);

}  // namespace precedent::schemas
