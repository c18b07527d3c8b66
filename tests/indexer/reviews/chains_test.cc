// Questions that take several rounds, and letters that are missing.

#include <catch2/catch.hpp>

#include "family.hh"
#include "indexer/reviews/comment_references.hh"
#include "indexer/reviews/whole_answers.hh"

using namespace precedent;
using namespace precedent::indexer;
using namespace precedent::tests;

namespace {

std::string references(std::string_view text) {
  std::string found;
  for (const CommentReference& reference : comment_references(text)) {
    if (!found.empty()) found += ' ';
    found += reference.number;
    if (!reference.date.empty()) found += '@' + reference.date;
  }
  return found;
}

Family three_rounds() {
  return Family({staff("s1", "2031-03-01").asks("1", sentence(1)).asks("2", sentence(2)),
                 company("c1", "2031-03-10").answers("1", sentence(1), "It is."),
                 staff("s2", "2031-04-01").asks("1", "We note your response to prior comment 1."),
                 company("c2", "2031-04-10")
                     .names("2031-04-01")
                     .answers("1", "We note your response to prior comment 1.", "It was."),
                 staff("s3", "2031-05-01").asks("1", "We note your response to prior comment 1."),
                 review_complete("e", "2031-06-01")});
}

}  // namespace

TEST_CASE("the rounds of a comment are those of its chain") {
  const Family family = three_rounds();
  CHECK(family.comment("s1", 1).rounds == 3);
  CHECK(family.comment("s1", 1).chain_round == 1);
  CHECK(family.comment("s2", 1).rounds == 3);
  CHECK(family.comment("s2", 1).chain_round == 2);
  CHECK(family.comment("s3", 1).rounds == 3);
  CHECK(family.comment("s3", 1).chain_round == 3);
  CHECK(family.comment("s1", 2).rounds == 1);
  CHECK(family.comment("s1", 2).chain_round == 1);
}

TEST_CASE("a comment that was followed up says how the question ended") {
  const Family family = three_rounds();
  CHECK(family.comment("s1", 1).outcome == "followed-up");
  CHECK(family.comment("s1", 1).chain_outcome == "cleared");
  CHECK(family.comment("s3", 1).outcome == "cleared");
  CHECK_FALSE(family.comment("s1", 1).chain_is_open);
}

TEST_CASE("a restatement tells the chain of the comment it restates") {
  const Family family = three_rounds();
  CHECK(family.comment("c2", 1).chain_round == 2);
  CHECK(family.comment("c2", 1).rounds == 3);
}

TEST_CASE("a review whose letters speak of an earlier one begins earlier") {
  const Family family(
      {staff("s", "2031-05-01")
           .asks("1", "We note your response to comment 1 in your letter dated April 10, 2031.")
           .asks("2", sentence(2)),
       review_complete("e", "2031-06-01")});
  CHECK(family.review("s").begins_earlier);
  CHECK(family.review("s").missing == std::vector<std::string>{"2031-04-10"});
  CHECK_FALSE(family.review("s").days);
  CHECK(family.comment("s", 1).chain_is_open);
  CHECK_FALSE(family.comment("s", 2).chain_is_open);
}

TEST_CASE("a prior comment without a date, before any letter at hand, is missing") {
  const Family family(
      {staff("s", "2031-05-01").asks("1", "We note your response to prior comment 1."),
       review_complete("e", "2031-06-01")});
  CHECK(family.review("s").begins_earlier);
  CHECK(family.review("s").missing.empty());
}

TEST_CASE("the answer that a letter asks for is none to an earlier one") {
  const auto asked = GENERATE(
      as<std::string>(), "Tell us what it costs. In your response, please name who pays for it.",
      "Please tell us the rate. With your response, describe how you came to it.",
      "In connection with your response to the preceding comment, tell us the rate.");
  CAPTURE(asked);
  const Family family(
      {staff("s", "2031-05-01").asks("1", asked), review_complete("e", "2031-06-01")});
  CHECK_FALSE(family.comment("s", 1).chain_is_open);
  CHECK_FALSE(family.review("s").begins_earlier);
  CHECK(family.review("s").days);
}

TEST_CASE("an answer to a letter that is not at hand names it") {
  const Family family(
      {company("c", "2031-03-20").names("2031-03-03").answers("1", sentence(1), "Yes."),
       review_complete("e", "2031-04-01")});
  CHECK(family.review("c").missing == std::vector<std::string>{"2031-03-03"});
  CHECK_FALSE(family.review("c").days);
}

TEST_CASE("a review with all its letters begins where it begins") {
  const Family family = three_rounds();
  CHECK_FALSE(family.review("s1").begins_earlier);
  CHECK(family.review("s1").missing.empty());
  CHECK(family.review("s1").days == 92);
}

TEST_CASE("a letter of another review that is at hand is not missing") {
  const Family family(
      {staff("s1", "2030-12-01").form("S-1").file("333-240001").asks("1", sentence(1)),
       review_complete("e1", "2031-01-05").form("S-1").file("333-240001"),
       staff("s2", "2031-03-01").names("2030-12-01").asks("1", sentence(2))});
  CHECK(family.reviews() == "s1 e1 | s2");
  CHECK_FALSE(family.review("s2").begins_earlier);
}

