#pragma once
// What the letters of one review add to each other: which comment a company answers, whether the
// staff came back to it, how it ended. Part of the records of record.hh.

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace precedent::schemas {

// A comment, or a company's restatement of one, in another letter.
struct CommentPlace {
  std::string letter_id;
  std::string accession;
  std::string date;  // of that letter
  std::uint32_t ordinal = 0;
  std::string number;

  bool operator==(const CommentPlace&) const = default;
};

// What the answer to one part ("a.", "b.") of a comment comes to.
struct AnswerPart {
  std::string kind;      // closed_sets.hh
  std::string also;      // likewise
  std::string sentence;  // that says so; cut where long

  bool operator==(const AnswerPart&) const = default;
};

// An answer to a comment, in a letter of the company.
struct AnswerRecord {
  CommentPlace place;
  // Of ordinal 0: what a letter says that answers the staff's letter as a whole. Else empty in a
  // letter's record: it stands in the company's letter.
  std::string text;
  std::string kind;               // closed_sets.hh
  std::string also;               // likewise: what holds besides, a promise that also contests
  std::string sentence;           // that says so; cut where long
  std::vector<AnswerPart> parts;  // where it answers several parts one by one: each, in order

  bool operator==(const AnswerRecord&) const = default;
};

// What the review adds to a comment.
struct CommentReview {
  std::uint32_t round = 0;  // of the review, in which it was made; 0: not known
  // Of its chain, the comments that come back to one another: how many there are on the longest way
  // through this one, the place of this one on it, 1 up, and what became of the question at last.
  std::uint32_t rounds = 0;
  std::uint32_t chain_round = 0;
  std::string chain_outcome;              // closed_sets.hh
  bool chain_is_open = false;             // it comes back to a comment that is not at hand
  std::string outcome;                    // closed_sets.hh
  std::string answer;                     // what kind the answers are together; closed_sets.hh
  std::string also;                       // what holds besides
  std::string answer_sentence;            // that says so
  std::vector<AnswerRecord> answers;      // earliest first
  std::optional<CommentPlace> restates;   // of a company's letter: the staff's comment
  std::vector<CommentPlace> follows;      // earlier comments that it comes back to
  std::vector<CommentPlace> followed_by;  // later comments that come back to it
  std::vector<std::string>
      inherited_topics;  // of those that it follows, where it names none itself

  bool operator==(const CommentReview&) const = default;
};

// What the review adds to a letter.
struct LetterReview {
  std::string thread;                 // id of the review: that of its first letter
  std::uint32_t round = 0;            // 1 up; of a company's letter: of the staff letter it answers
  std::uint32_t rounds = 0;           // of the whole review: staff letters with comments
  std::uint32_t letters = 0;          // of the whole review
  std::uint32_t comments = 0;         // of the whole review, each once
  std::string outcome;                // closed_sets.hh; empty, as what follows: nothing was asked
  std::string closed;                 // date of the letter that closed the review, ISO
  std::string closed_by;              // its side: the staff's, or the company's own request
  std::optional<std::uint32_t> days;  // from its first letter to the closing one
  std::optional<std::uint32_t> days_to_release;  // from the closing letter to its release
  // Its letters speak of earlier ones that are not at hand: then `rounds` are at least so many, and
  // `days` are not known. The dates of these letters, where they are named; ascending.
  bool begins_earlier = false;
  std::vector<std::string> missing;
  // Of a company's letter: whom it is copied to by name alone, and a letter of the staff in this
  // review names.
  std::vector<std::string> copied_staff;

  bool operator==(const LetterReview&) const = default;
};

// What the answers say, in their order: a blank line between two, a text that comes twice once.
std::string texts_of(const std::vector<AnswerRecord>& answers);

// Without the keys of what is not known; an empty object where nothing is. The reader throws
// nlohmann::json::exception where a value is of another type.
nlohmann::ordered_json json_of(const CommentReview& review);
nlohmann::ordered_json json_of(const LetterReview& review);
CommentPlace comment_place(const nlohmann::ordered_json& json);

}  // namespace precedent::schemas
