#pragma once
// A letter as it is laid down: gzip, with the day of its release as the file's comment
// (corpus/containers/release_mark.hh) and EDGAR's Last-Modified as the file's time.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "indexer/fetch/letter_row.hh"

namespace precedent::indexer {

// what(): a short fixed phrase, fit for counting.
class DamagedBody : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The same bytes for the same letter, always. `last_modified`: seconds since 1970; 0: not known.
std::string packed(std::string_view text, Day released, std::int64_t last_modified);

// The same file with another day.
std::string marked_anew(std::string_view file, Day released);

// What a file's head says.
Day released_of(std::string_view file);
std::int64_t last_modified_of(std::string_view file);

// What a body is once unpacked: packed twice, too, or not at all. Throws DamagedBody where gzip is
// cut or damaged, is followed by something, or unpacks to more than `max_bytes`.
std::string unpacked(std::string body, std::uint64_t max_bytes);

}  // namespace precedent::indexer
