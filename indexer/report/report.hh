#pragma once
// What a run did, for people and, as JSON (schemas/json/report.schema.json), for programs.

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <string>
#include <vector>

namespace precedent::indexer {

// One thing that was not taken in.
struct ReportedSkip {
  std::string path;
  std::string member;
  std::string reason;
  std::string detail;
  std::string accession;
  std::string first_seen;  // ISO date of the run that first met it
  bool is_new = false;     // in this run
};

struct RunReport {
  std::string command;  // "update", "rebuild"
  std::uint64_t run = 0;
  std::string started;  // ISO time, UTC
  std::string finished;
  std::string generation;  // name of the live one: "gen-000042"

  struct Sources {
    std::uint64_t seen = 0;
    std::uint64_t added = 0;
    std::uint64_t changed = 0;
    std::uint64_t moved = 0;  // elsewhere with the same content; neither new nor gone
    std::uint64_t unchanged = 0;
    std::uint64_t gone = 0;
    std::uint64_t bytes_read = 0;
  } sources;

  struct Letters {
    std::uint64_t added = 0;
    std::uint64_t changed = 0;  // written again
    std::uint64_t removed = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t total = 0;
    std::uint64_t comments = 0;
    std::uint64_t relinked = 0;  // unchanged themselves; another of their review came or went
  } letters;

  std::uint64_t ignored = 0;
  std::string shard;                // "2/4"; empty: the index is a whole one
  std::uint64_t elsewhere = 0;      // letters of other shards, each time they were met
  std::vector<ReportedSkip> skips;  // of the sources under the given paths; sorted by path

  struct Seconds {
    double walking = 0;
    double reading = 0;  // and indexing, which goes on beside it
    double writing = 0;
    double total = 0;
  } seconds;

  std::uint64_t index_bytes = 0;
  std::vector<std::string> remarks;  // what else a person should know: repaired, reprocessed

  std::uint64_t new_skips() const;
};

std::map<std::string, std::uint64_t> count_by_reason(const std::vector<ReportedSkip>& skips);

// "letters/a.txt.gz (member): truncated gzip: ends after 512 bytes"
std::string line_of(const ReportedSkip& skip);

// Paths and letters may hold any bytes; what is no UTF-8 is shown as U+FFFD. `indent`: -1 for one
// line.
std::string json_text(const nlohmann::ordered_json& json, int indent = -1);

nlohmann::ordered_json json_of(const ReportedSkip& skip);
nlohmann::ordered_json json_of(const RunReport& report);

void print_text(const RunReport& report, std::ostream& out);

}  // namespace precedent::indexer
