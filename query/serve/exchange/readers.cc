#include "query/serve/exchange/readers.hh"

#include <chrono>

namespace precedent::query::serve {
namespace {

// What a database has looked up is kept with it (IndexTerms): after so many answers it is opened
// anew, so that what is kept stays small.
constexpr unsigned kMostAnswers = 500;

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kMostAgeOfShards{30};

struct Kept {
  std::filesystem::path generation;
  Clock::time_point since;
  std::unique_ptr<OpenIndex> index;
  unsigned answers = 0;
};

// One a unit. A thread answers one request at a time.
std::array<Kept, 2>& kept() {
  thread_local std::array<Kept, 2> of_thread;
  return of_thread;
}

// A server's connection stays with the generation that it was opened on, and is closed by it after
// a minute without questions.
bool is_current(const Kept& one, const std::filesystem::path& generation) {
  if (!one.index || one.generation != generation || one.answers >= kMostAnswers) return false;
  if (one.index->may_be_remote()) return Clock::now() - one.since < kMostAgeOfShards;
  Xapian::Database database = one.index->database();
  return !database.reopen();
}

}  // namespace

OpenIndex& Readers::opened(Unit unit, schemas::ShardFailures& failures) const {
  Kept& one = kept()[static_cast<std::size_t>(unit)];
  const std::filesystem::path generation = schemas::live_generation(index_);
  if (!is_current(one, generation)) {
    one = {};
    one.index = std::make_unique<OpenIndex>(index_, unit, Opening{&failures});
    one.generation = generation;
    one.since = Clock::now();
  }
  ++one.answers;
  return *one.index;
}

// Comments are committed before letters: for that moment the two are of different runs. What
// differs for longer is a run that was broken off, and the next run mends it.
void Readers::wait_for_one_run(schemas::ShardFailures& failures) const {
  for (int opening = 1; opening < detail::kMaxOpenings; ++opening) {
    if (opened(Unit::kComment, failures).run() == opened(Unit::kLetter, failures).run()) return;
    std::this_thread::sleep_for(detail::kPause);
    forget();
  }
}

void Readers::forget() const {
  for (Kept& one : kept()) one = {};
}

}  // namespace precedent::query::serve
