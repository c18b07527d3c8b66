#include "indexer/reviews/family.hh"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "schemas/index/terms.hh"

namespace precedent::indexer {
namespace {

// Things that are joined pair by pair.
class Sets {
 public:
  explicit Sets(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }

  void join(std::size_t a, std::size_t b) {
    const std::size_t first = root_of(a);
    const std::size_t second = root_of(b);
    parents_[std::max(first, second)] = std::min(first, second);
  }

  // Each sorted, in the order of their first members.
  std::vector<std::vector<std::size_t>> all() {
    std::vector<std::vector<std::size_t>> sets;
    std::unordered_map<std::size_t, std::size_t> places;
    for (std::size_t member = 0; member < parents_.size(); ++member) {
      const auto [at, is_new] = places.try_emplace(root_of(member), sets.size());
      if (is_new) sets.emplace_back();
      sets[at->second].push_back(member);
    }
    return sets;
  }

 private:
  std::size_t root_of(std::size_t member) {
    while (parents_[member] != member) {
      parents_[member] = parents_[parents_[member]];
      member = parents_[member];
    }
    return member;
  }

  std::vector<std::size_t> parents_;
};

}  // namespace

// FNV-1a with a final mix, so that near keys differ in all bits.
std::uint64_t hash_of_link(std::string_view term) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : term) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdU;
  return hash ^ (hash >> 33U);
}

// As they are stored: two keys that are cut alike are one.
std::vector<std::uint64_t> hashes_of_keys(const std::vector<std::string>& keys) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(keys.size());
  for (const std::string& key : keys) hashes.push_back(hash_of_link(schemas::link_term(key)));
  return hashes;
}

std::vector<std::vector<std::size_t>> FamilyFinder::families(std::size_t count) {
  std::sort(links_.begin(), links_.end());
  Sets sets(count);
  for (std::size_t i = 1; i < links_.size(); ++i)
    if (links_[i].first == links_[i - 1].first) sets.join(links_[i - 1].second, links_[i].second);
  std::vector<std::vector<std::size_t>> families = sets.all();
  std::stable_sort(families.begin(), families.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return families;
}

}  // namespace precedent::indexer
