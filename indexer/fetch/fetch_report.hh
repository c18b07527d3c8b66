#pragma once
// What a fetch did, for people and, as JSON (schemas/json/fetch.schema.json), for programs.

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <string>
#include <vector>

namespace precedent::indexer {

// A letter or an index file that is listed and could not be had.
struct FetchFault {
  std::string path;    // below the archive
  std::string reason;  // "absent: status 404", "damaged: cut submission", "failed: ..."
  std::string since;   // ISO date of the run that first met it
  bool is_new = false;
};

struct FetchReport {
  std::string folder;
  std::string from;
  bool is_dry = false;
  std::string started;  // ISO time, UTC
  std::string finished;

  struct Indexes {
    std::uint64_t looked_at = 0;
    std::uint64_t changed = 0;  // or new
    std::uint64_t unchanged = 0;
    std::uint64_t absent = 0;
  } indexes;

  struct Letters {
    std::uint64_t listed = 0;  // in all that is known of
    std::uint64_t held = 0;
    std::uint64_t fetched = 0;
    std::uint64_t changed = 0;    // fetched anew, and differ
    std::uint64_t unchanged = 0;  // asked for anew, and do not
    std::uint64_t marked = 0;     // their day of release became known
    std::uint64_t found = 0;      // on disk, not remembered
    std::uint64_t absent = 0;
    std::uint64_t damaged = 0;
    std::uint64_t failed = 0;
    std::uint64_t not_tried = 0;
    std::uint64_t withdrawn = 0;  // in this run
  } letters;

  std::uint64_t refusals = 0;
  std::uint64_t requests = 0;
  std::uint64_t bytes = 0;
  double seconds = 0;
  std::vector<FetchFault> faults;        // sorted by path
  std::vector<std::string> withdrawn;    // accessions, sorted
  std::vector<std::string> would_fetch;  // paths; of a dry run
  std::vector<std::string> remarks;
  std::string gave_up;  // why the run did not go to its end; empty: it did
  std::string
      last_day;  // ISO day of the newest daily index that was read; the next run goes on there

  std::uint64_t new_faults() const;
  // Done, but not all of it.
  bool has_faults() const { return new_faults() > 0 || !gave_up.empty() || must_be_looked_at; }
  bool must_be_looked_at = false;  // a remark is a warning
};

nlohmann::ordered_json json_of(const FetchReport& report);
void print_text(const FetchReport& report, std::ostream& out);

}  // namespace precedent::indexer
