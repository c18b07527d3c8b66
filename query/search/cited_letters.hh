#pragma once
// What is cited beside a letter or a comment: the letters of both sides that belong to it.

#include <string>
#include <vector>

#include "query/search/database.hh"
#include "schemas/index/record.hh"

namespace precedent::query {

// A letter, and the comment of it that is meant, or answered; empty: the letter as a whole.
struct CitedLetter {
  schemas::LetterFacts letter;
  std::string number;
};

// The company's letters that answer a comment, earliest first, as far as the index has them.
std::vector<CitedLetter> letters_answering(const OpenIndex& letters,
                                           const schemas::CommentRecord& comment);

// A letter with those of the other side in its round of the review, in their order. Empty where the
// index has no such letter.
std::vector<CitedLetter> letters_of_round(const OpenIndex& letters, const std::string& id);

}  // namespace precedent::query
