#include "indexer/update_plan.hh"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace precedent::indexer {
namespace {

// Folders, asked whether a path lies within one of them.
class FolderSet {
 public:
  void add(const std::string& folder) { folders_.insert(folder); }

  bool holds(std::string_view path) const {
    if (folders_.empty()) return false;
    for (std::size_t end = path.size(); end != path.npos && end > 0; end = path.rfind('/', end - 1))
      if (folders_.contains(std::string(path.substr(0, end)))) return true;
    return folders_.contains("/");
  }

 private:
  std::unordered_set<std::string> folders_;
};

auto at_or_after(const std::vector<corpus::SourceItem>& items, const std::string& path) {
  return std::lower_bound(
      items.begin(), items.end(), path,
      [](const corpus::SourceItem& item, const std::string& wanted) { return item.path < wanted; });
}

bool is_there(const corpus::Walk& walk, const std::string& path) {
  const auto at = at_or_after(walk.items, path);
  return at != walk.items.end() && at->path == path;
}

bool holds_something(const corpus::Walk& walk, const std::string& path) {
  const std::string below = path.ends_with('/') ? path : path + "/";
  const auto at = at_or_after(walk.items, below);
  return is_there(walk, path) || (at != walk.items.end() && at->path.starts_with(below));
}

// The given paths that can be read, and under which something lies.
FolderSet sound_paths(const corpus::Walk& walk, const std::vector<std::string>& paths,
                      UpdatePlan& plan) {
  std::unordered_map<std::string, const corpus::Skipped*> failed;
  for (const corpus::Skipped& skipped : walk.skipped) failed.emplace(skipped.source.path, &skipped);
  FolderSet sound;
  for (const std::string& path : paths) {
    if (const auto found = failed.find(path); found != failed.end()) {
      plan.failed_paths.push_back(*found->second);
    } else if (!holds_something(walk, path)) {
      plan.empty_paths.push_back(path);
    } else {
      sound.add(path);
    }
  }
  return sound;
}

void plan_reading(const corpus::Walk& walk, const SourceLedger& ledger, Reprocess reprocess,
                  UpdatePlan& plan) {
  for (const corpus::SourceItem& item : walk.items) {
    const LedgerEntry* known = ledger.find(item.path);
    const bool is_same = known != nullptr && known->size_bytes == item.size_bytes &&
                         known->mtime_ns == item.mtime_ns;
    if (is_same && reprocess == Reprocess::kChanged) {
      ++plan.unchanged;
    } else {
      plan.to_read.push_back({item, known == nullptr, reprocess == Reprocess::kAll});
    }
  }
  // Complete submissions win over loose documents: read first, they need not be read again.
  std::stable_partition(plan.to_read.begin(), plan.to_read.end(),
                        [](const ReadTask& task) { return !task.item.is_archive_folder; });
}

void plan_removal(const corpus::Walk& walk, const SourceLedger& ledger, const FolderSet& sound,
                  UpdatePlan& plan) {
  FolderSet unreadable;
  for (const corpus::Skipped& skipped : plan.unreadable) unreadable.add(skipped.source.path);
  for (const auto& [path, entry] : ledger.entries())
    if (!is_there(walk, path) && sound.holds(path) && !unreadable.holds(path))
      plan.gone.push_back(path);
  std::sort(plan.gone.begin(), plan.gone.end());
}

}  // namespace

bool is_within(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) &&
         (path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/');
}

UpdatePlan plan_update(const corpus::Walk& walk, const SourceLedger& ledger,
                       const std::vector<std::string>& paths, Reprocess reprocess) {
  UpdatePlan plan;
  const FolderSet sound = sound_paths(walk, paths, plan);
  const std::unordered_set<std::string> given(paths.begin(), paths.end());
  for (const corpus::Skipped& skipped : walk.skipped)
    if (!given.contains(skipped.source.path)) plan.unreadable.push_back(skipped);
  plan_reading(walk, ledger, reprocess, plan);
  plan_removal(walk, ledger, sound, plan);
  return plan;
}

}  // namespace precedent::indexer
