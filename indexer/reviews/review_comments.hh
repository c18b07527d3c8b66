#pragma once
// The comments of one review as the rules that link them see them.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/reviews/text_fingerprint.hh"
#include "schemas/index/record.hh"

namespace precedent::indexer {

struct LinkedComment {
  schemas::LetterRecord* letter = nullptr;
  schemas::CommentFacts* comment = nullptr;
  std::size_t position = 0;  // of its letter in the review, in order of time
  bool staff = false;
  TextFingerprint print;  // of its text
  std::string number;     // folded: "2a"
  std::string heading;    // the innermost, as plain words; empty where it has none
};

// All comments of a review, in order of time and of reading. Pointers into the letters.
class ReviewComments {
 public:
  ReviewComments(std::span<schemas::LetterRecord> letters, const std::vector<std::size_t>& review);

  std::size_t size() const { return comments_.size(); }
  const LinkedComment& operator[](std::size_t index) const { return comments_[index]; }

  // Comments [first, last) of the letter at a position of the review.
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
    bool empty() const { return first == last; }
  };
  Range of_letter(std::size_t position) const { return ranges_[position]; }
  std::size_t letters() const { return ranges_.size(); }
  schemas::LetterRecord& letter(std::size_t position) const { return *letters_[position]; }

  // Those of a letter that bear a number (folded), in order of reading; of hostile letters, the
  // first few.
  std::vector<std::size_t> numbered(std::size_t position, const std::string& number) const;

 private:
  std::vector<LinkedComment> comments_;
  std::vector<Range> ranges_;
  std::vector<schemas::LetterRecord*> letters_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> by_number_;  // number_key()
};

schemas::CommentPlace place_of(const LinkedComment& linked);

}  // namespace precedent::indexer
