// A damaged index ends no program by a signal, gives no wrong answer while `check` calls it sound,
// and is healed by a rebuild.

#include <atomic>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "tests/faults/damages.hh"
#include "tests/faults/letters.hh"
#include "tests/faults/promises.hh"
#include "tests/faults/scenario.hh"
#include "tests/support/places.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;

namespace {

// Enough comments that what they mean is learnt.
constexpr int kReviews = 50;
constexpr int kHighestStatus = 2;  // of a program that ends by itself

// Words, phrases, nearness, ranges, other words of the same meaning, spelling, facets, whole
// letters: what every file of the index is needed for.
const std::vector<std::vector<std::string>>& questions() {
  static const std::vector<std::vector<std::string>> kQuestions = {
      {"search", "--format", "json", "--limit", "300", "liquidity"},
      {"search", "--format", "json", "--limit", "300", "\"covenants of your credit facility\""},
      {"search", "--format", "json", "--sort", "oldest", "revenue NEAR/4 recognized"},
      {"search", "--format", "json", "--unit", "letter", "--limit", "300", "goodwill tested"},
      {"search", "--format", "json", "--strict", "year:2015..2019 compensation -segments"},
      {"search", "--format", "json", "how much cash is there to pay debts"},
      {"search", "--format", "json", "examiner:abernathy"},
      {"search", "--format", "json", "liqudity"},
      {"facets", "--facet", "topic,company,examiner,year", "--format", "json", "disclosure"},
      {"similar", "0000000000-19-950007@1", "--format", "json"},
      {"show", "0000000000-19-950004", "--format", "json"},
      {"thread", "0009900001-19-000009", "--format", "json"},
      {"stats", "--format", "json"},
  };
  return kQuestions;
}

struct State {
  std::vector<ProgramResult> answers;  // to questions()
  std::string dump;
};

// An index of the sample letters and of invented reviews, as two nights have left it; and what it
// answers then, and after a third.
class Nights {
 public:
  Nights() {
    fs::copy(sample_corpus(), corpus(), fs::copy_options::recursive);
    for (int i = 0; i < kReviews; ++i) write_review(corpus() / "invented", i);
    must_run(kFirstDay, "update", sound());
    for (int i = 0; i < 3; ++i) write_review(corpus() / "invented", kReviews + i);
    must_run(kSecondDay, "update", sound());
    before_ = state_of(sound());
    for (int i = 0; i < 2; ++i) write_review(corpus() / "invented", kReviews + 3 + i);
    write_review(corpus() / "invented", 5, 1);
    const fs::path clean = folder_.path() / "clean";
    fs::copy(sound(), clean, fs::copy_options::recursive);
    must_run(kThirdDay, "update", clean);
    updated_ = state_of(clean);
    must_run(kThirdDay, "rebuild", clean);
    rebuilt_ = state_of(clean);
  }

  fs::path sound() const { return folder_.path() / "sound"; }
  fs::path copy(std::uint32_t number) const {
    const fs::path index = folder_.path() / ("damaged-" + std::to_string(number));
    fs::copy(sound(), index, fs::copy_options::recursive);
    return index;
  }
  const State& before() const { return before_; }
  const State& updated() const { return updated_; }
  // What comments mean is learnt anew.
  const State& rebuilt() const { return rebuilt_; }

  ProgramResult third_night(const std::string& command, const fs::path& index) const {
    return run(kThirdDay, command, index);
  }

  static ProgramResult check(const fs::path& index) {
    return run_program("precedent-indexer", {"check", "--index", index});
  }

  static ProgramResult ask(std::vector<std::string> question, const fs::path& index) {
    question.insert(question.end(), {"--index", index});
    return run_program("precedent-query", std::move(question));
  }

  static std::string dump_of(const fs::path& index) {
    return run_program("precedent-indexer", {"check", "--index", index, "--dump"}).out;
  }

 private:
  static constexpr const char* kFirstDay = "1767600000";  // January 5, 2026, and after
  static constexpr const char* kSecondDay = "1767690000";
  static constexpr const char* kThirdDay = "1767780000";

  fs::path corpus() const { return folder_.path() / "letters"; }

  ProgramResult run(const std::string& time, const std::string& command,
                    const fs::path& index) const {
    ProgramRun one;
    one.arguments = {command, "--index", index, "--jobs", "1", corpus()};
    one.environment = {std::string("LD_PRELOAD=") + PRECEDENT_CLOCK_SHIM,
                       "PRECEDENT_TEST_TIME=" + time};
    return run_program("precedent-indexer", one);
  }

  void must_run(const std::string& time, const std::string& command, const fs::path& index) const {
    const ProgramResult result = run(time, command, index);
    CAPTURE(result.err);
    REQUIRE(result.exit_status <= 1);
  }

