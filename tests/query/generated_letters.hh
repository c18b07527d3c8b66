#pragma once
// Letters made by chance from a small vocabulary, so that generated queries find some of them.

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "corpus/letter.hh"

namespace precedent::query {

// The same seed gives the same on every machine.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : engine_(seed) {}

  std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::mt19937 engine_;
};

// Words in several forms, amounts and percentages; of sentences without structure.
std::string generated_text(Chance& chance, std::size_t words);

std::vector<corpus::Letter> generated_letters(std::size_t count, std::uint32_t seed);

}  // namespace precedent::query
