// What the metadata say of a whole database, and whether it is told where that was altered.

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "indexer/reviews/shard_rule.hh"
#include "tests/indexer/desk.hh"

using namespace precedent;
using namespace precedent::tests;

namespace {

// Runs that have all that runs can say: topics of a user's own, a shard, a folder that is gone.
void run_all(Desk& desk) {
  desk.write("topics.json", R"({"version": "2026.1", "topics": [{"slug": "harbours",
      "label": "Harbours", "group": "Ports", "triggers": ["harbour dues"]}]})");
  desk.add_many(2);
  desk.add_loose(20, "elsewhere");
  RunOptions options = desk.options({desk.letters(), desk.archive()});
  options.taxonomy_file = desk.letters().parent_path() / "topics.json";
  options.shard = {indexer::shard_hash("9900123") % 2 + 1, 2, {}};
  desk.run(options);
  desk.add(2);
  fs::rename(desk.archive(), desk.letters().parent_path() / "unmounted");
  options.paths = {desk.letters().string()};
  desk.run(options);
}

bool is_stamped(const std::string& key) {
  return std::find(schemas::kStampKeys.begin(), schemas::kStampKeys.end(), key) !=
         schemas::kStampKeys.end();
}

// Why a key is not under the seal; empty where there is no reason.
std::string why_not_stamped(const std::string& key) {
  if (key == schemas::kStampSumKey) return "it is the seal";
  if (key.starts_with(schemas::kLedgerPrefix)) return "each entry has a checksum of its own";
  return {};
}

bool is_told_when_altered(const fs::path& path, const std::string& key) {
  Xapian::WritableDatabase database(path.string());
  const std::string text = database.get_metadata(key);
  std::string altered = text;
  altered.back() = static_cast<char>(altered.back() ^ 1);
  database.set_metadata(key, altered);
  const bool is_told = !indexer::fits_stamp(database);
  database.set_metadata(key, text);
  CHECK(indexer::fits_stamp(database));
  return is_told;
}

}  // namespace

TEST_CASE("whatever is written of a whole database is under its seal, or known not to be") {
  Desk desk;
  run_all(desk);
  std::set<std::string> met;
  const schemas::GenerationPaths paths = schemas::generation_paths(desk.generation());
  for (const fs::path& path : {paths.letters, paths.comments}) {
    const Xapian::Database database(path.string());
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
      CAPTURE(path, *key);
      met.insert(*key);
      if (is_stamped(*key)) {
        CHECK(is_told_when_altered(path, *key));
      } else {
        CHECK_FALSE(why_not_stamped(*key).empty());
      }
    }
  }
  for (const std::string_view key : schemas::kStampKeys) {
    CAPTURE(key);
    CHECK(met.contains(std::string(key)));
  }
}

TEST_CASE("a database whose seal is gone is told") {
  Desk desk;
  desk.add(1);
  desk.update();
  const fs::path comments = schemas::generation_paths(desk.generation()).comments;
  Xapian::WritableDatabase database(comments.string());
  database.set_metadata(std::string(schemas::kStampSumKey), "");
  CHECK_FALSE(indexer::fits_stamp(database));
  database.commit();
  const auto problems = indexer::check_index(desk.generation()).problems;
  REQUIRE(problems.size() == 1);
  CHECK_THAT(problems.front(), Catch::Contains("what is said of the whole database"));
}
