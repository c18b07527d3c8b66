#pragma once
// Fetches letters, lays them down and keeps the book of it.

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/fetch/courier.hh"
#include "indexer/fetch/letter_book.hh"
#include "indexer/fetch/letters_folder.hh"
#include "indexer/report/progress.hh"

namespace precedent::indexer {

struct FetchedCounts {
  std::uint64_t fetched = 0;    // that were not held
  std::uint64_t changed = 0;    // held, and not the same any more
  std::uint64_t unchanged = 0;  // held, asked for again, and the same
};

class LetterFetching {
 public:
  // All must outlive it. `archive` ends with a slash.
  LetterFetching(LetterBook& book, LettersFolder& folder, Courier& courier, Progress& progress,
                 std::string archive, Day today)
      : book_(book),
        folder_(folder),
        courier_(courier),
        progress_(progress),
        archive_(std::move(archive)),
        today_(today) {}

  // So many are to come: progress tells by it how long it takes.
  void expect(std::size_t letters) { expected_ += letters; }

  // In their order. All that came is on disk when it returns. Throws FileError.
  void fetch(const std::vector<AccessionNumber>& letters);

  const FetchedCounts& counts() const { return counts_; }
  const std::vector<std::string>& remarks() const { return remarks_; }

 private:
  Errand errand_for(AccessionNumber accession);
  void take(AccessionNumber accession, Delivery&& delivery);
  void take_body(KnownLetter& letter, Delivery&& delivery);
  void lay_down(KnownLetter& letter, const std::string& text);
  void move_unchanged(KnownLetter& letter);
  void take_fault(KnownLetter& letter, const std::string& reason);
  void tell_progress();

  LetterBook& book_;
  LettersFolder& folder_;
  Courier& courier_;
  Progress& progress_;
  std::string archive_;
  Day today_;
  std::size_t expected_ = 0;
  std::size_t done_ = 0;
  std::size_t absent_in_a_row_ = 0;
  FetchedCounts counts_;
  std::vector<std::string> remarks_;
  struct Stale {
    AccessionNumber accession;
    Quarter place;
  };
  std::vector<Stale> stale_;  // to be taken away once the letter lies elsewhere
};

}  // namespace precedent::indexer
