#pragma once
// How a comment speaks of earlier ones: "prior comment 2", "your response to comments 3 and 5",
// "comment nine in our letter dated May 4, 2020".

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::indexer {

enum class LetterNamed : std::uint8_t { kNone, kStaffs, kCompanys };

struct CommentReference {
  std::string number;  // of the comment, as digits: "9", "2a"
  LetterNamed letter = LetterNamed::kNone;
  std::string date;  // of that letter, ISO; empty: none is printed

  friend bool operator==(const CommentReference&, const CommentReference&) = default;
};

// "comments 2 and twenty-two of our March 3, 2031 letter": numbers in figures or words, the date
// before or behind the word letter. In order of place, each once, at most 32. A comment spoken of
// without "prior", "response" or a letter ("see comment 3 above") is none.
std::vector<CommentReference> comment_references(std::string_view text);

// Whether the text begins by speaking of what the company answered.
bool speaks_of_response(std::string_view text);

// The dates of the company's letters that the text begins by speaking of, without a comment's
// number: "the response in your letter dated April 13, 2031", "your April 13, 2031 letter". In
// order of place, at most 4.
std::vector<std::string> dates_of_responses(std::string_view text);

}  // namespace precedent::indexer
