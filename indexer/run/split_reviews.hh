#pragma once
// Reviews that lie in two shards: a letter of another shard, which the run met, belongs to one with
// letters that are here. Each shard then has a part of it, and links only that.

#include <xapian.h>

#include <string>
#include <vector>

#include "indexer/intake/intake.hh"
#include "indexer/records/letter_spool.hh"
#include "indexer/reviews/shard_rule.hh"
#include "indexer/sources/source_choice.hh"

namespace precedent::indexer {

struct SplitReview {
  std::string id;
  const LetterElsewhere* elsewhere = nullptr;
  std::string here;  // id of a letter of the same review
  std::string by;    // what puts that here: "CIK 9900123"
};

// By the ids of the letters elsewhere, sorted. `read`: letters of this shard that the run read;
// `letters`: those that the index has, null where it has none.
std::vector<SplitReview> split_reviews(const ShardRule& rule, const LetterSpool& spool,
                                       const SpooledLetters& read,
                                       const LettersElsewhere& elsewhere,
                                       const Xapian::Database* letters);

}  // namespace precedent::indexer
