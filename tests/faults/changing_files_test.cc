// Letters that change, are cut short, vanish and appear while a run walks and reads them.

#include <atomic>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <thread>
#include <utility>

#include "tests/faults/letters.hh"
#include "tests/faults/promises.hh"
#include "tests/faults/scenario.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;

namespace {

constexpr int kReviews = 20;

// Somebody who writes, cuts, moves and removes letters at random.
class Disturber {
 public:
  explicit Disturber(fs::path corpus) : corpus_(std::move(corpus)) {}

  void change_something() {
    const int number = static_cast<int>(random_() % (kReviews + 5));
    std::error_code gone;
    switch (random_() % 6) {
      case 0:
        fs::remove(company_letter(corpus_, number), gone);
        break;
      case 1:
        fs::resize_file(staff_letter(corpus_, number), random_() % 300, gone);
        cut_.insert(number);
        break;
      case 2:
        fs::rename(staff_letter(corpus_, number), staff_letter(elsewhere(), number), gone);
        break;
      default:
        write_review(corpus_, number, static_cast<int>(random_() % 9));
    }
  }

  // A letter that is cut short stays in the index as it was; a clean build would not know it.
  void mend() {
    for (const int number : std::exchange(cut_, {}))
      for (const fs::path& folder : {corpus_, elsewhere()})
        if (fs::exists(staff_letter(folder, number))) write_review(folder, number, 1);
  }

 private:
  fs::path elsewhere() const { return corpus_ / "elsewhere"; }

  fs::path corpus_;
  std::mt19937 random_{31'415};
  std::set<int> cut_;  // numbers of reviews
};

ProgramResult update(const fs::path& index, const fs::path& corpus) {
  return run_program("precedent-indexer", {"update", "--index", index, "--allow-removals", corpus});
}

// The run that is disturbed, and the quiet one after it.
std::string broken_in_round(const fs::path& index, const fs::path& corpus, Disturber& disturber) {
  std::atomic<bool> is_done = false;
  std::thread other([&] {
    while (!is_done) {
      disturber.change_something();
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  });
  const ProgramResult disturbed = update(index, corpus);
  is_done = true;
  other.join();
  disturber.mend();
  if (disturbed.exit_status > 1) return "the run fails: " + disturbed.err + "\n";
  const ProgramResult check = run_program("precedent-indexer", {"check", "--index", index});
  if (check.exit_status != 0) return "check: " + check.out + check.err;
  const ProgramResult quiet = update(index, corpus);
  if (quiet.exit_status > 1) return "the quiet run fails: " + quiet.err + "\n";
  const TemporaryFolder folder;
  run_program("precedent-indexer", {"rebuild", "--index", folder.path() / "clean", corpus});
  const std::string different =
      difference(text_of_index(index), text_of_index(folder.path() / "clean"));
  return different.empty() ? "" : "the quiet run does not complete it: " + different;
}

}  // namespace

TEST_CASE("letters that change while they are read are put right by the next run") {
  const TemporaryFolder folder;
  const fs::path corpus = folder.path() / "letters";
  const fs::path index = folder.path() / "index";
  fs::create_directories(corpus / "elsewhere");
  for (int i = 0; i < kReviews; ++i) write_review(corpus, i);
  FaultCount count("letters changing under the walk");
  Disturber disturber(corpus);
  const int rounds = tests_are_long() ? 60 : 5;
  for (int round = 0; round < rounds; ++round)
    count.add("round " + std::to_string(round), broken_in_round(index, corpus, disturber));
  CHECK(count.failures() == "");
}
