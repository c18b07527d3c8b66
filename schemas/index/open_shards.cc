#include "schemas/index/open_shards.hh"

#include <algorithm>
#include <array>
#include <chrono>
#include <mutex>
#include <optional>

#include "schemas/index/index_layout.hh"

namespace precedent::schemas {
namespace {

using Clock = std::chrono::steady_clock;

// Of a shard, in one answer.
constexpr std::size_t kMostFailures = 2;

// A place that hangs costs a whole time-out: for so long the others are asked first.
constexpr std::chrono::seconds kDistrust{60};

class Distrusted {
 public:
  void add(const std::string& place) {
    const std::scoped_lock lock(mutex_);
    since_[place] = Clock::now();
  }
  bool has(const std::string& place) {
    const std::scoped_lock lock(mutex_);
    const auto known = since_.find(place);
    return known != since_.end() && Clock::now() - known->second < kDistrust;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, Clock::time_point> since_;
};

Distrusted& distrusted() {
  static Distrusted places;
  return places;
}

unsigned port_of(const ShardPlace& place, ShardUnit unit) {
  return unit == ShardUnit::kLetters ? place.letters_port : place.comments_port;
}

// As Xapian's errors name it.
std::string address_of(const ShardPlace& place, ShardUnit unit) {
  return place.host.empty() ? place.name : place.host + ":" + std::to_string(port_of(place, unit));
}

std::string unit_name(ShardUnit unit) {
  return unit == ShardUnit::kLetters ? "letters" : "comments";
}

std::string words_of(const Xapian::Error& error) {
  const char* const cause = error.get_error_string();
  return error.get_msg() + (cause == nullptr ? "" : std::string(": ") + cause);
}

Xapian::Database opened(const ShardPlace& place, ShardUnit unit, const ShardsFile& file) {
  if (place.host.empty()) {
    const GenerationPaths paths = generation_paths(live_generation(place.folder));
    return Xapian::Database(
        (unit == ShardUnit::kLetters ? paths.letters : paths.comments).string());
  }
  return Xapian::Remote::open(place.host, port_of(place, unit),
                              static_cast<useconds_t>(file.timeout.count()),
                              static_cast<useconds_t>(file.connect_timeout.count()));
}

// Places that failed lately stand last.
std::vector<const ShardPlace*> in_order_of_trust(const std::vector<ShardPlace>& places,
                                                 ShardUnit unit) {
  std::vector<const ShardPlace*> ordered;
  for (const ShardPlace& place : places) ordered.push_back(&place);
  std::stable_partition(ordered.begin(), ordered.end(), [&](const ShardPlace* place) {
    return !distrusted().has(address_of(*place, unit));
  });
  return ordered;
}

std::string metadata_of(const OpenShard& shard, std::string_view key) {
  return shard.database.get_metadata(std::string(key));
}

// What one place has to be by itself; `count` shards are named.
void require_sound(OpenShard& shard, ShardUnit unit, std::size_t count) {
  const std::string format = metadata_of(shard, kFormatKey);
  if (format != std::to_string(kFormatVersion))
    throw IndexError("the shard at " + shard.place + " has format version " +
                     (format.empty() ? "unknown" : format) + ", this program knows version " +
                     std::to_string(kFormatVersion) +
                     "; build it anew with: precedent-indexer rebuild");
  const std::string served = metadata_of(shard, kUnitKey);
  if (served != unit_name(unit))
    throw IndexError(shard.place + " serves " +
                     (served.empty() ? "what does not say which it is" : served) + ", not " +
                     unit_name(unit) + (served.empty() ? "; update it once more" : ""));
  if (shard.database.get_avlength() > 0 && !shard.database.has_positions())
    throw IndexError("the shard at " + shard.place +
                     " is damaged: the positions of its words are missing; build it anew with: "
                     "precedent-indexer rebuild");
  const auto known = shard_of_text(metadata_of(shard, kShardKey));
  if (!known) throw IndexError(shard.place + " does not say which shard it is; build it anew");
  shard.shard = *known;
  if (known->count == count) return;
  throw IndexError("the index at " + shard.place + " is " +
                   (known->is_whole() ? "a whole one" : "shard " + name_of(*known)) + ", where " +
                   std::to_string(count) + (count == 1 ? " is" : " are") + " named");
}

// What is the same in all shards of one index.
struct Common {
  std::string_view what;
  std::string_view key;
};
constexpr std::array<Common, 3> kCommon = {
    {{"version of the program", kProgramKey},
     {"version of the topics", kTaxonomyKey},
     {"file of topics (by its checksum)", kTaxonomyFileKey}}};

void require_alike(const OpenShard& first, const OpenShard& other) {
  const auto refuse = [&](std::string_view what, const std::string& a, const std::string& b) {
    throw IndexError("the shards at " + first.place + " and " + other.place +
                     " are not of one index: their " + std::string(what) + " is '" + a + "' and '" +
                     b + "'; update both with the same");
  };
  if (first.shard.number == other.shard.number)
    throw IndexError("the indexes at " + first.place + " and " + other.place + " are both shard " +
                     name_of(first.shard));
  if (first.shard.rule != other.shard.rule)
    refuse("rule of who lies where (--assign)", first.shard.rule, other.shard.rule);
  for (const Common& common : kCommon) {
    const std::string a = metadata_of(first, common.key);
    const std::string b = metadata_of(other, common.key);
    if (a != b) refuse(common.what, a, b);
  }
}

std::optional<OpenShard> opened_or_failed(const ShardPlace& place, ShardUnit unit,
                                          const ShardsFile& file, ShardFailures& failures) {
  const std::string address = address_of(place, unit);
  try {
    return OpenShard{{}, address, opened(place, unit, file)};
  } catch (const Xapian::NetworkError& error) {
    failures.add(address, words_of(error));
  } catch (const Xapian::DatabaseOpeningError& error) {
    failures.add(address, words_of(error));
  } catch (const IndexError& error) {
    failures.add(address, error.what());
  }
  return std::nullopt;
}

// The first place that answers; nothing where none does.
std::optional<OpenShard> opened_anywhere(const std::vector<ShardPlace>& places, ShardUnit unit,
                                         const ShardsFile& file, ShardFailures& failures) {
  std::size_t failed = 0;
  for (const ShardPlace& place : places) failed += failures.has(address_of(place, unit)) ? 1 : 0;
  for (const ShardPlace* place : in_order_of_trust(places, unit)) {
    const std::string address = address_of(*place, unit);
    if (failed >= kMostFailures) break;
    if (failures.has(address)) continue;
    if (auto shard = opened_or_failed(*place, unit, file, failures)) {
      require_sound(*shard, unit, file.shards.size());
      return shard;
    }
    ++failed;
  }
  return std::nullopt;
}

std::string why_missing(const std::vector<ShardPlace>& places, ShardUnit unit,
                        const ShardFailures& failures) {
  std::string why;
  for (const ShardPlace& place : places) {
    const std::string address = address_of(place, unit);
    if (failures.has(address))
      why += (why.empty() ? "" : "; ") + address + ": " + failures.reason(address);
  }
  return why;
}

}  // namespace

// Xapian says "remote:tcp(127.0.0.1:7001)".
bool ShardFailures::add(const Xapian::NetworkError& error) {
  constexpr std::string_view kBegin = "tcp(";
  const std::string& context = error.get_context();
  const std::size_t begin = context.find(kBegin);
  const std::size_t end = context.rfind(')');
  if (begin == context.npos || end == context.npos || end < begin) return false;
  const std::size_t from = begin + kBegin.size();
  return add(context.substr(from, end - from), words_of(error));
}

bool ShardFailures::add(const std::string& place, const std::string& why) {
  distrusted().add(place);
  return reasons_.try_emplace(place, why).second;
}

std::string ShardFailures::reason(const std::string& place) const {
  const auto known = reasons_.find(place);
  return known == reasons_.end() ? std::string() : known->second;
}

OpenShards open_shards(const ShardsFile& file, ShardUnit unit, ShardFailures& failures) {
  OpenShards open;
  for (const std::vector<ShardPlace>& places : file.shards) {
    std::optional<OpenShard> shard = opened_anywhere(places, unit, file, failures);
    if (!shard) {
      open.missing.push_back(why_missing(places, unit, failures));
      continue;
    }
    for (const OpenShard& other : open.shards) require_alike(other, *shard);
    open.shards.push_back(std::move(*shard));
  }
  std::sort(open.shards.begin(), open.shards.end(),
            [](const OpenShard& a, const OpenShard& b) { return a.shard.number < b.shard.number; });
  return open;
}

Xapian::Database database_of(const OpenShards& shards) {
  Xapian::Database all;
  for (const OpenShard& shard : shards.shards) all.add_database(shard.database);
  return all;
}

}  // namespace precedent::schemas
