#pragma once
// What must be remembered from one fetch to the next: DIR/state/fetched. If it is lost, it is made
// again from the letters themselves.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/fetch/letter_row.hh"

namespace precedent::indexer {

enum class Standing : std::uint8_t {
  kHeld,       // it lies below DIR/letters
  kMissing,    // it is listed, but could not be had; `reason` says why
  kWithdrawn,  // EDGAR took it back; it lies below DIR/withdrawn
};

struct KnownLetter {
  LetterRow row;
  Standing standing = Standing::kMissing;
  bool is_in_quarter = false;      // the index of its quarter has listed it
  bool is_stale = false;           // held, but to be asked for again
  bool is_unlisted = false;        // and does not any more, or should and does not
  Day released = 0;                // the first daily index that lists it
  Quarter place = 0;               // that it lies under, or lay
  Day since = 0;                   // missing or withdrawn since
  std::uint64_t companies = 0;     // that the rows name: a hash over them all
  std::int64_t last_modified = 0;  // as the server said; seconds since 1970
  std::int64_t fetched = 0;        // when; seconds since 1970
  std::uint64_t size_bytes = 0;    // of the submission
  std::uint64_t hash = 0;          // the first 64 bits of its SHA-256
  std::string reason;
};

struct KnownIndex {
  std::int64_t last_modified = 0;
  std::uint64_t letters = 0;  // rows that were wanted
};

struct FetchState {
  std::string filter;                         // what was wanted when the indexes were read
  std::int64_t last_full_look = 0;            // when all indexes were looked at; seconds since 1970
  std::map<std::string, KnownIndex> indexes;  // by path
  std::unordered_map<AccessionNumber, KnownLetter> letters;
};

std::string state_text(const FetchState& state);
// Nothing where the text is none that state_text() wrote, whole.
std::optional<FetchState> read_state(std::string_view text);

}  // namespace precedent::indexer
