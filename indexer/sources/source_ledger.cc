#include "indexer/sources/source_ledger.hh"

#include <utility>

#include "schemas/index/index_layout.hh"

namespace precedent::indexer {

SourceLedger::SourceLedger(const Xapian::Database& letters) {
  const std::string prefix(schemas::kLedgerPrefix);
  const Xapian::TermIterator end = letters.metadata_keys_end(prefix);
  for (auto key = letters.metadata_keys_begin(prefix); key != end; ++key) {
    LedgerEntry entry = ledger_entry(letters.get_metadata(*key));
    std::string path = entry.path;
    entries_.insert_or_assign(std::move(path), std::move(entry));
  }
}

const LedgerEntry* SourceLedger::find(const std::string& path) const {
  const auto found = entries_.find(path);
  return found == entries_.end() ? nullptr : &found->second;
}

const LedgerEntry* SourceLedger::original(const std::string& path) const {
  const auto changed = originals_.find(path);
  if (changed == originals_.end()) return find(path);
  return changed->second.get();
}

// Only the first change of an entry is from what was read.
void SourceLedger::keep_original(const std::string& path) {
  if (originals_.contains(path)) return;
  const LedgerEntry* entry = find(path);
  originals_.emplace(path, entry == nullptr ? nullptr : std::make_unique<LedgerEntry>(*entry));
}

void SourceLedger::put(LedgerEntry entry) {
  keep_original(entry.path);
  std::string path = entry.path;
  entries_.insert_or_assign(std::move(path), std::move(entry));
}

void SourceLedger::erase(const std::string& path) {
  keep_original(path);
  entries_.erase(path);
}

void SourceLedger::set_taken(const std::string& path, const LedgerLetter& letter, bool taken) {
  if (letter.taken == taken) return;
  std::vector<LedgerLetter>& letters = entries_.at(path).letters;
  keep_original(path);
  letters.at(static_cast<std::size_t>(&letter - letters.data())).taken = taken;
}

void SourceLedger::set_taken(const std::string& path, std::string_view member,
                             std::string_view letter_id, bool taken) {
  const auto found = entries_.find(path);
  if (found == entries_.end()) return;
  for (LedgerLetter& letter : found->second.letters) {
    if (letter.id != letter_id || letter.member != member || letter.taken == taken) continue;
    keep_original(path);
    letter.taken = taken;
  }
}

void SourceLedger::save_changes(const PutMetadata& put_metadata) const {
  for (const auto& [path, original] : originals_) {
    const LedgerEntry* entry = find(path);
    put_metadata(ledger_key(path), entry == nullptr ? std::string() : ledger_text(*entry));
  }
}

void SourceLedger::save_all(const PutMetadata& put_metadata) const {
  for (const auto& [path, entry] : entries_) put_metadata(ledger_key(path), ledger_text(entry));
}

}  // namespace precedent::indexer
