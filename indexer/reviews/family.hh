#pragma once
// Letters that may belong to one review (reviews/link_keys.hh), and what becomes of them together.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schemas/index/record.hh"

namespace precedent::indexer {

struct Family {
  std::vector<schemas::LetterRecord> letters;
  std::vector<std::string> first_seen;  // of each letter: ISO date, or empty

  void add(schemas::LetterRecord letter, std::string_view seen) {
    letters.push_back(std::move(letter));
    first_seen.emplace_back(seen);
  }
};

// Terms of link keys (schemas::link_term()), short.
std::uint64_t hash_of_link(std::string_view term);
std::vector<std::uint64_t> hashes_of_keys(const std::vector<std::string>& keys);

// Tells apart which of many letters are one family, by the hashes of their keys.
class FamilyFinder {
 public:
  void add(std::size_t letter, std::uint64_t link) { links_.emplace_back(link, letter); }

  // Families of the letters 0 to `count` - 1, each sorted; the largest first, so that threads that
  // take one after the other end together.
  std::vector<std::vector<std::size_t>> families(std::size_t count);

 private:
  std::vector<std::pair<std::uint64_t, std::size_t>> links_;
};

}  // namespace precedent::indexer
