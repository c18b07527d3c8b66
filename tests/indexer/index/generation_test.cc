#include "indexer/index/generation.hh"

#include <catch2/catch.hpp>

#include "indexer/index/index_writer.hh"
#include "schemas/index/index_layout.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent;
using indexer::NewGeneration;
using indexer::settle_generations;
using tests::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

void make_databases(const fs::path& generation) {
  fs::create_directories(generation);
  indexer::IndexWriter writer(generation);
  writer.begin();
  writer.commit(1);
}

fs::path add_generation(const fs::path& index) {
  NewGeneration generation(index);
  make_databases(generation.folder());
  return generation.make_live();
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a new generation is live, and the one before it stays until the next switch") {
  const TemporaryFolder folder;
  add_generation(folder.path());
  add_generation(folder.path());
  CHECK(add_generation(folder.path()).filename() == "gen-000003");
  CHECK(schemas::live_generation(folder.path()).filename() == "gen-000003");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"CURRENT", "gen-000002", "gen-000003"});
}

TEST_CASE("a generation that is not made live leaves nothing behind") {
  const TemporaryFolder folder;
  add_generation(folder.path());
  {
    NewGeneration abandoned(folder.path());
    make_databases(abandoned.folder());
  }
  CHECK(names_in(folder.path()) == std::vector<std::string>{"CURRENT", "gen-000001"});
}

TEST_CASE("what killed runs left behind is cleared away") {
  const TemporaryFolder folder;
  const fs::path live = add_generation(folder.path());
  make_databases(folder.path() / "gen-000007");         // killed before CURRENT was moved
  folder.write("unfinished-generation/letters/x", "");  // killed while building
  CHECK(settle_generations(folder.path()) == live);
  CHECK(names_in(folder.path()) == std::vector<std::string>{"CURRENT", "gen-000001"});
}

TEST_CASE("a first load that was killed just before CURRENT was written is taken over") {
  const TemporaryFolder folder;
  const fs::path live = add_generation(folder.path());
  fs::remove(schemas::current_file(folder.path()));
  CHECK(settle_generations(folder.path()) == live);
  CHECK(schemas::live_generation(folder.path()) == live);
}

TEST_CASE("an empty folder is an index without a generation") {
  const TemporaryFolder folder;
  CHECK(settle_generations(folder.path()) == std::nullopt);
}

TEST_CASE("a CURRENT that names nothing is an error that says what to do") {
  const TemporaryFolder folder;
  folder.write("CURRENT", "gen-000004\n");
  CHECK_THROWS_WITH(settle_generations(folder.path()),
                    Catch::Contains("gen-000004") && Catch::Contains("precedent-indexer rebuild"));
}

TEST_CASE("a folder of remote databases is not written to") {
  const TemporaryFolder folder;
  folder.write("letters", "remote :5555\n");
  folder.write("comments", "remote :5556\n");
  CHECK_THROWS_AS(settle_generations(folder.path()), schemas::IndexError);
}
