#include "indexer/run/run_summary.hh"

#include <algorithm>
#include <tuple>

#include "indexer/report/human_numbers.hh"

namespace precedent::indexer {

std::vector<ReportedSkip> skips_under(const std::vector<std::string>& paths, const UpdatePlan& plan,
                                      const SourceLedger& earlier, const SourceLedger& ledger) {
  std::vector<ReportedSkip> skips;
  for (const corpus::Skipped& failed : plan.failed_paths)
    skips.push_back({failed.source.path, "", failed.reason, failed.detail, "", "", true});
  const auto is_given = [&](const std::string& path) {
    return std::any_of(paths.begin(), paths.end(),
                       [&](const std::string& given) { return is_within(path, given); });
  };
  for (const auto& [path, entry] : ledger.entries()) {
    if (entry.skips.empty() || !is_given(path)) continue;
    const LedgerEntry* known = earlier.original(path);
    for (const LedgerSkip& skip : entry.skips) {
      const bool is_new = known == nullptr || find_skip(*known, skip.member) == nullptr;
      skips.push_back(
          {path, skip.member, skip.reason, skip.detail, skip.accession, skip.first_seen, is_new});
    }
  }
  std::sort(skips.begin(), skips.end(), [](const ReportedSkip& a, const ReportedSkip& b) {
    return std::tie(a.path, a.member) < std::tie(b.path, b.member);
  });
  return skips;
}

RunReport::Letters count_letters(const SpooledLetters& written,
                                 const std::vector<std::string>& removals,
                                 const std::unordered_set<std::string>& live) {
  RunReport::Letters letters;
  const std::unordered_set<std::string_view> removed(removals.begin(), removals.end());
  for (const std::string& id : removals) letters.removed += live.contains(id) ? 1 : 0;
  for (const auto& [id, letter] : written)
    if (!removed.contains(id)) ++(live.contains(id) ? letters.changed : letters.added);
  return letters;
}

RunReport::Sources count_sources(const corpus::Walk& walk, const UpdatePlan& plan,
                                 const Intake& intake) {
  RunReport::Sources sources;
  sources.seen = walk.items.size();
  for (const ReadTask& task : plan.to_read) ++(task.is_new ? sources.added : sources.changed);
  sources.changed -= intake.untouched_count();
  sources.unchanged = plan.unchanged + intake.untouched_count();
  sources.moved = intake.moved_count();
  sources.added -= intake.moved_count();
  sources.gone = plan.gone.size() - intake.moved_count();
  sources.bytes_read = intake.bytes_read();
  return sources;
}

std::uint64_t count_ignored(const corpus::Walk& walk, const SourceLedger& ledger) {
  std::uint64_t ignored = walk.ignored.size();
  for (const corpus::SourceItem& item : walk.items)
    if (const LedgerEntry* entry = ledger.find(item.path)) ignored += entry->ignored_count;
  return ignored;
}

std::uint64_t count_elsewhere(const corpus::Walk& walk, const SourceLedger& ledger) {
  std::uint64_t elsewhere = 0;
  for (const corpus::SourceItem& item : walk.items)
    if (const LedgerEntry* entry = ledger.find(item.path))
      for (const LedgerLetter& letter : entry->letters) elsewhere += letter.elsewhere ? 1 : 0;
  return elsewhere;
}

namespace {

// "COUNT; the first of them, ..."
std::string counted(const std::vector<std::string>& names) {
  constexpr std::size_t kNamed = 10;
  std::string text = with_separators(names.size());
  for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i)
    text += (i == 0 ? "; " : ", ") + names[i];
  return names.size() > kNamed ? text + ", ..." : text;
}

}  // namespace

std::vector<std::string> remarks_on_scans(const Intake& intake, std::uint64_t scans_read) {
  std::vector<std::string> remarks;
  if (scans_read > 0) remarks.push_back("documents read as scans: " + with_separators(scans_read));
  std::vector<std::string> unread = intake.unread_scans();
  if (unread.empty()) return remarks;
  std::sort(unread.begin(), unread.end());
  remarks.push_back("letters with scanned pages that were not read: " + counted(unread));
  return remarks;
}

std::vector<std::string> remarks_on_hidden_folders(const corpus::Walk& walk) {
  if (walk.hidden_folders.empty()) return {};
  return {"hidden folders passed over, which --hidden enters: " + counted(walk.hidden_folders)};
}

}  // namespace precedent::indexer
