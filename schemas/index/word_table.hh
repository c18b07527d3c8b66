#pragma once
// Words as small numbers, so that what belongs to a word can be kept in a vector. In memory only.

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::schemas {

class WordTable {
 public:
  static constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();

  // 0, 1, 2 ... in the order in which words first come. Any bytes are a word; all words together
  // may have 4 GiB.
  std::uint32_t number_of(std::string_view word);

  // kUnknown where it has not come yet.
  std::uint32_t find(std::string_view word) const;

  // Lives until the next number_of() or clear().
  std::string_view word(std::uint32_t number) const {
    const Entry& entry = entries_[number];
    return std::string_view(texts_).substr(entry.begin, entry.bytes);
  }

  std::size_t size() const { return entries_.size(); }

  // Forgets all words; keeps the memory where the words since the last time had use for it.
  void clear();

 private:
  struct Entry {
    std::uint32_t begin = 0;  // in texts_
    std::uint32_t bytes = 0;
  };
  struct Place {
    std::uint32_t hash = 0;
    std::uint32_t number = kUnknown;
  };
  std::size_t place_of(std::string_view word, std::uint32_t hash) const;
  void make_room();

  std::vector<Place> places_;  // a hash table with linear probing; a power of two, or empty
  std::vector<Entry> entries_;
  std::string texts_;
};

}  // namespace precedent::schemas
