#include "indexer/run/run_refusals.hh"

#include <algorithm>

#include "indexer/report/human_numbers.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kListedRemovals = 50;
constexpr const char* kHowToAllow = "nothing was changed; if they are to go, add --allow-removals";

}  // namespace

void refuse_unreadable_paths(const RunOptions& options, const UpdatePlan& plan) {
  const bool all_failed = plan.failed_paths.size() == options.paths.size();
  const bool is_rebuild = options.kind == RunKind::kRebuild;
  if (plan.failed_paths.empty() || (!all_failed && !is_rebuild)) return;
  const corpus::Skipped& first = plan.failed_paths.front();
  throw RunRefused("cannot read " + first.source.path + ": " + first.detail +
                   "; nothing was changed");
}

void refuse_another_shard(const RunOptions& options, const schemas::Shard& of_index) {
  const bool is_same =
      options.shard.number == of_index.number && options.shard.count == of_index.count;
  if (options.kind == RunKind::kRebuild || is_same) return;
  const std::string what = of_index.is_whole()
                               ? "a whole one; update it without --shard"
                               : "shard " + schemas::name_of(of_index) +
                                     "; update it with --shard " + schemas::name_of(of_index);
  throw RunRefused("the index at " + options.index.string() + " is " + what +
                   ", or cut it anew with: precedent-indexer rebuild");
}

void refuse_many_removals(const RunOptions& options, const std::vector<std::string>& removals,
                          std::size_t live_letters) {
  if (options.allow_removals || live_letters == 0) return;
  const double percent =
      100 * static_cast<double>(removals.size()) / static_cast<double>(live_letters);
  if (percent <= options.max_removed_percent) return;
  std::string message = "this run would remove " + with_separators(removals.size()) + " of " +
                        with_separators(live_letters) + " letters; " + kHowToAllow;
  for (std::size_t i = 0; i < std::min(removals.size(), kListedRemovals); ++i)
    message += "\n  " + removals[i];
  if (removals.size() > kListedRemovals) message += "\n  ...";
  throw RunRefused(message);
}

void refuse_empty_rebuild(const RunOptions& options, const SourceLedger& ledger,
                          std::size_t live_letters) {
  if (options.allow_removals || live_letters == 0) return;
  const bool has_letters =
      std::any_of(ledger.entries().begin(), ledger.entries().end(), [](const auto& entry) {
        const auto& letters = entry.second.letters;
        return std::any_of(letters.begin(), letters.end(),
                           [](const LedgerLetter& one) { return !one.elsewhere; });
      });
  if (has_letters) return;
  throw RunRefused("no letter was found, while the index holds " + with_separators(live_letters) +
                   "; " + kHowToAllow);
}

}  // namespace precedent::indexer
