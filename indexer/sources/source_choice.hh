#pragma once
// A letter that lies in several sources is one letter. Which source it is taken from depends on the
// sources alone, never on the order in which they came.

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/records/letter_spool.hh"
#include "indexer/sources/ledger_entry.hh"
#include "indexer/sources/source_ledger.hh"

namespace precedent::indexer {

// A place where a letter lies.
struct LetterSource {
  std::string path;
  std::string member;

  friend bool operator==(const LetterSource&, const LetterSource&) = default;
};

struct LetterCandidate {
  LetterSource source;
  SourceRank rank = SourceRank::kLoose;
  std::string released;
};

// A letter that a run has read.
struct SpooledLetter {
  LetterCandidate from;
  LetterSpool::Place place;
  std::vector<std::uint64_t> keys;  // hashes_of_keys()
};
using SpooledLetters = std::unordered_map<std::string, SpooledLetter>;  // by id

// A complete submission before a loose document, one that says when EDGAR released the letter
// before one that does not, then the first by path and member.
bool is_better(const LetterCandidate& a, const LetterCandidate& b);

// Sources to be read for some of their letters: path, and the member each letter is in, by id.
using Retakes = std::map<std::string, std::map<std::string, std::string>>;

// What must still be done so that every letter is in the index as its best source has it.
struct Settlement {
  Retakes retakes;
  // By id, of letters that are to be retaken: where the copy is from that the index holds if that
  // fails. A letter of which no source has such a copy is not among them.
  std::unordered_map<std::string, LetterSource> fallbacks;
  // Ids of letters that were read from what is no source of theirs any more; sorted. These copies
  // are not to be written.
  std::vector<std::string> strays;
  // Ids of letters that lie nowhere any more, or are another shard's; sorted.
  std::vector<std::string> removals;
};

// Letters about which the changed entries of the ledger say, or said, anything.
std::unordered_set<std::string> affected_letters(const SourceLedger& ledger);

// Looks at the letters `affected`. `read`: what this run has read; the other letters stand in the
// index as the ledger says, if it holds them (`held`: ids). Marks the choice in the ledger.
Settlement settle(SourceLedger& ledger, const std::unordered_set<std::string>& affected,
                  const SpooledLetters& read, const std::unordered_set<std::string>& held);

// The letters `missing` were not found where they were to be retaken: marks in the ledger what the
// index holds instead. A letter that the index holds (`held`: ids) from what is no source any more
// counts as taken from where it is looked for again.
void fall_back(SourceLedger& ledger, const Settlement& settlement, const Retakes& missing,
               const std::unordered_set<std::string>& held);

}  // namespace precedent::indexer
