#pragma once
// Keeps the books of what EDGAR lists and what is held: from index files to what is to be done.
// Knows nothing of disks and servers.

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/fetch/fetch_state.hh"
#include "indexer/fetch/index_file.hh"

namespace precedent::indexer {

class LetterBook {
 public:
  // `today`: the day of the run.
  LetterBook(FetchState state, Day today);

  // A daily index: what was made public on `day`, whatever date it bears.
  void note_day(const std::string& path, const IndexFile& file, Day day,
                std::int64_t last_modified);

  // A quarter's index: what bears a date of that quarter and is public now.
  void note_quarter(const std::string& path, const IndexFile& file, Quarter quarter,
                    std::int64_t last_modified);

  // Drops what was listed, was never had, and is listed no more.
  std::size_t forget_vanished();

  // Letters that are to be asked for, by when: new or changed ones in quarters, newest first, then
  // those that could not be had before.
  struct Batch {
    Quarter quarter = 0;  // 0: of any
    std::vector<AccessionNumber> letters;
  };
  std::vector<Batch> to_fetch() const;

  // Held letters of which the day of release became known, or an earlier one; sorted.
  std::vector<AccessionNumber> to_mark() const;

  // Held letters that no index lists any more that did, or should; sorted.
  std::vector<AccessionNumber> no_longer_listed() const;
  // Some letter that is held and listed; 0: there is none.
  AccessionNumber listed_one() const;

  FetchState& state() { return state_; }
  const FetchState& state() const { return state_; }
  KnownLetter& letter(AccessionNumber accession) { return state_.letters.at(accession); }
  const std::vector<std::string>& remarks() const { return remarks_; }

 private:
  struct Group;  // rows of one letter in one file
  std::vector<Group> groups_of(const IndexFile& file) const;
  void note_odd(const std::string& path, const IndexFile& file);
  bool has_shrunk(const std::string& path, const IndexFile& file);
  void note_release(KnownLetter& letter, Day day);
  void find_missing_in(Quarter quarter, Day remade);

  FetchState state_;
  Day today_;
  std::unordered_set<AccessionNumber> listed_;  // by a quarter's index of this run
  std::vector<AccessionNumber> to_mark_;
  std::vector<std::string> remarks_;
};

// The day of a moment; 0 for none.
Day day_of_time(std::int64_t seconds_since_1970);

}  // namespace precedent::indexer