TEST_CASE("the date of a letter may stand before the word letter, and numbers in words") {
  const auto [text, found] = GENERATE(table<std::string, std::string>({
      {"Please refer to comments 2 and 4 of our March 3, 2031 letter.",
       "2@2031-03-03 4@2031-03-03"},
      {"We note your response to comment twenty-two.", "22"},
      {"See prior comments twenty and thirty-one.", "20 31"},
      {"comment nine in our letter dated Sept. 4, 2031", "9@2031-09-04"},
      {"In your May 4, 2031 letter, in response to comment 2, you say", "2@2031-05-04"},
  }));
  CAPTURE(text);
  CHECK(references(text) == found);
}

TEST_CASE("a comment goes to the letter whose date stands before the word letter") {
  const Family family(
      {staff("s1", "2031-03-03").asks("1", sentence(1)).asks("2", sentence(2)),
       staff("s2", "2031-06-05").names("2031-03-03").asks("1", sentence(3)).asks("2", sentence(4)),
       staff("s3", "2031-07-07")
           .names("2031-03-03")
           .asks("1", "Please refer to comment 2 of our March 3, 2031 letter.")});
  CHECK(places(family.comment("s3", 1).follows) == "s1#2");
  CHECK(family.comment("s2", 2).followed_by.empty());
}

TEST_CASE("the dates of the company's letters are read without a number") {
  using Dates = std::vector<std::string>;
  CHECK(dates_of_responses("We note the response in your letter dated April 13, 2031, that") ==
        Dates{"2031-04-13"});
  CHECK(dates_of_responses("We have read your April 13, 2031 letter.") == Dates{"2031-04-13"});
  CHECK(dates_of_responses("Our letter dated April 13, 2031 asked for it.").empty());
  CHECK(dates_of_responses("").empty());
}

TEST_CASE("the staff comes back by the date of the company's letter") {
  const Family family(
      {staff("s1", "2031-03-30").asks("1", sentence(1)),
       company("c1", "2031-04-13").names("2031-03-30").answers("1", sentence(1), "It vests."),
       staff("s2", "2031-06-20")
           .names("2031-04-13")
           .asks("1", "We note the response in your letter dated April 13, 2031, that you may.")});
  CHECK(places(family.comment("s2", 1).follows) == "s1#1");
  CHECK(family.comment("s1", 1).outcome == "followed-up");
}

TEST_CASE("a complete review is not joined by the next year's that cites it") {
  const auto report = [](LetterSketch letter, std::string_view year) {
    return letter.says("Form 10-K for the fiscal year ended December 31, " + std::string(year));
  };
  const Family family(
      {report(staff("s1", "2031-03-31").asks("1", sentence(1)), "2030"),
       report(company("c1", "2031-04-13").names("2031-03-31").answers("1", sentence(1), "Yes."),
              "2030"),
       report(review_complete("e1", "2031-05-03"), "2030"),
       report(staff("s2", "2032-05-09")
                  .names("2031-03-31")
                  .names("2031-04-13")
                  .asks("1",
                        "Please refer to your response to comment 1 of our letter dated March 31, "
                        "2031."),
              "2031"),
       report(review_complete("e2", "2032-05-21"), "2031")});
  CHECK(family.reviews() == "s1 c1 e1 | s2 e2");
  CHECK(family.review("s1").days == 33);
  CHECK(family.review("s2").days == 12);
  CHECK_FALSE(family.review("s2").begins_earlier);
}

TEST_CASE("a letter answers as a whole with its body alone") {
  const schemas::LetterRecord letter =
      company("c", "2031-09-15")
          .says(
              "September 15, 2031\nVia EDGAR\nDear Ms. Brask and Mr. Vey:\n"
              "This responds to your letter. The Company confirms that it will enhance its "
              "disclosures.\n"
              "If you have any questions, please call me.\nVery truly yours,\n/s/ Petra "
              "Hale\nPetra Hale\n"
              "cc: Ines Farrow\nHollinbrook Foods - 905 Dairy Street");
  CHECK(body_of(letter) ==
        "This responds to your letter. The Company confirms that it will enhance its disclosures.");
}

TEST_CASE("a letter without a salutation or closing is all body") {
  const schemas::LetterRecord letter =
      company("c", "2031-09-15").says("We will heed your letter in our next proxy statement.");
  CHECK(body_of(letter) == "We will heed your letter in our next proxy statement.");
}

TEST_CASE("each answer of several rounds has its own kind") {
  const Family family({staff("s", "2031-03-01").asks("1", "Revise the note. " + sentence(1)),
                       company("c1", "2031-03-10")
                           .names("2031-03-01")
                           .answers("1", "Revise the note. " + sentence(1),
                                    "We do not believe that a revision is required."),
                       company("c2", "2031-03-20")
                           .names("2031-03-01")
                           .answers("1", "Revise the note. " + sentence(1),
                                    "We will revise the note in future filings.")});
  const schemas::CommentReview& comment = family.comment("s", 1);
  REQUIRE(comment.answers.size() == 2);
  CHECK(comment.answers[0].kind == "disagreed");
  CHECK(comment.answers[1].kind == "future-filings");
  CHECK(comment.answer == "future-filings");
  CHECK(comment.also == "disagreed");
  CHECK(comment.answer_sentence == "We will revise the note in future filings.");
}
