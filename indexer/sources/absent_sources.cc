#include "indexer/sources/absent_sources.hh"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "indexer/report/human_numbers.hh"

namespace precedent::indexer {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos || slash == 0 ? "/" : path.substr(0, slash);
}

// Remembers the answers: many sources lie in one folder.
class GoneFolders {
 public:
  explicit GoneFolders(const std::function<bool(const std::string&)>& exists) : exists_(exists) {}

  // The outermost folder around it that is not there; nothing where all are.
  const std::optional<std::string>& around(const std::string& folder) {
    if (const auto known = known_.find(folder); known != known_.end()) return known->second;
    std::optional<std::string> gone;
    if (folder != "/" && !exists_(folder)) {
      gone = around(folder_of(folder));
      if (!gone) gone = folder;
    }
    return known_[folder] = gone;
  }

 private:
  const std::function<bool(const std::string&)>& exists_;
  std::unordered_map<std::string, std::optional<std::string>> known_;
};

}  // namespace

std::map<std::string, std::uint64_t> absent_folders(
    const SourceLedger& ledger, const std::vector<std::string>& paths,
    const std::function<bool(const std::string&)>& exists) {
  GoneFolders gone(exists);
  std::map<std::string, std::uint64_t> folders;
  for (const auto& [path, entry] : ledger.entries()) {
    const bool is_looked_at = std::any_of(
        paths.begin(), paths.end(),
        [&, &source = path](const std::string& given) { return is_within(source, given); });
    if (is_looked_at) continue;
    if (const auto& folder = gone.around(folder_of(path))) ++folders[*folder];
  }
  return folders;
}

std::vector<std::string> words_of_absent(const std::map<std::string, std::uint64_t>& folders) {
  std::vector<std::string> lines;
  for (const auto& [folder, count] : folders)
    lines.push_back(with_separators(count) + (count == 1 ? " source" : " sources") + " under " +
                    folder + ", which is no longer there; if it does not come back, let go of " +
                    (count == 1 ? "it" : "them") +
                    " with: precedent-indexer update --allow-removals " + folder);
  return lines;
}

}  // namespace precedent::indexer
