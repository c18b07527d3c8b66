#pragma once
// Which of the numbered passages of a letter are its comments: the run of numbers that makes most
// sense of all of them.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace precedent::corpus {

// A passage that begins with a number. `weight` is how much it looks like a comment by itself,
// below zero where it looks like something else; `restart_cost` what it costs to believe that the
// numbers begin anew with it.
struct NumberedPassage {
  std::uint32_t value = 0;  // 1 to 999
  bool lettered = false;    // "2a", which may follow 2 or 2b
  float weight = 0;
  float restart_cost = 0;
};

// Indexes of the passages of the best sequence, ascending; empty where none is worth anything.
// Costs time linear in the number of passages.
std::vector<std::size_t> best_sequence(std::span<const NumberedPassage> passages);

}  // namespace precedent::corpus
