#pragma once
// What a review says of a comment, in words for people.

#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/record.hh"

namespace precedent::query {

// How `show` is asked for it: "0009900123-16-000044#1", "file-0123456789abcdef@2".
std::string handle_of_place(const schemas::CommentPlace& place);

// "comment 2, Sept. 14, 2016, 0000000000-16-900001#2".
std::string words_of_place(const schemas::CommentPlace& place);

// "cleared", "followed up"; empty for empty.
std::string outcome_words(std::string_view outcome);

// "will revise future filings"; empty where it is not established, not there, or not known.
std::string answer_kind_words(std::string_view answer);
// Of a promise that also contests, both.
std::string answer_kind_words(const schemas::CommentReview& review);

// Of a question that took several rounds: "2nd round of this question; at last cleared". Empty for
// one that took one.
std::string chain_words(const schemas::CommentReview& review);

// "an earlier letter of March 3, 2031 is not in the index"; empty where all are.
std::string missing_words(const schemas::LetterReview& review);

// EDGAR says that the letter was made public before the day it bears: one of the two is wrong.
bool is_released_early(const schemas::LetterFacts& letter);
inline constexpr std::string_view kReleasedEarly = ", before the date of the letter: one is wrong";

// "1 round", "3 rounds".
std::string rounds_words(std::uint32_t rounds);

// "1 day", "14 days".
std::string days_words(std::uint32_t days);

// "cleared after 2 rounds; the company explained"; empty where nothing is known.
std::string words_of_review(const schemas::CommentReview& review);

// "cleared after 44 days; 3 letters, 1 round"; empty where nothing is known.
std::string words_of_review(const schemas::LetterReview& review);

// "Part 2: explained. We hold it at cost.", for each part of an answer that stands in parts.
std::vector<std::string> part_words(const schemas::CommentReview& review);

struct ShownAnswer {
  std::string
      where;  // "Sept. 28, 2016, 0009900123-16-000044#1"; empty: in the comment's own letter
  std::string text;
  std::vector<schemas::CommentPlace> places = {};  // those of other letters that `where` names
};

// Answers of a comment, earliest first; those of the same words as one.
std::vector<ShownAnswer> shown_answers(const schemas::CommentFacts& comment,
                                       const std::string& letter_id);

inline constexpr std::string_view kNoAnswer = "No answer in the index.";

// kNoAnswer where the staff asked and no letter at hand answers this comment; else empty.
std::string_view words_if_unanswered(const schemas::CommentFacts& comment,
                                     const schemas::LetterFacts& letter);

}  // namespace precedent::query
