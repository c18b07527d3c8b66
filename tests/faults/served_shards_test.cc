// Shards that are brought up to date, built anew and served anew while programs and a page search
// them.

#include <algorithm>
#include <array>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "tests/faults/letters.hh"
#include "tests/faults/scenario.hh"
#include "tests/support/http.hh"
#include "tests/support/loopback_servers.hh"
#include "tests/support/run_program.hh"
#include "tests/support/served_shard.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr std::size_t kShards = 3;
constexpr int kReviews = 9;
constexpr int kReaders = 3;
constexpr const char* kQuestion = "please tell revised";

// Of one shard: its hits, each with the draft that it is of.
using State = std::set<std::string>;

// The whole answer of one server or program.
struct Answer {
  std::vector<std::pair<std::string, std::string>> hits;  // id, and text from "draft"
  int total = 0;
  int in_facet = 0;
};

Answer answer_of(const std::string& text) {
  const Json json = Json::parse(text);
  Answer answer;
  answer.total = json["total"];
  for (const Json& hit : json["hits"]) {
    const std::string words = hit["text"];
    answer.hits.emplace_back(hit["id"], words.substr(std::min(words.find("draft "), words.size())));
  }
  for (const Json& company : json["facets"]["company"])
    answer.in_facet += company["count"].get<int>();
  return answer;
}

ProgramResult ask(const fs::path& index) {
  return run_program("precedent-query", {"--index", index, "--format", "json", "--limit", "400",
                                         "--facets", "company", "--top", "100", kQuestion});
}

// Shards of one corpus, each brought up to date by itself, and what each has been.
class Shards {
 public:
  explicit Shards(const Commits& commits) : commits_(commits) {
    for (std::size_t i = 0; i < kShards; ++i) commit(i, 1);
    std::string places = "timeout 10\nconnect 2\n";
    for (std::size_t i = 0; i < kShards; ++i) {
      servers_.push_back(
          std::make_unique<ServedShard>(shard(i), "127.0.0." + std::to_string(i + 2)));
      places += servers_.back()->place() + "\n";
    }
    folder_.write("search/shards", places);
    // Persons and words of the first state, from now on older than the shards.
    const ProgramResult merged =
        run_program("precedent-indexer", {"merge-persons", "--index", search()});
    INFO(merged.err);
    REQUIRE(merged.exit_status == 0);
  }

  fs::path search() const { return folder_.path() / "search"; }
  ServedShard& server(std::size_t i) { return *servers_[i]; }

  // One shard takes in the letters as they are in that state. It is known before any answer may
  // have it.
  void commit(std::size_t i, int state) {
    const fs::path corpus = folder_.path() / "letters";
    for (int review = 0; review < kReviews + state; ++review) write_review(corpus, review, state);
    legal_[i].insert(state_by_itself(i, corpus, state));
    const ProgramResult run =
        run_program("precedent-indexer", {state % commits_.anew_every == 0 ? "rebuild" : "update",
                                          "--index", shard(i), "--shard", number_of(i), corpus});
    INFO(run.err);
    REQUIRE(run.exit_status == 0);
    last_[i] = state_of(answer_of(ask(shard(i)).out));
    CHECK(legal_[i].contains(last_[i]));
  }

  // Nothing, where each shard is as it was at one time and nothing is missing.
  std::string wrong_with(const Answer& answer) const {
    if (answer.total != static_cast<int>(answer.hits.size()) || answer.total != answer.in_facet)
      return "hits " + std::to_string(answer.hits.size()) + ", total " +
             std::to_string(answer.total) + ", by company " + std::to_string(answer.in_facet);
    for (std::size_t i = 0; i < kShards; ++i)
      if (!legal_[i].contains(part_of(answer, i))) return "a mixed state of shard " + number_of(i);
    return {};
  }
  bool is_last(const Answer& answer) const {
    for (std::size_t i = 0; i < kShards; ++i)
      if (part_of(answer, i) != last_[i]) return false;
    return true;
  }
  std::size_t states() const {
    std::size_t count = 0;
    for (const std::set<State>& of_shard : legal_) count += of_shard.size();
    return count;
  }

 private:
  static std::string number_of(std::size_t i) {
    return std::to_string(i + 1) + "/" + std::to_string(kShards);
  }
  fs::path shard(std::size_t i) const { return folder_.path() / ("shard-" + std::to_string(i)); }
  static State state_of(const Answer& answer) {
    State state;
    for (const auto& [id, draft] : answer.hits) state.insert(id + " " + draft);
    return state;
  }
  // What the shard will answer, by an index of its own that nobody searches otherwise.
  State state_by_itself(std::size_t i, const fs::path& corpus, int state) {
    const fs::path index =
        folder_.path() / ("alone-" + std::to_string(i) + "-" + std::to_string(state));
    const ProgramResult run = run_program(
        "precedent-indexer", {"update", "--index", index, "--shard", number_of(i), corpus});
    INFO(run.err);
    REQUIRE(run.exit_status == 0);
    const Answer answer = answer_of(ask(index).out);
    for (const auto& [id, draft] : answer.hits) shard_of_[id] = i;
    return state_of(answer);
  }
  State part_of(const Answer& answer, std::size_t i) const {
    State state;
    for (const auto& [id, draft] : answer.hits) {
      const auto of = shard_of_.find(id);
      if (of != shard_of_.end() && of->second == i) state.insert(id + " " + draft);
    }
    return state;
  }

