#pragma once
// Numbers as people read them.

#include <chrono>
#include <cstdint>
#include <string>

namespace precedent::indexer {

std::string with_separators(std::uint64_t number);    // "450,000"
std::string bytes_in_words(std::uint64_t bytes);      // "5.8 GB"
std::string in_words(std::chrono::seconds duration);  // "2 h 5 min", "2 min 5 s", "5 s"

}  // namespace precedent::indexer
