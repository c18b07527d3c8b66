#pragma once
// What an update must write besides the letters that it read: a letter that comes, changes or goes
// may change what others of its family are to each other.

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/records/letter_spool.hh"
#include "indexer/sources/source_choice.hh"

namespace precedent::indexer {

struct RelinkedReviews {
  // The letters of each, linked, in the spool that was given for them.
  std::vector<std::vector<LetterSpool::Place>> reviews;
  std::size_t letters = 0;   // in these reviews
  std::size_t relinked = 0;  // of them, that the run itself did not read
};

// Whole reviews, those alone in which something differs from what the two databases hold. A review
// also counts as different where a comment was joined with a letter that it no longer is joined
// with. Looks at the outlines of the families of letters that were read or go, as they were and as
// they will be; whole letters are read of reviews alone in which something may differ.
RelinkedReviews relink(const Xapian::Database& letters, const Xapian::Database& comments,
                       const LetterSpool& spool, const SpooledLetters& read,
                       const std::vector<std::string>& removals, LetterSpool& linked);

}  // namespace precedent::indexer
