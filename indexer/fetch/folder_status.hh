#pragma once
// What a letters' folder holds, when it was last fetched into, and what is missing, for `status`.

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "indexer/fetch/fetch_report.hh"

namespace precedent::indexer {

struct FolderStatus {
  std::string folder;
  std::string fetched;  // ISO time of the end of the last run; empty: there was none
  std::string from;
  std::string last_day;        // ISO day of the newest daily index that was read
  std::string gave_up;         // why the last run did not go to its end
  std::uint64_t refusals = 0;  // in the last run
  std::uint64_t listed = 0;
  std::uint64_t held = 0;
  std::uint64_t not_tried = 0;
  std::vector<FetchFault> missing;                             // tried in vain; sorted by path
  std::vector<std::pair<std::string, std::string>> withdrawn;  // accession and ISO day; sorted
};

// Throws FileError, and std::runtime_error where nothing was ever fetched into the folder.
FolderStatus read_folder_status(const std::filesystem::path& folder);

nlohmann::ordered_json json_of(const FolderStatus& status);
void print_text(const FolderStatus& status, std::ostream& out);

}  // namespace precedent::indexer
