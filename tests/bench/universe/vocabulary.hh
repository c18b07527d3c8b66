#pragma once
// Words, names and numbers that do not exist, as many as are asked for.

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/bench/universe/random.hh"

namespace precedent::bench {

// Lower case; another word for every rank below 2^24; the shorter the lower the rank. The same in
// every universe.
std::string coined_word(std::uint64_t rank);

std::string capitalised(std::string_view word);

// Of how a vocabulary grows: what Random::rank takes. Fitted to real letters (see prose.hh).
inline constexpr double kVocabularyHead = 700;
inline constexpr double kVocabularyTail = 1.2;

std::string person_name(std::uint64_t seed, std::uint64_t person);  // "Maribel Ostrander"

std::string thousands(std::uint64_t number);  // 1234567 -> "1,234,567"

}  // namespace precedent::bench
