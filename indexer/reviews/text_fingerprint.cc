#include "indexer/reviews/text_fingerprint.hh"

#include <algorithm>

#include "indexer/reviews/plain_words.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostWords = 600;
constexpr std::size_t kAnchorWords = 8;
constexpr std::size_t kShortText = 48;  // words; of a shorter one every run is an anchor
constexpr std::uint64_t kThinning = 8;  // of a longer one, every eighth or so

constexpr std::uint64_t kFnvStart = 0xcbf29ce484222325ULL;
constexpr std::uint64_t kFnvPrime = 0x100000001b3ULL;

std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33;
  value *= 0xff51afd7ed558ccdULL;
  value ^= value >> 33;
  return value;
}

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = kFnvStart;
  for (const char c : word)
    hash = (hash ^ static_cast<unsigned char>(schemas::to_lower(c))) * kFnvPrime;
  return mixed(hash);
}

// Of words [begin, end).
std::uint64_t run_hash(const std::vector<std::uint64_t>& words, std::size_t begin,
                       std::size_t end) {
  std::uint64_t hash = kFnvStart;
  for (std::size_t i = begin; i < end; ++i) hash = mixed(hash * kFnvPrime + words[i]);
  return hash;
}

std::vector<std::uint64_t> anchors_of(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> anchors;
  if (words.empty()) return anchors;
  if (words.size() < kAnchorWords) return {run_hash(words, 0, words.size())};
  const bool every_run = words.size() < kShortText;
  for (std::size_t i = 0; i + kAnchorWords <= words.size(); ++i) {
    const std::uint64_t hash = run_hash(words, i, i + kAnchorWords);
    if (every_run || hash % kThinning == 0) anchors.push_back(hash);
  }
  std::sort(anchors.begin(), anchors.end());
  anchors.erase(std::unique(anchors.begin(), anchors.end()), anchors.end());
  return anchors;
}

}  // namespace

TextFingerprint::TextFingerprint(std::string_view text) {
  std::vector<std::uint64_t> words;
  for_each_plain_word(text, [&](std::string_view word) {
    words.push_back(hash_of(word));
    return words.size() < kMostWords;
  });
  words_ = words.size();
  anchors_ = anchors_of(words);
  pairs_.reserve(words.size());
  if (words.size() == 1) pairs_.push_back(static_cast<std::uint32_t>(words[0]));
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    pairs_.push_back(static_cast<std::uint32_t>(mixed(words[i] * kFnvPrime + words[i + 1])));
  std::sort(pairs_.begin(), pairs_.end());
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

std::size_t TextFingerprint::common_pairs(const TextFingerprint& other) const {
  std::size_t common = 0;
  auto mine = pairs_.begin();
  auto theirs = other.pairs_.begin();
  while (mine != pairs_.end() && theirs != other.pairs_.end()) {
    if (*mine < *theirs) {
      ++mine;
    } else if (*theirs < *mine) {
      ++theirs;
    } else {
      ++common, ++mine, ++theirs;
    }
  }
  return common;
}

double TextFingerprint::containment(const TextFingerprint& other) const {
  const std::size_t shorter = std::min(pairs_.size(), other.pairs_.size());
  if (shorter == 0) return 0;
  return static_cast<double>(common_pairs(other)) / static_cast<double>(shorter);
}

double TextFingerprint::share_in(const TextFingerprint& other) const {
  if (pairs_.empty()) return 0;
  return static_cast<double>(common_pairs(other)) / static_cast<double>(pairs_.size());
}

}  // namespace precedent::indexer
