#pragma once
// What makes two texts the same to us: their runs of words, as hashes. Words are those of
// plain_words.hh, so that what differs between a PDF and its restatement in HTML does not count.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace precedent::indexer {

class TextFingerprint {
 public:
  TextFingerprint() = default;
  // Of the first 600 words: a comment is hardly ever longer, and a hostile one costs no more.
  explicit TextFingerprint(std::string_view text);

  std::size_t words() const { return words_; }
  bool empty() const { return words_ == 0; }

  // Runs of eight words (the whole text where it has fewer), thinned by a rule that depends on the
  // run alone: what two texts have in common is thinned alike.
  const std::vector<std::uint64_t>& anchors() const { return anchors_; }

  // 0 to 1: how much of the shorter text's pairs of words stands in the other one.
  double containment(const TextFingerprint& other) const;
  // The same of this text: how much of it stands in the other one.
  double share_in(const TextFingerprint& other) const;

 private:
  std::size_t common_pairs(const TextFingerprint& other) const;

  std::size_t words_ = 0;
  std::vector<std::uint64_t> anchors_;
  std::vector<std::uint32_t> pairs_;  // sorted, each once
};

}  // namespace precedent::indexer
