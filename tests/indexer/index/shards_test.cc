#include "indexer/index/shards.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "indexer/index/databases.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent;
namespace fs = std::filesystem;

namespace {

// A database of one document, as a writer hands it over.
fs::path one_document(indexer::ShardPool& pool, std::size_t number) {
  fs::path path = pool.new_shard_path();
  auto database = indexer::new_database(path, indexer::Durability::kUntilMerged);
  Xapian::Document document;
  document.set_data(std::to_string(number));
  document.add_term("every", 1);
  database.add_document(document);
  database.commit();
  return path;
}

// Data of the documents that have the term that all have.
std::vector<std::string> documents_in(const fs::path& path) {
  const Xapian::Database database(path.string());
  std::vector<std::string> found;
  for (auto at = database.postlist_begin("every"); at != database.postlist_end("every"); ++at)
    found.push_back(database.get_document(*at).get_data());
  std::sort(found.begin(), found.end());
  return found;
}

std::size_t entries_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("shards merged in however many stages hold each document once") {
  const std::size_t count = GENERATE(1U, 2U, 3U, 8U, 9U, 10U, 26U, 27U, 31U);
  CAPTURE(count);
  const tests::TemporaryFolder folder;
  indexer::ShardPool pool(folder.path(), 3);
  std::vector<std::string> given;
  for (std::size_t i = 0; i < count; ++i) {
    pool.add(one_document(pool, i));
    given.push_back(std::to_string(i));
  }
  std::sort(given.begin(), given.end());
  // Fewer than three of each stage wait.
  CHECK(entries_in(folder.path()) <= 2 * 4);
  const fs::path merged = folder.path() / "merged";
  pool.merge_into(merged);
  CHECK(documents_in(merged) == given);
  CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("no shards make no database") {
  const tests::TemporaryFolder folder;
  indexer::ShardPool pool(folder.path());
  pool.merge_into(folder.path() / "merged");
  CHECK_FALSE(fs::exists(folder.path() / "merged"));
}
