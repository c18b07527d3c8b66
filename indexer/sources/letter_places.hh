#pragma once
// Where a letter lies, and from which of these places the index has it.

#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sources/source_choice.hh"
#include "indexer/sources/source_ledger.hh"

namespace precedent::indexer {

struct PlaceOfLetter {
  LetterCandidate candidate;
  bool taken = false;      // the index has the letter from here
  bool elsewhere = false;  // as it is here, it is another shard's
};

// Best first. Empty where the ledger knows no such letter.
std::vector<PlaceOfLetter> places_of(const SourceLedger& ledger, std::string_view letter_id);

// How many letters the index has from sources of each rank, and how many more places it knows of,
// but for those of other shards' letters.
struct ChoiceCounts {
  std::uint64_t complete = 0;
  std::uint64_t loose = 0;
  std::uint64_t kept = 0;
  std::uint64_t spare = 0;
};
ChoiceCounts count_choices(const SourceLedger& ledger);

nlohmann::ordered_json json_of(const std::vector<PlaceOfLetter>& places);
// "taken  letters/a.txt: complete submission, released 2019-07-03"
void print_text(const std::vector<PlaceOfLetter>& places, std::ostream& out);

}  // namespace precedent::indexer
