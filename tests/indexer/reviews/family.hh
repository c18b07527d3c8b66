#pragma once
// Letters of one company as a test writes them down, linked by link_reviews.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/reviews/reviews.hh"
#include "schemas/index/record.hh"

namespace precedent::tests {

// A letter about Orchard Tool Inc.'s 10-K, changed by what is called on it.
class LetterSketch {
 public:
  LetterSketch(std::string_view id, std::string_view date, std::string_view side,
               std::string_view kind);

  LetterSketch& form(std::string_view form);    // instead of 10-K; several: all of them
  LetterSketch& file(std::string_view number);  // instead of 001-11111
  LetterSketch& no_file();
  LetterSketch& cik(std::string_view cik, std::string_view name);
  LetterSketch& no_header(std::string_view printed_company);
  LetterSketch& names(std::string_view date);       // of an earlier letter
  LetterSketch& about(std::string_view accession);  // the subject filing
  LetterSketch& says(std::string_view text);        // the whole letter
  LetterSketch& released(std::string_view date);
  LetterSketch& type(std::string_view type);
  LetterSketch& with_staff(std::string_view name);

  LetterSketch& asks(std::string_view number, std::string_view text);
  LetterSketch& answers(std::string_view number, std::string_view restated,
                        std::string_view response);
  // Of the last comment.
  LetterSketch& under(std::string_view heading);
  LetterSketch& topic(std::string_view topic);

  operator schemas::LetterRecord() const { return record_; }

 private:
  schemas::CommentFacts& add(std::string_view number, std::string_view text);

  schemas::LetterRecord record_;
  bool default_form_ = true;
};

LetterSketch staff(std::string_view id, std::string_view date);
LetterSketch company(std::string_view id, std::string_view date);
LetterSketch review_complete(std::string_view id, std::string_view date);
LetterSketch acceleration(std::string_view id, std::string_view date);

// The letters after linking.
class Family {
 public:
  explicit Family(std::vector<schemas::LetterRecord> letters);

  const schemas::LetterRecord& letter(std::string_view id) const;
  const schemas::LetterReview& review(std::string_view id) const { return letter(id).review; }
  // The comment by ordinal, from 1.
  const schemas::CommentReview& comment(std::string_view id, std::size_t ordinal) const;
  // "a b c | d e": ids of each review in order.
  std::string reviews() const;

 private:
  std::vector<schemas::LetterRecord> letters_;
  std::vector<std::vector<std::size_t>> reviews_;
};

// "id#ordinal", joined by blanks; of answers, and of other places.
std::string places(const std::vector<schemas::AnswerRecord>& answers);
std::string places(const std::vector<schemas::CommentPlace>& comments);

// Sentences that have no run of words in common, told apart by a number.
std::string sentence(unsigned number);

}  // namespace precedent::tests
