#include "schemas/index/word_table.hh"

#include <algorithm>
#include <cstring>
#include <utility>

namespace precedent::schemas {
namespace {

// Eight bytes at a time: most words have no more.
std::uint32_t hash_of(std::string_view word) {
  constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15U;
  std::uint64_t hash = word.size() * kOdd;
  std::uint64_t piece = 0;
  for (; word.size() > sizeof piece; word.remove_prefix(sizeof piece)) {
    std::memcpy(&piece, word.data(), sizeof piece);
    hash = (hash ^ piece) * kOdd;
    hash ^= hash >> 32U;
  }
  piece = 0;
  if (!word.empty()) std::memcpy(&piece, word.data(), word.size());
  hash = (hash ^ piece) * kOdd;
  return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

std::uint32_t WordTable::number_of(std::string_view word) {
  if (entries_.size() * 2 >= places_.size()) make_room();
  const std::uint32_t hash = hash_of(word);
  Place& place = places_[place_of(word, hash)];
  if (place.number != kUnknown) return place.number;
  place = {hash, static_cast<std::uint32_t>(entries_.size())};
  entries_.push_back(
      {static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(word.size())});
  texts_ += word;
  return place.number;
}

std::uint32_t WordTable::find(std::string_view word) const {
  return places_.empty() ? kUnknown : places_[place_of(word, hash_of(word))].number;
}

void WordTable::clear() {
  // After a letter of millions of words all that follow would pay for the room that it had.
  constexpr std::size_t kKeptPlaces = 1U << 16U;
  constexpr std::size_t kPlacesAWord = 64;
  if (places_.size() > kKeptPlaces && entries_.size() * kPlacesAWord < places_.size()) {
    places_ = {};
  } else {
    std::fill(places_.begin(), places_.end(), Place{});
  }
  entries_.clear();
  texts_.clear();
}

// Where the word is, or where it may be put.
std::size_t WordTable::place_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash & mask;
  for (; places_[at].number != kUnknown; at = (at + 1) & mask)
    if (places_[at].hash == hash && word(places_[at].number) == text) break;
  return at;
}

void WordTable::make_room() {
  constexpr std::size_t kFirstPlaces = 1024;
  const std::vector<Place> before = std::exchange(places_, {});
  places_.resize(before.empty() ? kFirstPlaces : before.size() * 2);
  const std::size_t mask = places_.size() - 1;
  for (const Place& place : before) {
    if (place.number == kUnknown) continue;
    std::size_t at = place.hash & mask;
    while (places_[at].number != kUnknown) at = (at + 1) & mask;
    places_[at] = place;
  }
}

}  // namespace precedent::schemas
