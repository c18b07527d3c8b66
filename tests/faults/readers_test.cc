// Programs that search while the index is brought up to date.

#include <atomic>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "tests/faults/letters.hh"
#include "tests/faults/scenario.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr int kReaders = 4;
constexpr int kReviews = 5;

// In state N there are as many reviews more, and every comment says "as revised in draft N".
void write_state(const fs::path& corpus, int state) {
  for (int i = 0; i < kReviews + state; ++i) write_review(corpus, i, state);
}

struct Answer {
  std::set<std::string> drafts;  // that its hits are of
  int total = 0;
  int in_facet = 0;  // comments of all companies

  friend auto operator<=>(const Answer&, const Answer&) = default;
};

std::string draft_of(const std::string& text) {
  const std::string words = "draft ";
  const std::size_t at = text.find(words);
  if (at == std::string::npos) return "none";
  const std::size_t begin = at + words.size();
  return text.substr(begin, text.find('.', begin) - begin);
}

Answer answer_of(const std::string& out) {
  const Json json = Json::parse(out);
  Answer answer;
  answer.total = json["total"];
  for (const Json& hit : json["hits"]) answer.drafts.insert(draft_of(hit["text"]));
  for (const Json& company : json["facets"]["company"])
    answer.in_facet += company["count"].get<int>();
  return answer;
}

// What all readers were told.
class Answers {
 public:
  void add(const ProgramResult& run) {
    const std::scoped_lock lock(mutex_);
    ++count_;
    if (run.exit_status != 0) {
      failures_ += "exit " + std::to_string(run.exit_status) + ": " + run.err;
    } else {
      ++met_[answer_of(run.out)];
    }
  }

  int count() const { return count_; }
  const std::string& failures() const { return failures_; }
  const std::map<Answer, int>& met() const { return met_; }

 private:
  std::mutex mutex_;
  int count_ = 0;
  std::string failures_;
  std::map<Answer, int> met_;
};

ProgramResult ask(const fs::path& index) {
  return run_program("precedent-query", {"--index", index, "--format", "json", "--limit", "40",
                                         "--facets", "company", "please tell revised"});
}

void commit_state(const fs::path& index, const fs::path& corpus, int state,
                  const Commits& commits) {
  write_state(corpus, state);
  commit(index, corpus, state, commits);
}

}  // namespace

TEST_CASE("searches during updates see the index before or after each, and none fails") {
  const TemporaryFolder folder;
  const fs::path corpus = folder.path() / "letters";
  const fs::path index = folder.path() / "index";
  const Commits commits = commits_while_read();
  commit_state(index, corpus, 1, commits);
  std::set<Answer> legal = {answer_of(ask(index).out)};

  Answers answers;
  std::atomic<bool> is_done = false;
  std::vector<std::jthread> readers;
  for (int i = 0; i < kReaders; ++i) {
    readers.emplace_back([&] {
      while (!is_done) answers.add(ask(index));
    });
  }
  for (int state = 2; state <= commits.count; ++state) {
    commit_state(index, corpus, state, commits);
    legal.insert(answer_of(ask(index).out));
  }
  is_done = true;
  readers.clear();

  CHECK(answers.failures() == "");
  CHECK(legal.size() == static_cast<std::size_t>(commits.count));
  for (const auto& [answer, count] : answers.met()) {
    INFO("total " << answer.total << ", by company " << answer.in_facet << ", drafts "
                  << answer.drafts.size() << ", met " << count << " times");
    CHECK(legal.contains(answer));
  }
  std::cout << "readers: " << answers.count() << " searches during " << commits.count
            << " commits, " << answers.met().size() << " states met" << std::endl;
}
