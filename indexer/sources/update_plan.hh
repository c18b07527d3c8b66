#pragma once
// What is to be read: the difference between what lies under the given paths and what the ledger
// knows. Nothing is opened for it.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/walk.hh"
#include "indexer/sources/source_ledger.hh"

namespace precedent::indexer {

struct ReadTask {
  corpus::SourceItem item;
  bool is_new = false;
  bool must_read = false;  // even if its content turns out to be the same
  // Path of a source that is gone and was to all appearances the same; empty: none. Whether it was
  // is told by its content.
  std::string moved_from;
};

struct UpdatePlan {
  std::vector<ReadTask> to_read;
  // Paths of sources that are no longer there. A source counts as gone only if one of the given
  // paths around it can be read and holds something; sources elsewhere are left alone.
  std::vector<std::string> gone;
  std::uint64_t unchanged = 0;
  std::vector<corpus::Skipped> unreadable;    // folders and links within the given paths
  std::vector<corpus::Skipped> failed_paths;  // given paths that cannot be read at all
  std::vector<std::string> empty_paths;       // given paths under which nothing lies
};

// False only for what is known not to be there.
bool is_somewhere(const std::string& path);

enum class Reprocess : std::uint8_t { kChanged, kAll };

// `paths` are absolute and without a slash at the end, as they were walked. What was written when
// the walk had begun or just before may change again without another mtime: it is planned with an
// mtime of its own, so that the next run looks at its content again.
// `lets_go`: a given path that is not there stands for sources that are gone. `exists` is asked of
// sources elsewhere that a new one looks like.
UpdatePlan plan_update(const corpus::Walk& walk, const SourceLedger& ledger,
                       const std::vector<std::string>& paths, Reprocess reprocess,
                       bool lets_go = false,
                       const std::function<bool(const std::string&)>& exists = is_somewhere);

// Paths of sources in the ledger that the plan does not read.
std::vector<std::string> unread_sources(const UpdatePlan& plan, const SourceLedger& ledger);

// Whether `path` is `folder` or lies below it.
bool is_within(std::string_view path, std::string_view folder);

}  // namespace precedent::indexer
