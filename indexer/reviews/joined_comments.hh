#pragma once
// One comment, one document: which comments of linked letters stand for themselves, and which are
// restatements of these.

#include <cstddef>
#include <span>
#include <vector>

#include "schemas/index/record.hh"

namespace precedent::indexer {

// A comment among these letters: both count from 0.
struct CommentIndex {
  std::size_t letter = 0;
  std::size_t comment = 0;

  friend bool operator==(const CommentIndex&, const CommentIndex&) = default;
};

struct StandingComment {
  CommentIndex index;
  // Its restatements and answers in other letters; by date, then letter, then ordinal.
  std::vector<CommentIndex> joined;
  // Letters that answer the letter of the comment as a whole; counted from 0.
  std::vector<std::size_t> whole_answers;
};

// In the order of the letters. `letters` are whole reviews, as link_reviews() leaves them. A
// comment that restates one which is not among them stands for itself.
std::vector<StandingComment> standing_comments(std::span<const schemas::LetterRecord> letters);

// What the comment's document holds.
schemas::CommentRecord comment_record(std::span<const schemas::LetterRecord> letters,
                                      const StandingComment& comment);

}  // namespace precedent::indexer
