#include "indexer/reviews/joined_comments.hh"

#include <catch2/catch.hpp>

using namespace precedent;
using indexer::CommentIndex;
using indexer::StandingComment;
using schemas::LetterRecord;

namespace {

LetterRecord letter(const std::string& id, const std::string& date, std::uint32_t comments) {
  LetterRecord record;
  record.letter.id = id;
  record.letter.letter_date = date;
  record.comments.resize(comments);
  for (std::uint32_t i = 0; i < comments; ++i) {
    record.comments[i].ordinal = i + 1;
    record.comments[i].text = "Please tell us.";
  }
  return record;
}

schemas::CommentPlace place(const std::string& id, std::uint32_t ordinal) {
  schemas::CommentPlace place;
  place.letter_id = id;
  place.ordinal = ordinal;
  return place;
}

// The company's comment `ordinal` answers the staff's.
void answer(LetterRecord& staff, LetterRecord& company, std::uint32_t ordinal,
            const std::string& text) {
  company.comments[ordinal - 1].review.restates = place(staff.letter.id, ordinal);
  company.comments[ordinal - 1].response = text;
  staff.comments[ordinal - 1].review.answers.push_back(
      {place(company.letter.id, ordinal), "", "", "", "", {}});
}

}  // namespace

TEST_CASE("a comment and its restatements are one, the earliest answer first") {
  std::vector<LetterRecord> letters = {letter("later", "2016-11-01", 1),
                                       letter("staff", "2016-09-14", 2),
                                       letter("answer", "2016-09-28", 1)};
  answer(letters[1], letters[2], 1, "We will.");
  answer(letters[1], letters[0], 1, "We did.");
  const auto standing = indexer::standing_comments(letters);
  REQUIRE(standing.size() == 2);
  CHECK(standing[0].index == CommentIndex{1, 0});
  CHECK(standing[0].joined == std::vector<CommentIndex>{{2, 0}, {0, 0}});
  CHECK(standing[1].index == CommentIndex{1, 1});
  CHECK(standing[1].joined.empty());
  CHECK(indexer::comment_record(letters, standing[0]).comment.response == "We will.\n\nWe did.");
}

TEST_CASE("an answer that was filed twice is told once") {
  std::vector<LetterRecord> letters = {letter("staff", "2016-09-14", 1),
                                       letter("draft", "2016-09-28", 1),
                                       letter("public", "2016-09-28", 1)};
  answer(letters[0], letters[1], 1, "We will.");
  answer(letters[0], letters[2], 1, "We will.");
  const auto standing = indexer::standing_comments(letters);
  REQUIRE(standing.size() == 1);
  const schemas::CommentRecord record = indexer::comment_record(letters, standing[0]);
  CHECK(record.comment.response == "We will.");
  CHECK(record.comment.review.answers.size() == 2);
}

TEST_CASE("a comment that restates one that is not there, or itself in a circle, stands") {
  std::vector<LetterRecord> letters = {letter("a", "", 1), letter("b", "", 1), letter("c", "", 1)};
  letters[0].comments[0].review.restates = place("elsewhere", 1);
  letters[1].comments[0].review.restates = place("c", 1);
  letters[2].comments[0].review.restates = place("b", 1);
  CHECK(indexer::standing_comments(letters).size() == 3);
}

TEST_CASE("topics and citations of all forms of a comment count, and those it inherits") {
  std::vector<LetterRecord> letters = {letter("staff", "2016-09-14", 1),
                                       letter("answer", "2016-09-28", 1)};
  answer(letters[0], letters[1], 1, "We will.");
  letters[0].comments[0].topics = {"liquidity"};
  letters[0].comments[0].citations = {"s-k 303"};
  letters[0].comments[0].review.inherited_topics = {"revenue"};
  letters[1].comments[0].topics = {"liquidity", "non-gaap"};
  letters[1].comments[0].citations = {"s-k 10(e)", "s-k 303"};
  const auto record = indexer::comment_record(letters, indexer::standing_comments(letters)[0]);
  CHECK(record.comment.topics == std::vector<std::string>{"liquidity", "non-gaap", "revenue"});
  CHECK(record.comment.citations == std::vector<std::string>{"s-k 303", "s-k 10(e)"});
}

TEST_CASE("a letter that answers the staff's letter as a whole is in each of its comments") {
  std::vector<LetterRecord> letters = {letter("staff", "2016-09-14", 2),
                                       letter("company", "2016-09-28", 0)};
  for (schemas::CommentFacts& comment : letters[0].comments)
    comment.review.answers = {{place("company", 0), "We will heed your letter.", "", "", "", {}}};
  const auto standing = indexer::standing_comments(letters);
  REQUIRE(standing.size() == 2);
  CHECK(standing[1].joined.empty());
  CHECK(standing[1].whole_answers == std::vector<std::size_t>{1});
  CHECK(indexer::comment_record(letters, standing[1]).comment.response ==
        "We will heed your letter.");
}
