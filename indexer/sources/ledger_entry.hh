#pragma once
// What every source gave: which letters, what was skipped and why. Kept in the metadata of the
// letters database, one key a source, so that it changes in the same transaction as the letters.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::indexer {

// How good a source is to take a letter from, worst first. The words are stored.
enum class SourceRank : std::uint8_t {
  kKept,      // damaged by now; the letter stays as it was read while it was whole
  kLoose,     // a document alone
  kComplete,  // a submission with its header
};

struct LedgerLetter {
  std::string member;  // corpus::Source::member
  std::string id;
  SourceRank rank = SourceRank::kLoose;
  std::string released;  // as this source says; ISO, or empty
  bool taken = false;    // the index has the letter from here; else another source is better
  // As it is here, it is another shard's. Where no source is better, this index is to do without
  // it.
  bool elsewhere = false;
};

// EDGAR took a letter back.
struct LedgerWithdrawal {
  std::string member;
  std::string accession;
  std::string released;  // the day on which it did; ISO, or empty
};

struct LedgerSkip {
  std::string member;
  std::string reason;
  std::string detail;
  std::string accession;
  std::string first_seen;  // ISO date of the run that first met it
};

// One file or archive folder.
struct LedgerEntry {
  std::string path;  // absolute
  std::uint64_t size_bytes = 0;
  std::int64_t mtime_ns = 0;
  std::string content_hash;
  std::vector<LedgerLetter> letters;
  std::vector<LedgerWithdrawal> withdrawals;
  std::vector<LedgerSkip> skips;
  std::uint64_t ignored_count = 0;  // things in it that are no correspondence
};

// What was skipped in this member of it; null: nothing.
const LedgerSkip* find_skip(const LedgerEntry& entry, std::string_view member);

// Key and text of an entry in the metadata. A path may be longer than a key.
std::string ledger_key(std::string_view path);
std::string ledger_text(const LedgerEntry& entry);
// Throws schemas::IndexError where the text is none that ledger_text() wrote.
LedgerEntry ledger_entry(std::string_view text);

}  // namespace precedent::indexer
