#pragma once
// What an index holds, since when, and what was skipped and why. As text, and as JSON
// (schemas/json/status.schema.json).

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/report/report.hh"
#include "indexer/sources/letter_places.hh"

namespace precedent::indexer {

struct IndexStatus {
  std::string index;  // path as given
  std::string generation;
  int format = 0;
  std::uint64_t run = 0;
  std::string since;    // ISO time of the first run
  std::string updated;  // and of the last
  std::string program;
  std::string taxonomy;
  std::string shard;  // "2/4"; empty: the index is a whole one
  std::uint64_t letters = 0;
  std::uint64_t comments = 0;
  std::string first_date;  // of the letters; ISO; empty: none has one
  std::string last_date;
  std::map<std::string, std::uint64_t> letters_by_type;
  std::map<std::string, std::uint64_t> letters_by_kind;
  std::uint64_t sources = 0;
  ChoiceCounts choices;
  std::uint64_t index_bytes = 0;
  std::vector<ReportedSkip> skips;              // sorted by path
  std::map<std::string, std::uint64_t> absent;  // sources by folder that is no longer there
};

// Throws schemas::IndexError, and what Xapian throws.
IndexStatus read_status(const std::filesystem::path& index);

// Where one letter lies; empty: the index knows no such letter. Throws as read_status().
std::vector<PlaceOfLetter> read_places(const std::filesystem::path& index,
                                       std::string_view letter_id);

nlohmann::ordered_json json_of(const IndexStatus& status);
void print_text(const IndexStatus& status, std::ostream& out);

// Nothing where either is no ISO time ("2026-03-01T02:15:09Z").
std::optional<std::chrono::seconds> seconds_between(const std::string& from, const std::string& to);

}  // namespace precedent::indexer