  static State state_of(const fs::path& index) {
    State state{{}, dump_of(index)};
    for (const std::vector<std::string>& question : questions()) {
      const ProgramResult answer = ask(question, index);
      CAPTURE(question, answer.err);
      REQUIRE(answer.exit_status <= 1);
      state.answers.push_back(answer);
    }
    REQUIRE(check(index).exit_status == 0);
    return state;
  }

  TemporaryFolder folder_;
  State before_;
  State updated_;
  State rebuilt_;
};

// What became of some damages, for people.
class Tally {
 public:
  void add(const std::string& what) {
    const std::lock_guard lock(mutex_);
    ++counts_[what];
  }
  ~Tally() {
    for (const auto& [what, count] : counts_)
      std::cout << "  " << what << ": " << count << std::endl;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, int> counts_;
};

// One damage, and what the programs make of it.
class Trial {
 public:
  Trial(const Nights& nights, std::uint32_t number, Tally& tally)
      : nights_(nights),
        index_(nights.copy(number)),
        damage_(damage(index_, number)),
        rebuilds_at_once_(number % 4 == 0),
        tally_(tally) {}
  ~Trial() { fs::remove_all(index_); }
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  const std::string& damage_done() const { return damage_; }

  // Empty, or what does not hold.
  std::string broken() {
    look("damaged", {&nights_.before()});
    if (!rebuilds_at_once_) update();
    rebuild();
    return broken_;
  }

 private:
  bool ends_by_itself(const std::string& what, const ProgramResult& result) {
    if (result.exit_status <= kHighestStatus && !(result.out + result.err).empty()) return true;
    broken_ += what + " exits " + std::to_string(result.exit_status) + "; " + result.err + "\n";
    return false;
  }

  // What `check` says of the index, and whether its answers are as sound as that.
  bool look(const std::string& when, const std::vector<const State*>& expected) {
    const ProgramResult check = Nights::check(index_);
    ends_by_itself(when + ": check", check);
    const bool is_sound = check.exit_status == 0;
    tally_.add(when + ", check says " + (is_sound ? "sound" : "damaged"));
    std::set<std::string> kinds;
    for (std::size_t i = 0; i < questions().size(); ++i)
      kinds.insert(judge(when, is_sound, i, expected));
    for (const std::string& kind : kinds)
      tally_.add(when + ", check says " + (is_sound ? "sound" : "damaged") + ", some answers " +
                 kind);
    return is_sound;
  }

  std::string judge(const std::string& when, bool is_sound, std::size_t question,
                    const std::vector<const State*>& expected) {
    const ProgramResult answer = Nights::ask(questions()[question], index_);
    std::string words = when + ": ";
    for (const std::string& word : questions()[question]) words += word + ' ';
    ends_by_itself(words, answer);
    for (const State* state : expected)
      if (answer.exit_status == state->answers[question].exit_status &&
          answer.out == state->answers[question].out)
        return "right";
    const bool is_refused = answer.exit_status == kHighestStatus && answer.out.empty();
    if (is_sound)
      broken_ += words + (is_refused ? "is refused: " + answer.err : std::string("is wrong")) +
                 ", and check says sound\n";
    return is_refused ? "refused" : "wrong";
  }

  void update() {
    const ProgramResult update = nights_.third_night("update", index_);
    ends_by_itself("update", update);
    tally_.add("update exits " + std::to_string(update.exit_status));
    if (update.exit_status < kHighestStatus)
      look("updated", {&nights_.updated(), &nights_.rebuilt()});
  }

  void rebuild() {
    const ProgramResult rebuild = nights_.third_night("rebuild", index_);
    if (rebuild.exit_status > 1)
      broken_ += "rebuild exits " + std::to_string(rebuild.exit_status) + ": " + rebuild.err + "\n";
    if (!look("rebuilt", {&nights_.rebuilt()})) broken_ += "rebuilt: " + Nights::check(index_).out;
    if (const std::string dump = Nights::dump_of(index_); dump != nights_.rebuilt().dump)
      broken_ += "rebuilt: the dump differs\n";
  }

  const Nights& nights_;
  fs::path index_;
  std::string damage_;
  bool rebuilds_at_once_;
  Tally& tally_;
  std::string broken_;
};

std::uint32_t damages() {
  return tests_are_long() ? 1000 : 40;
}

}  // namespace

TEST_CASE("a damaged index is told, ends no program by a signal, and is healed by a rebuild") {
  const Nights nights;
  FaultCount count("damages to an index");
  Tally tally;
  std::mutex counting;
  std::atomic<std::uint32_t> next = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 2; ++i)
    threads.emplace_back([&] {
      for (std::uint32_t number = next++; number < damages(); number = next++) {
        Trial trial(nights, number, tally);
        const std::string broken = trial.broken();
        const std::lock_guard lock(counting);
        count.add("damage " + std::to_string(number) + ", " + trial.damage_done(), broken);
      }
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(count.failures() == "");
}
