#pragma once
// What is remembered of a submission's text, and how large one may be.

#include <cstdint>
#include <string_view>

#include "indexer/fetch/fetch_state.hh"

namespace precedent::indexer {

// The largest real letter is of 19 MB. What unpacks to more could not be read either
// (corpus/containers/submission_splitter.hh).
inline constexpr std::uint64_t kMostLetterBytes = std::uint64_t{64} << 20;
inline constexpr std::uint64_t kMostUnpackedLetterBytes = std::uint64_t{128} << 20;

// Size and hash.
void take_text_facts(KnownLetter& letter, std::string_view text);
std::uint64_t hash_of(std::string_view text);

}  // namespace precedent::indexer