  Commits commits_;
  TemporaryFolder folder_;
  std::vector<std::unique_ptr<ServedShard>> servers_;
  std::array<std::set<State>, kShards> legal_;
  std::array<State, kShards> last_;
  std::map<std::string, std::size_t> shard_of_;
};

// What was answered, and by whom; judged at the end, when all states are known.
class Told {
 public:
  void add(const std::string& text) {
    const std::scoped_lock lock(mutex_);
    ++answers_[text];
  }
  void add_error(const std::string& text) {
    const std::scoped_lock lock(mutex_);
    ++errors_[text];
  }
  const std::map<std::string, int>& answers() const { return answers_; }
  const std::map<std::string, int>& errors() const { return errors_; }

 private:
  std::mutex mutex_;
  std::map<std::string, int> answers_;
  std::map<std::string, int> errors_;
};

void check_all(const Shards& shards, const Told& told, const std::string& whose) {
  int count = 0;
  for (const auto& [text, times] : told.answers()) {
    INFO(whose << ": " << times << " times");
    CHECK(shards.wrong_with(answer_of(text)) == "");
    count += times;
  }
  int errors = 0;
  for (const auto& [text, times] : told.errors()) {
    INFO(whose << ": " << times << " times");
    CHECK_THAT(text, Catch::Contains("1 of 3 shards of the index do not answer: 127.0.0."));
    errors += times;
  }
  std::cout << "served shards, " << whose << ": " << count << " answers of "
            << told.answers().size() << " kinds, " << errors << " errors" << std::endl;
  CHECK(told.answers().size() > 1);
}

HttpReply ask_page(const ServedPages& page) {
  return http(page, "/search.json?limit=400&top=100&facets=company&q=" + url_encoded(kQuestion));
}

}  // namespace

TEST_CASE(
    "shards that change while they are searched are answered from, each as it was at a time") {
  if (!can_serve()) return;
  const Commits commits = commits_while_read();
  Shards shards(commits);
  const ServedPages page(shards.search());
  Told by_programs;
  Told by_page;
  std::atomic<bool> is_done = false;
  std::vector<std::jthread> readers;
  for (int i = 0; i < kReaders; ++i) {
    readers.emplace_back([&] {
      while (!is_done) {
        const ProgramResult run = ask(shards.search());
        run.exit_status == 0 ? by_programs.add(run.out)
                             : by_programs.add_error(std::to_string(run.exit_status) + run.err);
      }
    });
  }
  readers.emplace_back([&] {
    while (!is_done) {
      const HttpReply reply = ask_page(page);
      reply.status == 200 ? by_page.add(reply.body) : by_page.add_error(reply.body);
    }
  });
  for (int state = 2; state <= commits.count; ++state) {
    for (std::size_t i = 0; i < kShards; ++i) {
      shards.commit(i, state);
      if ((static_cast<std::size_t>(state) + i) % kShards != 0) continue;
      CHECK(shards.server(i).end() == 0);
      shards.server(i).begin_again();
    }
  }
  is_done = true;
  readers.clear();
  check_all(shards, by_programs, "programs");
  check_all(shards, by_page, "a page");

  // What comes now has the last state; a page that stays comes to know it by itself.
  const ProgramResult last = ask(shards.search());
  INFO(last.err);
  REQUIRE(last.exit_status == 0);
  CHECK(shards.is_last(answer_of(last.out)));
  const ProgramResult misspelt =
      run_program("precedent-query", {"--index", shards.search(), "revissed covennants"});
  CHECK_THAT(misspelt.out + misspelt.err, Catch::Contains("revised"));
  bool has_come = false;
  for (int tries = 0; tries < 120 && !has_come; ++tries) {
    const HttpReply reply = ask_page(page);
    REQUIRE(reply.status == 200);
    has_come = shards.is_last(answer_of(reply.body));
    if (!has_come) std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
  CHECK(has_come);
}

TEST_CASE("a page answers from a server that was begun again, and begins before a server does") {
  if (!can_serve()) return;
  Shards shards({1, 2});
  const ServedPages page(shards.search());
  // Each thread of the page has connections of its own.
  constexpr int kQuestions = 40;
  for (int i = 0; i < kQuestions; ++i) REQUIRE(ask_page(page).status == 200);
  CHECK(shards.server(1).end() == 0);
  const HttpReply refused = ask_page(page);
  CHECK(refused.status == 503);
  CHECK_THAT(refused.body, Catch::Contains("1 of 3 shards of the index do not answer: 127.0.0.3:"));
  const ServedPages later(shards.search());
  CHECK(ask_page(later).status == 503);
  shards.server(1).begin_again();
  for (int i = 0; i < kQuestions; ++i) {
    const HttpReply reply = ask_page(page);
    CAPTURE(i, reply.body);
    CHECK(reply.status == 200);
  }
  CHECK(ask_page(later).status == 200);
}
