#pragma once
// EDGAR's index files: which there are, as the listings of their folders say, and what is in them.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/fetch/courier.hh"
#include "indexer/fetch/fetch_state.hh"
#include "indexer/fetch/index_file.hh"

namespace precedent::indexer {

// A listing could not be had. what() says which, and why.
class NoListing : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct IndexPlace {
  std::string path;  // below the archive: "edgar/full-index/2024/QTR2/master.idx"
  Quarter quarter = 0;
  Day day = 0;  // of a daily index
};

struct ReadIndex {
  IndexPlace place;
  Delivery::Kind outcome = Delivery::Kind::kGivenUp;
  IndexFile file;  // of kBody
  std::int64_t last_modified = 0;
  std::string why;
};

class EdgarIndexes {
 public:
  // `archive` ends with a slash. All must outlive it.
  EdgarIndexes(Courier& courier, std::string archive, const RowFilter& filter)
      : courier_(courier), archive_(std::move(archive)), filter_(filter) {}

  // "full-index" or "daily-index": quarters that it has, newest first, `most` at most (0: all).
  // Throws NoListing.
  std::vector<Quarter> quarters(const std::string& kind, Quarter since, std::size_t most);

  // Index files of a quarter; empty where there are none yet. Throws NoListing.
  std::vector<IndexPlace> full(Quarter quarter);
  std::vector<IndexPlace> daily(Quarter quarter);  // by day

  // Several at a time; `take` is called for each as it comes, in any order.
  void read(const std::vector<IndexPlace>& places, const FetchState& state,
            const std::function<void(ReadIndex&&)>& take);

 private:
  // Nothing: there is no such folder yet.
  std::optional<std::vector<std::string>> names_in(const std::string& folder);

  Courier& courier_;
  std::string archive_;
  const RowFilter& filter_;
};

}  // namespace precedent::indexer
