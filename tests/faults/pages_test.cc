// People who read the pages while the index is brought up to date.

#include <atomic>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <mutex>
#include <random>
#include <regex>
#include <set>
#include <thread>

#include "tests/faults/letters.hh"
#include "tests/faults/scenario.hh"
#include "tests/support/http.hh"
#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;

namespace {

constexpr int kReaders = 4;
constexpr int kReviews = 5;

// In state N there are as many reviews more, and every comment says "as revised in draft N".
void commit_state(const fs::path& index, const fs::path& corpus, int state,
                  const Commits& commits) {
  for (int i = 0; i < kReviews + state; ++i) write_review(corpus, i, state);
  commit(index, corpus, state, commits);
}

// Pages that there are in every state.
std::vector<std::string> places() {
  return {"/",
          "/search?q=please+tell+revised",
          "/search?q=please+tell+revised&page=2",
          "/search?q=revised&unit=letter&sort=oldest",
          "/search?q=revised&unit=precedent",
          "/facet/company?q=revised",
          "/facet/company",
          "/numbers",
          "/numbers?q=revised&unit=letter",
          "/letter/" + staff_accession(0),
          "/letter/" + staff_accession(0) + "?q=please+tell&hit=2",
          "/review/" + staff_accession(1),
          "/similar?to=" + staff_accession(2) + "@1",
          "/search.json?q=please+tell+revised&limit=5&facets=company,topic",
          "/review/" + staff_accession(1) + ".json"};
}

// What a page shows of the state that it is of: the drafts, and how much there is of all.
std::string shown_by(const std::string& page) {
  static const std::regex draft("draft ([0-9]+)");
  static const std::regex total(
      "([0-9,]+ (comment|letter|review|precedent|value)s?)|(\"total\":[0-9]+)");
  std::set<std::string> drafts;
  for (std::sregex_iterator at(page.begin(), page.end(), draft), end; at != end; ++at)
    drafts.insert((*at)[1]);
  std::string shown;
  for (const std::string& one : drafts) shown += "draft " + one + "; ";
  for (std::sregex_iterator at(page.begin(), page.end(), total), end; at != end; ++at)
    shown += at->str() + "; ";
  return shown;
}

// By page, how often each state was met.
using Met = std::map<std::string, std::map<std::string, int>>;

class Readings {
 public:
  void add(const std::string& place, const HttpReply& reply) {
    const std::scoped_lock lock(mutex_);
    ++count_;
    if (reply.status == 200) {
      ++met_[place][shown_by(reply.body)];
    } else {
      failures_ += place + ": " + std::to_string(reply.status) + "\n";
    }
  }
  void fail(const std::string& what) {
    const std::scoped_lock lock(mutex_);
    failures_ += what + "\n";
  }

  int count() const { return count_; }
  const std::string& failures() const { return failures_; }
  const Met& met() const { return met_; }

 private:
  std::mutex mutex_;
  int count_ = 0;
  std::string failures_;
  Met met_;
};

void read_pages(const ServedPages& pages, Readings& readings, unsigned seed,
                const std::atomic<bool>& is_done) {
  std::mt19937 random(seed);
  const std::vector<std::string> all = places();
  while (!is_done) {
    const std::string& place = all[random() % all.size()];
    try {
      readings.add(place, http(pages, place));
    } catch (const std::runtime_error& error) {
      readings.fail(error.what());
    }
  }
}

}  // namespace

TEST_CASE("pages read during updates are each of one state, and none fails") {
  const TemporaryFolder folder;
  const fs::path corpus = folder.path() / "letters";
  const fs::path index = folder.path() / "index";
  const Commits commits = commits_while_read();
  commit_state(index, corpus, 1, commits);
  const ServedPages pages(index);

  Met legal;
  const auto note_state = [&] {
    for (const std::string& place : places()) ++legal[place][shown_by(http(pages, place).body)];
  };
  note_state();
  Readings readings;
  std::atomic<bool> is_done = false;
  {
    std::vector<std::jthread> readers;
    for (unsigned i = 0; i < kReaders; ++i)
      readers.emplace_back([&, i] { read_pages(pages, readings, i, is_done); });
    for (int state = 2; state <= commits.count; ++state) {
      commit_state(index, corpus, state, commits);
      note_state();
    }
    is_done = true;
  }

  CHECK(readings.failures() == "");
  CHECK(pages.is_running());
  for (const auto& [place, states] : readings.met()) {
    for (const auto& [shown, count] : states) {
      INFO(place << " showed, " << count << " times: " << shown);
      CHECK(legal[place].contains(shown));
    }
  }
  // What says which state it is of.
  CHECK(legal["/search?q=please+tell+revised"].size() == static_cast<std::size_t>(commits.count));
  CHECK(legal["/review/" + staff_accession(1)].size() == static_cast<std::size_t>(commits.count));
  std::cout << "pages: " << readings.count() << " read during " << commits.count << " commits, "
            << readings.met().at("/search?q=please+tell+revised").size() << " states met"
            << std::endl;
}
