#include "indexer/commands/shards_status.hh"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "indexer/index/databases.hh"
#include "indexer/report/human_numbers.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/open_shards.hh"
#include "schemas/printable.hh"

namespace precedent::indexer {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> times_of(const ShardsStatus& status) {
  std::vector<std::string> times;
  for (const ShardStatus& shard : status.shards) times.push_back(shard.updated);
  std::sort(times.begin(), times.end());
  return times;
}

ShardStatus status_of(const schemas::OpenShard& letters) {
  const auto metadata = [&](std::string_view key) {
    return letters.database.get_metadata(std::string(key));
  };
  ShardStatus status;
  status.shard = schemas::name_of(letters.shard);
  status.place = letters.place;
  status.run = run_of(letters.database);
  status.updated = metadata(schemas::kUpdatedKey);
  status.program = metadata(schemas::kProgramKey);
  status.letters = letters.database.get_doccount();
  return status;
}

}  // namespace

std::string ShardsStatus::oldest() const {
  return shards.empty() ? std::string() : times_of(*this).front();
}

std::string ShardsStatus::newest() const {
  return shards.empty() ? std::string() : times_of(*this).back();
}

ShardsStatus read_shards_status(const std::filesystem::path& index) {
  const schemas::ShardsFile file = schemas::read_shards_file(index);
  schemas::ShardFailures failures;
  const schemas::OpenShards letters =
      schemas::open_shards(file, schemas::ShardUnit::kLetters, failures);
  const schemas::OpenShards comments =
      schemas::open_shards(file, schemas::ShardUnit::kComments, failures);
  ShardsStatus status;
  status.index = index.string();
  status.missing = letters.missing;
  std::map<unsigned, std::uint64_t> comment_counts;
  for (const schemas::OpenShard& shard : comments.shards)
    comment_counts[shard.shard.number] = shard.database.get_doccount();
  for (const schemas::OpenShard& shard : letters.shards) {
    status.shards.push_back(status_of(shard));
    const auto known = comment_counts.find(shard.shard.number);
    if (known != comment_counts.end()) status.shards.back().comments = known->second;
  }
  // One whose letters answer may miss its comments.
  if (comments.missing.size() > letters.missing.size()) status.missing = comments.missing;
  return status;
}

Json json_of(const ShardsStatus& status) {
  Json json;
  json["index"] = status.index;
  json["shards"] = Json::array();
  for (const ShardStatus& shard : status.shards)
    json["shards"].push_back({{"shard", shard.shard},
                              {"place", shard.place},
                              {"run", shard.run},
                              {"updated", shard.updated},
                              {"program", shard.program},
                              {"letters", shard.letters},
                              {"comments", shard.comments}});
  json["missing"] = status.missing;
  if (!status.shards.empty()) {
    json["oldest"] = status.oldest();
    json["newest"] = status.newest();
  }
  return json;
}

void print_text(const ShardsStatus& status, std::ostream& out) {
  std::uint64_t letters = 0;
  std::uint64_t comments = 0;
  for (const ShardStatus& shard : status.shards) {
    letters += shard.letters;
    comments += shard.comments;
  }
  out << "index:     " << schemas::visible_name(status.index) << ", " << status.shards.size()
      << " of " << status.shards.size() + status.missing.size() << " shards answer\n"
      << "updated:   " << status.oldest() << " (the oldest) to " << status.newest() << "\n"
      << "letters:   " << with_separators(letters) << " with " << with_separators(comments)
      << " comments\n";
  for (const ShardStatus& shard : status.shards)
    out << "shard:     " << shard.shard << " at " << schemas::visible_name(shard.place) << ", run "
        << shard.run << " of " << shard.updated << ", " << with_separators(shard.letters)
        << " letters with " << with_separators(shard.comments) << " comments, program "
        << schemas::visible_name(shard.program) << "\n";
  for (const std::string& one : status.missing)
    out << "missing:   " << schemas::visible_name(one) << "\n";
}

}  // namespace precedent::indexer
