#pragma once
// Runs that faults are put into: some letters, the index as it is before the run, and what must be
// in it before and after.

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/run_program.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::tests {

// What `check --dump` prints of either database. Empty: there is no index.
struct IndexText {
  std::string letters;
  std::string comments;

  friend bool operator==(const IndexText&, const IndexText&) = default;
};

enum class Kind { kFirstLoad, kUpdate, kRebuild, kCopiedGeneration };

class Scenario {
 public:
  // `reviews`: of the letters before the run; there are about as many after it.
  Scenario(Kind kind, int reviews);

  const char* name() const;
  const std::filesystem::path& corpus() const { return corpus_; }
  const IndexText& before() const { return before_; }
  const IndexText& after() const { return after_; }
  const std::string& persons_after() const { return persons_after_; }

  // The index as it is before the run, in place of what the last run has left.
  std::filesystem::path fresh_index() const;
  // The run, on the index that fresh_index() made.
  ProgramRun run(int jobs) const;
  // What the calls are below that the run writes by.
  std::filesystem::path index() const { return folder_.path() / "index"; }

 private:
  Kind kind_;
  TemporaryFolder folder_;
  std::filesystem::path corpus_;
  IndexText before_;
  IndexText after_;
  std::string persons_after_;
};

// Throws where the index does not open.
IndexText text_of_index(const std::filesystem::path& index);
// The first lines in which they differ; empty where they do not.
std::string difference(const IndexText& is, const IndexText& should_be);
// How the names of examiners were put together to persons: the facet of all of them.
std::string persons_of_index(const std::filesystem::path& index);

// Whether tests are to take their time: PRECEDENT_LONG_TESTS is set.
bool tests_are_long();

// How often an index is brought up to date while it is read; each of so many times it is built
// anew.
struct Commits {
  int count = 0;
  int anew_every = 0;
};
Commits commits_while_read();

// The letters of `corpus` into `index`, for the time `number`.
void commit(const std::filesystem::path& index, const std::filesystem::path& corpus, int number,
            const Commits& commits);

}  // namespace precedent::tests
