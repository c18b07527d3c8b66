#include "query/serve/exchange/readers.hh"

#include <string>

namespace precedent::query::serve {
namespace {

// What a database has looked up is kept with it (IndexTerms): after so many answers it is opened
// anew, so that what is kept stays small.
constexpr unsigned kMostAnswers = 500;

struct Kept {
  std::filesystem::path generation;
  std::unique_ptr<OpenIndex> index;
  unsigned answers = 0;
};

// One a unit. A thread answers one request at a time.
std::array<Kept, 2>& kept() {
  thread_local std::array<Kept, 2> of_thread;
  return of_thread;
}

std::string run_of(const OpenIndex& index) {
  return index.database().get_metadata(std::string(schemas::kRunKey));
}

bool is_current(const Kept& one, const std::filesystem::path& generation) {
  if (!one.index || one.generation != generation || one.answers >= kMostAnswers) return false;
  Xapian::Database database = one.index->database();
  return !database.reopen();
}

}  // namespace

OpenIndex& Readers::opened(Unit unit) const {
  Kept& one = kept()[static_cast<std::size_t>(unit)];
  const std::filesystem::path generation = schemas::live_generation(index_);
  if (!is_current(one, generation)) {
    one = {};
    one.index = std::make_unique<OpenIndex>(index_, unit);
    one.generation = generation;
  }
  ++one.answers;
  return *one.index;
}

// Comments are committed before letters: for that moment the two are of different runs. What
// differs for longer is a run that was broken off, and the next run mends it.
void Readers::wait_for_one_run() const {
  for (int opening = 1; opening < detail::kMaxOpenings; ++opening) {
    if (run_of(opened(Unit::kComment)) == run_of(opened(Unit::kLetter))) return;
    std::this_thread::sleep_for(detail::kPause);
  }
}

void Readers::forget() const {
  for (Kept& one : kept()) one = {};
}

}  // namespace precedent::query::serve
