// What is printed of a comment whose answer has no text of its own, and of days that are not known.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "query/output/review_words.hh"
#include "query/output/study_measures.hh"

namespace precedent::query {
namespace {

schemas::CommentRecord staff_comment() {
  schemas::CommentRecord record;
  record.letter.side = "staff";
  record.letter.letter_date = "2016-09-01";
  record.review.closed = "2016-10-01";
  record.review.closed_by = "staff";
  return record;
}

schemas::AnswerRecord answer_of(const std::string& date) {
  schemas::AnswerRecord answer;
  answer.place.date = date;
  answer.text = "We will.";
  return answer;
}

TEST_CASE("a staff comment without any answer says so") {
  schemas::CommentRecord record = staff_comment();
  CHECK(words_if_unanswered(record.comment, record.letter) == kNoAnswer);
  record.comment.review.answers = {answer_of("2016-09-10")};
  CHECK(words_if_unanswered(record.comment, record.letter).empty());
}

TEST_CASE("an answer to the whole letter names that letter, and no comment of it") {
  schemas::CommentRecord record = staff_comment();
  schemas::AnswerRecord answer = answer_of("2016-09-10");
  answer.place.letter_id = answer.place.accession = "0000000000-16-990001";
  record.comment.review.answers = {answer};
  const auto shown = shown_answers(record.comment, "staff");
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].where == "Sept. 10, 2016, 0000000000-16-990001, to the letter as a whole");
  CHECK(shown[0].text == "We will.");
}

TEST_CASE("the staff's days count from the last answer before its next word") {
  schemas::CommentRecord record = staff_comment();
  record.comment.review.answers = {answer_of("2016-09-10"), answer_of("2016-09-30")};
  CHECK(measures_of(record)["company_days"] == 9);
  CHECK(measures_of(record)["staff_days"] == 1);
  schemas::CommentPlace next;
  next.date = "2016-09-20";
  record.comment.review.followed_by = {next};
  CHECK(measures_of(record)["staff_days"] == 10);
  record.comment.review.followed_by.front().date = "2016-09-05";
  CHECK_FALSE(measures_of(record).contains("staff_days"));
}

TEST_CASE("the company's own request ends no wait for the staff") {
  schemas::CommentRecord record = staff_comment();
  record.comment.review.answers = {answer_of("2016-09-10")};
  record.review.closed_by = "company";
  CHECK_FALSE(measures_of(record).contains("staff_days"));
}

TEST_CASE("a comment known only from the company's letter has no days of the company") {
  schemas::CommentRecord record = staff_comment();
  record.letter.side = "company";
  record.comment.review.answers = {answer_of("2016-09-01")};
  CHECK_FALSE(measures_of(record).contains("company_days"));
}

}  // namespace
}  // namespace precedent::query
