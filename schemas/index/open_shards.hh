#pragma once
// The shards of an index, opened: each by itself, and looked at before any is used. A shard that
// does not answer is looked for at its next place, once; what is not of the same index as the
// others is an error that names its place.

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/shard.hh"
#include "schemas/index/shards_file.hh"

namespace precedent::schemas {

// The places that did not answer, while one question was answered. They are not asked again.
class ShardFailures {
 public:
  // False where nothing is learnt by it: it names no place, or one that is known.
  bool add(const Xapian::NetworkError& error);
  bool add(const std::string& place, const std::string& why);

  bool has(const std::string& place) const { return reasons_.contains(place); }
  // "Connection refused"; empty: it has not failed.
  std::string reason(const std::string& place) const;

 private:
  std::map<std::string, std::string> reasons_;  // by place
};

enum class ShardUnit : std::uint8_t { kLetters, kComments };

struct OpenShard {
  Shard shard;
  std::string place;  // "127.0.0.1:7001"
  Xapian::Database database;
};

struct OpenShards {
  std::vector<OpenShard> shards;     // by number
  std::vector<std::string> missing;  // why, a line a shard: "127.0.0.1:7001: Connection refused"

  std::size_t count() const { return shards.size() + missing.size(); }
};

// A shard of which two places have failed is missing. Throws IndexError.
OpenShards open_shards(const ShardsFile& file, ShardUnit unit, ShardFailures& failures);

// All in one, in the order of their numbers.
Xapian::Database database_of(const OpenShards& shards);

}  // namespace precedent::schemas
