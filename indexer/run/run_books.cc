#include "indexer/run/run_books.hh"

#include <utility>

namespace precedent::indexer {
namespace {

// A folder or link that cannot be looked into. What was read from there earlier stays: `known`, or
// null. `met`: where it was found unreadable before, or null.
LedgerEntry unreadable_entry(const corpus::Skipped& skipped, const LedgerEntry* known,
                             const LedgerEntry* met, const std::string& today) {
  LedgerEntry entry;
  entry.path = skipped.source.path;
  if (known != nullptr) {
    entry.letters = known->letters;
    entry.withdrawals = known->withdrawals;
  }
  for (LedgerLetter& letter : entry.letters) letter.rank = SourceRank::kKept;
  const LedgerSkip* earlier = met == nullptr ? nullptr : find_skip(*met, "");
  entry.skips.push_back(
      {"", skipped.reason, skipped.detail, "", earlier == nullptr ? today : earlier->first_seen});
  return entry;
}

}  // namespace

void enter_results(SourceLedger& ledger, const SourceLedger& earlier, const UpdatePlan& plan,
                   Intake& intake, const std::string& today) {
  for (const std::string& path : plan.gone) ledger.erase(path);
  for (const std::string& path : intake.vanished()) ledger.erase(path);
  for (LedgerEntry& entry : intake.take_entries()) ledger.put(std::move(entry));
  for (const corpus::Skipped& skipped : plan.unreadable) {
    const std::string& path = skipped.source.path;
    ledger.put(unreadable_entry(skipped, ledger.find(path), earlier.find(path), today));
  }
}

void read_next_time(SourceLedger& ledger, const std::string& path) {
  const LedgerEntry* known = ledger.find(path);
  if (known == nullptr) return;
  LedgerEntry entry = *known;
  entry.content_hash.clear();
  ledger.put(std::move(entry));
}

}  // namespace precedent::indexer
