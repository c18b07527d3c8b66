#pragma once
// What lies under the given paths, without opening a file.

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/submission.hh"

namespace precedent::corpus {

// Something to read: a file, or one of EDGAR's archive folders, whose files are one submission.
struct SourceItem {
  std::string path;
  bool is_archive_folder = false;
  std::uint64_t size_bytes = 0;    // of a folder: of its files together
  std::int64_t mtime_ns = 0;       // since 1970; of a folder: the latest among itself and its files
  std::vector<std::string> files;  // of a folder: the names in it that are to be read, sorted
};

// Folders below the given paths whose names begin with a dot. A given path is entered whatever its
// name; hidden files are never read.
enum class HiddenFolders : std::uint8_t { kPassedOver, kEntered };

struct Walk {
  std::vector<SourceItem> items;  // sorted by path, each path once
  std::vector<Skipped> skipped;   // paths that do not exist, folders that cannot be read
  std::vector<Ignored> ignored;   // hidden, neither file nor folder, folders met twice
  std::vector<std::string> hidden_folders{};  // that were passed over; they are in `ignored`, too
  std::int64_t began_ns = 0;                  // since 1970
};

// `paths` are files or folders; paths in the result begin as they do. Links are followed, but no
// folder is entered twice. What vanishes meanwhile is as if it had never been there.
Walk walk(const std::vector<std::string>& paths, HiddenFolders hidden = HiddenFolders::kPassedOver);

}  // namespace precedent::corpus
