#include "indexer/run/run_books.hh"

#include <charconv>
#include <utility>

#include "indexer/sources/absent_sources.hh"
#include "schemas/index/index_layout.hh"

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

void enter_split_reviews(SourceLedger& ledger, const SourceLedger& earlier,
                         const schemas::Shard& shard, const std::vector<SplitReview>& split,
                         const std::string& today) {
  for (const SplitReview& review : split) {
    const LetterSource& source = review.elsewhere->letter.from.source;
    const ShardRule::Home& home = review.elsewhere->home;
    const LedgerEntry* known = ledger.find(source.path);
    if (known == nullptr) continue;
    const LedgerEntry* met = earlier.original(source.path);
    const LedgerSkip* skip = met == nullptr ? nullptr : find_skip(*met, source.member);
    LedgerEntry entry = *known;
    entry.skips.push_back({source.member, "review lies in two shards",
                           "of shard " + std::to_string(home.shard) + " by " + home.by +
                               ", of shard " + std::to_string(shard.number) + " with " +
                               review.here + " by " + review.by + "; put both in one with --assign",
                           review.id, skip == nullptr ? today : skip->first_seen});
    ledger.put(std::move(entry));
  }
}

// An unmounted disk is nothing to tell of in its first night.
std::vector<std::string> remarks_on_absent(IndexWriter& writer, const SourceLedger& ledger,
                                           const std::vector<std::string>& paths) {
  const auto folders = absent_folders(ledger, paths);
  std::uint64_t runs = 0;
  if (!folders.empty()) {
    const std::string known = writer.metadata(schemas::kAbsentRunsKey);
    std::from_chars(known.data(), known.data() + known.size(), runs);
    ++runs;
  }
  writer.set_metadata(std::string(schemas::kAbsentRunsKey), runs == 0 ? "" : std::to_string(runs));
  constexpr std::uint64_t kPatientRuns = 3;
  return runs < kPatientRuns ? std::vector<std::string>() : words_of_absent(folders);
}

void read_next_time(SourceLedger& ledger, const std::string& path) {
  const LedgerEntry* known = ledger.find(path);
  if (known == nullptr) return;
  LedgerEntry entry = *known;
  entry.content_hash.clear();
  ledger.put(std::move(entry));
}

}  // namespace precedent::indexer
