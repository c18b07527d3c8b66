// The sample corpus, taken in night by night in random orders.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>

#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kNights = 3;
constexpr std::size_t kAccessionDigits = 18;

const fs::path kSample = sample_corpus();

// Files, and EDGAR's archive folders, whose files come together.
std::vector<fs::path> sources_of(const fs::path& folder) {
  std::vector<fs::path> sources;
  for (auto at = fs::recursive_directory_iterator(folder); at != fs::recursive_directory_iterator();
       ++at) {
    const std::string name = at->path().filename().string();
    const bool is_archive_folder =
        at->is_directory() && name.size() == kAccessionDigits &&
        std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (is_archive_folder) at.disable_recursion_pending();
    if (is_archive_folder || at->is_regular_file())
      sources.push_back(at->path().lexically_relative(folder));
  }
  std::sort(sources.begin(), sources.end());
  return sources;
}

void update(const fs::path& index, const fs::path& in, const std::string& letters_a_transaction) {
  const ProgramResult run = run_program(
      "precedent-indexer",
      {"update", "--index", index, "--jobs", "2", "--transaction", letters_a_transaction, in});
  CAPTURE(run.err);
  CHECK(run.exit_status == 0);
}

std::string dump_of(const fs::path& index) {
  return run_program("precedent-indexer", {"check", "--index", index, "--dump"}).out;
}

std::string dump_of_sample() {
  const TemporaryFolder folder;
  update(folder.path() / "index", kSample, "4000");
  return dump_of(folder.path() / "index");
}

}  // namespace

TEST_CASE("ten random orders of the sample corpus, split over nights, give one index") {
  static const std::string expected = dump_of_sample();
  const unsigned seed = GENERATE(range(1U, 11U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::vector<fs::path> sources = sources_of(kSample);
  std::shuffle(sources.begin(), sources.end(), random);
  const TemporaryFolder folder;
  const fs::path in = folder.path() / "in";
  for (std::size_t night = 0; night < kNights; ++night) {
    for (std::size_t i = night; i < sources.size(); i += kNights) {
      fs::create_directories((in / sources[i]).parent_path());
      fs::copy(kSample / sources[i], in / sources[i], fs::copy_options::recursive);
    }
    // In one transaction, in a copy of the index, or built anew.
    update(folder.path() / "index", in, seed % 2 == 0 ? "4000" : "5");
  }
  CHECK(dump_of(folder.path() / "index") == expected);
  const ProgramResult check =
      run_program("precedent-indexer", {"check", "--index", folder.path() / "index"});
  CHECK_THAT(check.out, Catch::StartsWith("sound: 33 letters"));
}
