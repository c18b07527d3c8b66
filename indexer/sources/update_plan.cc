#include "indexer/sources/update_plan.hh"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "corpus/containers/submission_reader.hh"

namespace precedent::indexer {
namespace {

using PathIsGone = std::function<bool(const std::string&)>;

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
                      const PathIsGone& is_let_go, UpdatePlan& plan) {
  std::unordered_map<std::string, const corpus::Skipped*> failed;
  for (const corpus::Skipped& skipped : walk.skipped) failed.emplace(skipped.source.path, &skipped);
  FolderSet sound;
  for (const std::string& path : paths) {
    if (const auto found = failed.find(path); found != failed.end()) {
      if (is_let_go(path)) {
        sound.add(path);
      } else {
        plan.failed_paths.push_back(*found->second);
      }
    } else if (!holds_something(walk, path)) {
      plan.empty_paths.push_back(path);
    } else {
      sound.add(path);
    }
  }
  return sound;
}

// Coarser than any file system's clock.
constexpr std::int64_t kUnsureNanoseconds = 2'000'000'000;

// A source that could not be read has no hash: it is tried again.
bool is_unchanged(const LedgerEntry& known, const corpus::SourceItem& item) {
  return known.size_bytes == item.size_bytes && known.mtime_ns == item.mtime_ns &&
         !known.content_hash.empty();
}

void plan_reading(const corpus::Walk& walk, const SourceLedger& ledger, Reprocess reprocess,
                  UpdatePlan& plan) {
  for (const corpus::SourceItem& item : walk.items) {
    const LedgerEntry* known = ledger.find(item.path);
    if (known != nullptr && is_unchanged(*known, item) && reprocess == Reprocess::kChanged) {
      ++plan.unchanged;
    } else {
      plan.to_read.push_back({item, known == nullptr, reprocess == Reprocess::kAll, {}});
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
  // Other given paths may lie around these.
  for (const corpus::Skipped& failed : plan.failed_paths) unreadable.add(failed.source.path);
  for (const std::string& path : plan.empty_paths) unreadable.add(path);
  // What an earlier run took from there is no less there.
  for (const std::string& path : walk.hidden_folders) unreadable.add(path);
  for (const auto& [path, entry] : ledger.entries())
    if (!is_there(walk, path) && sound.holds(path) && !unreadable.holds(path))
      plan.gone.push_back(path);
  std::sort(plan.gone.begin(), plan.gone.end());
}

// A source says the same wherever it lies, as long as what its name and folders tell is the same.
bool reads_alike(const std::string& a, const std::string& b) {
  const auto name = [](const std::string& path) { return path.substr(path.rfind('/') + 1); };
  const corpus::KnownFacts of_a = corpus::facts_of_path(a);
  const corpus::KnownFacts of_b = corpus::facts_of_path(b);
  return name(a) == name(b) && of_a.accession == of_b.accession && of_a.cik == of_b.cik;
}

// What a source looks like without opening it.
using Looks = std::pair<std::uint64_t, std::int64_t>;

// Sources that are gone, and those elsewhere that a new one looks like and that are no longer
// there: their folder was moved.
std::map<Looks, std::vector<std::string>> moved_candidates(const SourceLedger& ledger,
                                                           const PathIsGone& is_gone,
                                                           const UpdatePlan& plan) {
  std::set<Looks> wanted;
  for (const ReadTask& task : plan.to_read)
    if (task.is_new) wanted.emplace(task.item.size_bytes, task.item.mtime_ns);
  std::map<Looks, std::vector<std::string>> candidates;
  if (wanted.empty()) return candidates;
  std::unordered_set<std::string_view> read;
  for (const ReadTask& task : plan.to_read) read.insert(task.item.path);
  for (const auto& [path, entry] : ledger.entries()) {
    const Looks looks = {entry.size_bytes, entry.mtime_ns};
    if (entry.content_hash.empty() || !wanted.contains(looks) || read.contains(path)) continue;
    if (std::binary_search(plan.gone.begin(), plan.gone.end(), path) || is_gone(path))
      candidates[looks].push_back(path);
  }
  for (auto& [looks, paths] : candidates) std::sort(paths.begin(), paths.end());
  return candidates;
}

void plan_moves(const SourceLedger& ledger, const PathIsGone& is_gone, UpdatePlan& plan) {
  std::map<Looks, std::vector<std::string>> candidates = moved_candidates(ledger, is_gone, plan);
  if (candidates.empty()) return;
  std::set<std::string> gone(plan.gone.begin(), plan.gone.end());
  for (ReadTask& task : plan.to_read) {
    const auto found = candidates.find({task.item.size_bytes, task.item.mtime_ns});
    if (!task.is_new || task.must_read || found == candidates.end()) continue;
    std::vector<std::string>& paths = found->second;
    const auto at = std::find_if(paths.begin(), paths.end(), [&](const std::string& path) {
      return reads_alike(path, task.item.path);
    });
    if (at == paths.end()) continue;
    task.moved_from = *at;
    gone.insert(*at);
    paths.erase(at);
  }
  plan.gone.assign(gone.begin(), gone.end());
}

void doubt_fresh_times(const corpus::Walk& walk, UpdatePlan& plan) {
  for (ReadTask& task : plan.to_read)
    if (task.item.mtime_ns >= walk.began_ns - kUnsureNanoseconds) --task.item.mtime_ns;
}

}  // namespace

bool is_within(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) &&
         (path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/');
}

bool is_somewhere(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error) || error;
}

UpdatePlan plan_update(const corpus::Walk& walk, const SourceLedger& ledger,
                       const std::vector<std::string>& paths, Reprocess reprocess, bool lets_go,
                       const std::function<bool(const std::string&)>& exists) {
  UpdatePlan plan;
  const FolderSet sound = sound_paths(
      walk, paths, [&](const std::string& path) { return lets_go && !exists(path); }, plan);
  const std::unordered_set<std::string> given(paths.begin(), paths.end());
  for (const corpus::Skipped& skipped : walk.skipped)
    if (!given.contains(skipped.source.path)) plan.unreadable.push_back(skipped);
  plan_reading(walk, ledger, reprocess, plan);
  plan_removal(walk, ledger, sound, plan);
  plan_moves(
      ledger, [&](const std::string& path) { return !exists(path); }, plan);
  if (walk.began_ns > 0) doubt_fresh_times(walk, plan);
  return plan;
}

std::vector<std::string> unread_sources(const UpdatePlan& plan, const SourceLedger& ledger) {
  std::unordered_set<std::string_view> read;
  for (const ReadTask& task : plan.to_read) read.insert(task.item.path);
  std::vector<std::string> unread;
  for (const auto& [path, entry] : ledger.entries())
    if (!read.contains(path)) unread.push_back(path);
  return unread;
}

}  // namespace precedent::indexer
