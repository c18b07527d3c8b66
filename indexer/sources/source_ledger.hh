#pragma once
// The ledger in memory: every source that the index knows, and what changed in this run.

#include <xapian.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/sources/ledger_entry.hh"

namespace precedent::indexer {

class SourceLedger {
 public:
  SourceLedger() = default;
  // As the letters database has it. Throws schemas::IndexError where that is damaged.
  explicit SourceLedger(const Xapian::Database& letters);

  const LedgerEntry* find(const std::string& path) const;
  const std::unordered_map<std::string, LedgerEntry>& entries() const { return entries_; }

  // The entry as it was when the ledger was read; null: there was none.
  const LedgerEntry* original(const std::string& path) const;
  // The entries that were put, changed or erased since then, as they were, by path; null: new.
  using Originals = std::unordered_map<std::string, std::unique_ptr<const LedgerEntry>>;
  const Originals& originals() const { return originals_; }

  void put(LedgerEntry entry);
  void erase(const std::string& path);
  // Marks which source of a letter is the one it was taken from. `letter`: one of the entry's own.
  void set_taken(const std::string& path, const LedgerLetter& letter, bool taken);
  // The same, where only its names are known.
  void set_taken(const std::string& path, std::string_view member, std::string_view letter_id,
                 bool taken);

  // Writes what changed, or all of it into a generation that is made from nothing.
  // `put_metadata` takes a key of the letters database and its text; an empty text removes the key.
  using PutMetadata = std::function<void(const std::string& key, const std::string& text)>;
  void save_changes(const PutMetadata& put_metadata) const;
  void save_all(const PutMetadata& put_metadata) const;

 private:
  void keep_original(const std::string& path);

  std::unordered_map<std::string, LedgerEntry> entries_;  // by path
  Originals originals_;
};

}  // namespace precedent::indexer
