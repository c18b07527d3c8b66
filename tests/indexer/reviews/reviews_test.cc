#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "family.hh"

using namespace precedent;
using namespace precedent::tests;
using schemas::LetterRecord;

namespace {

// Two rounds and a closing letter.
std::vector<LetterRecord> two_rounds() {
  return {
      staff("s1", "2021-03-01").asks("1", sentence(1)).topic("leases").asks("2", sentence(2)),
      company("c1", "2021-03-15")
          .names("2021-03-01")
          .answers("1", sentence(1), "In future filings, we will revise our disclosure.")
          .answers("2", sentence(2),
                   "We respectfully advise the Staff that the table is complete."),
      staff("s2", "2021-04-02")
          .names("2021-03-15")
          .asks("1", "We note your response to prior comment 1. " + sentence(3)),
      company("c2", "2021-04-12")
          .names("2021-04-02")
          .answers("1", "We note your response to prior comment 1. " + sentence(3),
                   "We have revised our disclosure on page 12."),
      review_complete("z", "2021-05-03").released("2021-06-01"),
  };
}

}  // namespace

TEST_CASE("two rounds and a closing letter are one review in order of time") {
  const Family family(two_rounds());
  CHECK(family.reviews() == "s1 c1 s2 c2 z");
  const schemas::LetterReview& review = family.review("c1");
  CHECK(review.thread == "s1");
  CHECK(review.rounds == 2);
  CHECK(review.letters == 5);
  CHECK(review.comments == 3);
  CHECK(review.outcome == "cleared");
  CHECK(review.closed == "2021-05-03");
  CHECK(review.days == 63U);
  CHECK(review.days_to_release == 29U);
  CHECK(family.review("s1").round == 1);
  CHECK(family.review("c1").round == 1);
  CHECK(family.review("s2").round == 2);
  CHECK(family.review("c2").round == 2);
  CHECK(family.review("z").round == 2);
}

TEST_CASE("each staff comment has its answer, and the company's comment says what it restates") {
  const Family family(two_rounds());
  CHECK(places(family.comment("s1", 2).answers) == "c1#2");
  CHECK(family.comment("s1", 2).answers.front().place.date == "2021-03-15");
  CHECK(family.comment("s1", 2).answers.front().text.empty());
  REQUIRE(family.comment("c1", 2).restates);
  CHECK(family.comment("c1", 2).restates->letter_id == "s1");
  CHECK(family.comment("c1", 2).answers.empty());
  CHECK(family.comment("c1", 2).answer == "explained");
  CHECK(family.comment("c1", 2).outcome == "cleared");
}

TEST_CASE("a comment that the staff came back to is followed up, and its topic goes on") {
  const Family family(two_rounds());
  CHECK(family.comment("s1", 1).outcome == "followed-up");
  CHECK(family.comment("s1", 1).rounds == 2);
  CHECK(family.comment("s1", 1).answer == "future-filings");
  CHECK(places(family.comment("s1", 1).followed_by) == "s2#1");
  CHECK(places(family.comment("s2", 1).follows) == "s1#1");
  CHECK(family.comment("s2", 1).inherited_topics == std::vector<std::string>{"leases"});
  CHECK(family.comment("s2", 1).outcome == "cleared");
  CHECK(family.comment("s2", 1).rounds == 2);
  CHECK(family.comment("s2", 1).answer == "amended");
  CHECK(family.comment("c2", 1).inherited_topics == std::vector<std::string>{"leases"});
}

TEST_CASE("order of arrival and earlier results change nothing") {
  std::vector<LetterRecord> letters = two_rounds();
  for (const LetterRecord& other : std::vector<LetterRecord>{
           staff("o1", "2021-03-20").form("S-3").file("333-200001").asks("1", sentence(9)),
           company("o2", "2021-03-25")
               .form("S-3")
               .file("333-200001")
               .answers("1", sentence(9), "We have revised it."),
           acceleration("o3", "2021-04-12").form("S-3").file("333-200001")})
    letters.push_back(other);
  const Family first(letters);
  std::mt19937 random(GENERATE(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
  std::shuffle(letters.begin(), letters.end(), random);
  for (LetterRecord& letter : letters) {
    letter.review.thread = "of long ago";
    letter.review.rounds = 7;
    for (schemas::CommentFacts& comment : letter.comments) {
      comment.review.answer = "amended";
      comment.review.follows.push_back({});
      comment.review.inherited_topics = {"of long ago"};
    }
  }
  const Family again(letters);
  CHECK(first.reviews() == again.reviews());
  for (const LetterRecord& letter : letters)
    CHECK(data_of(first.letter(letter.letter.id)) == data_of(again.letter(letter.letter.id)));
}

TEST_CASE("annual reviews of one company are reviews of their own") {
  const Family family(
      {staff("a1", "2019-05-01").asks("1", sentence(1)),
       company("a2", "2019-05-10").names("2019-05-01").answers("1", sentence(1), "Yes."),
       review_complete("a3", "2019-06-01"), staff("b1", "2020-05-01").asks("1", sentence(2)),
       company("b2", "2020-05-10").names("2020-05-01").answers("1", sentence(2), "Yes."),
       review_complete("b3", "2020-06-01")});
  CHECK(family.reviews() == "a1 a2 a3 | b1 b2 b3");
}

TEST_CASE("an annual review that was never seen to close is not the next year's") {
  const Family family({staff("a1", "2019-05-01").asks("1", sentence(1)),
                       staff("b1", "2020-05-01").asks("1", sentence(2)),
                       review_complete("b3", "2020-06-01")});
  CHECK(family.reviews() == "a1 | b1 b3");
  CHECK(family.review("a1").outcome == "open");
  CHECK(family.review("a1").closed.empty());
  CHECK_FALSE(family.review("a1").days);
  CHECK(family.comment("a1", 1).outcome == "open");
  CHECK(family.comment("a1", 1).answer == "none");
}

TEST_CASE("overlapping reviews of a 10-K and an S-3 are two") {
  const Family family(
      {staff("k1", "2021-03-01").asks("1", sentence(1)),
       staff("r1", "2021-03-03").form("S-3").file("333-200001").asks("1", sentence(2)),
       company("k2", "2021-03-10").answers("1", sentence(1), "In future filings we will."),
       company("r2", "2021-03-11")
           .form("S-3")
           .file("333-200001")
           .answers("1", sentence(2), "We have revised it."),
       acceleration("r3", "2021-03-20").form("S-3").file("333-200001"),
       review_complete("k3", "2021-03-25")});
  CHECK(family.reviews() == "k1 k2 k3 | r1 r2 r3");
  CHECK(places(family.comment("k1", 1).answers) == "k2#1");
  CHECK(places(family.comment("r1", 1).answers) == "r2#1");
  CHECK(family.review("r1").closed == "2021-03-20");
}

TEST_CASE("overlapping reviews of two registrations keep to their file numbers") {
  const Family family(
      {staff("a1", "2021-03-01").form("S-3").file("333-200001").asks("1", sentence(1)),
       staff("b1", "2021-03-02").form("S-3").file("333-200002").asks("1", sentence(2)),
       company("b2", "2021-03-05").form("S-3").file("333-200002").answers("1", sentence(2), "Yes."),
       company("a2", "2021-03-06")
           .form("S-3")
           .file("333-200001")
           .answers("1", sentence(1), "Yes.")});
  CHECK(family.reviews() == "a1 a2 | b1 b2");
}

TEST_CASE("two overlapping reviews of reports are told apart by what the Re block names") {
  const Family family({staff("a1", "2016-03-01")
                           .says("Re: Form 10-K for the year ended December 31, 2014\nDear")
                           .asks("1", sentence(1)),
                       company("a2", "2016-03-18")
                           .says("Re: Form 10-K for the year ended December 31, 2014\nDear")
                           .names("2016-03-01")
                           .answers("1", sentence(1), "Yes."),
                       staff("b1", "2016-03-28")
                           .says("Re: Form 10-K for the year ended December 31, 2015\nDear")
                           .asks("1", sentence(2)),
                       review_complete("a3", "2016-03-29")
                           .says("Re: Form 10-K for the year ended December 31, 2014\nDear"),
                       company("b2", "2016-04-05")
                           .says("Re: Form 10-K for the year ended December 31, 2015\nDear")
                           .names("2016-03-28")
                           .answers("1", sentence(2), "Yes."),
                       review_complete("b3", "2016-04-07")
                           .says("Re: Form 10-K for the year ended December 31, 2015\nDear")});
  CHECK(family.reviews() == "a1 a2 a3 | b1 b2 b3");
}

TEST_CASE("a draft registration that becomes public under another file number is one review") {
  const Family family(
      {staff("d1", "2020-03-12").form("S-1").file("377-03000").asks("1", sentence(1)),
       company("d2", "2020-04-20")
           .form("S-1")
           .file("377-03000")
           .type("DRSLTR")
           .answers("1", sentence(1), "We have revised it."),
       staff("d3", "2020-06-01")
           .form("S-1/A")
           .no_file()
           .asks("1", "We note your response to prior comment 1. " + sentence(2)),
       staff("p1", "2020-08-03")
           .form("S-1")
           .file("333-240001")
           .names("2020-06-01")
           .asks("1", sentence(3)),
       company("p2", "2020-08-10")
           .form("S-1")
           .file("333-240001")
           .names("2020-08-03")
           .answers("1", sentence(3), "We have revised it."),
       acceleration("p3", "2020-08-20").form("S-1").file("333-240001")});
  CHECK(family.reviews() == "d1 d2 d3 p1 p2 p3");
  CHECK(family.review("d1").rounds == 3);
  CHECK(family.review("d1").outcome == "cleared");
  CHECK(places(family.comment("d3", 1).follows) == "d1#1");
}

TEST_CASE("a second draft registration is another review") {
  const Family family(
      {staff("d1", "2020-03-12").form("S-1").file("377-03000").asks("1", sentence(1)),
       acceleration("d2", "2020-04-20").form("S-1").file("333-240001"),
       staff("e1", "2020-06-12").form("S-1").file("377-03111").asks("1", sentence(2))});
  CHECK(family.reviews() == "d1 d2 | e1");
}

TEST_CASE("letters without file number, and without header, join by what they have") {
  const Family family({staff("s", "2021-03-01").no_file().asks("1", sentence(1)),
                       company("c", "2021-03-15")
                           .no_header("Orchard Tool")
                           .no_file()
                           .names("2021-03-01")
                           .answers("1", sentence(1), "Yes."),
                       review_complete("z", "2021-04-01").no_header("ORCHARD TOOL, INC.")});
  CHECK(family.reviews() == "s c z");
  CHECK(places(family.comment("s", 1).answers) == "c#1");
}

TEST_CASE("a subject filing joins what time would part, and parts what time would join") {
  const Family family(
      {staff("a1", "2021-03-01").about("0009990001-21-000001").asks("1", sentence(1)),
       staff("b1", "2021-03-09").about("0009990001-21-000002").asks("1", sentence(2)),
       staff("a2", "2021-12-09").about("0009990001-21-000001").asks("1", sentence(3))});
  CHECK(family.reviews() == "a1 a2 | b1");
}

TEST_CASE("a withdrawn registration is closed by the company's request") {
  const Family family(
      {staff("s", "2021-03-01").form("S-1").file("333-240001").asks("1", sentence(1)),
       LetterSketch("w", "2021-05-01", "company", "other")
           .form("S-1")
           .file("333-240001")
           .says("Pursuant to Rule 477, Orchard Tool, Inc. hereby requests that the Commission "
                 "consent "
                 "to the withdrawal of its Registration Statement on Form S-1.")});
  CHECK(family.review("s").outcome == "withdrawn");
  CHECK(family.review("s").closed == "2021-05-01");
  CHECK(family.comment("s", 1).outcome == "withdrawn");
}

TEST_CASE("to withdraw a request for acceleration is not to withdraw the filing") {
  const Family family(
      {staff("s", "2021-03-01").form("S-1").file("333-240001").asks("1", sentence(1)),
       LetterSketch("w", "2021-05-01", "company", "other")
           .form("S-1")
           .file("333-240001")
           .says(
               "We hereby withdraw our request for acceleration of the Registration Statement.")});
  CHECK(family.review("s").outcome == "open");
}

TEST_CASE("comments after an acceleration request open the review again") {
  const Family family(
      {staff("s", "2021-03-01").form("S-1").file("333-240001").asks("1", sentence(1)),
       acceleration("a", "2021-03-10").form("S-1").file("333-240001"),
       staff("t", "2021-03-11").form("S-1").file("333-240001").asks("1", sentence(2))});
  CHECK(family.reviews() == "s a t");
  CHECK(family.review("s").outcome == "open");
}

TEST_CASE("an order that declares the registration effective closes its review") {
  const Family family({staff("s", "2021-03-01").form("10-12B").no_file().asks("1", sentence(1)),
                       LetterSketch("o", "2021-04-01", "staff", "other")
                           .type("SEC STAFF ACTION")
                           .form("")
                           .no_file()
                           .says("In the Matter of Orchard Tool, Inc.\nORDER DECLARING "
                                 "REGISTRATION\nEFFECTIVE PURSUANT TO")});
  CHECK(family.reviews() == "s o");
  CHECK(family.review("s").outcome == "cleared");
}

TEST_CASE("an oral comment answered in writing stands for itself, with its own answer") {
  const Family family(
      {staff("s", "2021-03-01").asks("1", sentence(1)),
       company("c1", "2021-03-15").names("2021-03-01").answers("1", sentence(1), "Yes."),
       company("c2", "2021-04-01").answers("1", sentence(2), "We have revised our disclosure."),
       review_complete("z", "2021-04-20")});
  CHECK(family.reviews() == "s c1 c2 z");
  CHECK(places(family.comment("s", 1).answers) == "c1#1");
  CHECK_FALSE(family.comment("c2", 1).restates);
  CHECK(places(family.comment("c2", 1).answers) == "c2#1");
  CHECK(family.comment("c2", 1).answer == "amended");
  CHECK(family.comment("c2", 1).outcome == "cleared");
  CHECK(family.review("s").comments == 2);
}

TEST_CASE("an annex that restates another company's comments answers none of ours") {
  const Family family(
      {staff("s", "2021-03-01").asks("1", sentence(1)).asks("2", sentence(2)),
       company("c", "2021-03-15")
           .names("2021-03-01")
           .answers("1", sentence(1), "Yes.")
           .answers("2", sentence(2), "Yes.")
           .answers("1", sentence(7), "Brook Mills, Inc. has revised its disclosure.")
           .answers("2", sentence(8), "Brook Mills, Inc. believes so.")});
  CHECK(places(family.comment("s", 1).answers) == "c#1");
  CHECK(places(family.comment("s", 2).answers) == "c#2");
  CHECK_FALSE(family.comment("c", 3).restates);
  CHECK_FALSE(family.comment("c", 4).restates);
}

TEST_CASE("both sides of a proxy contest have reviews of their own") {
  const Family family({staff("h1", "2024-02-29")
                           .form("DFAN14A")
                           .says("Re: Orchard Tool, Inc.\nDFAN14A filed February 20, 2024\nFiled "
                                 "By Crest Harbor Fund LP et al.\nDear")
                           .asks("1", sentence(1)),
                       staff("o1", "2024-03-07")
                           .form("DEFA14A")
                           .says("Re: Orchard Tool, Inc.\nDEFA14A filed March 5, 2024\nDear")
                           .asks("1", sentence(2)),
                       staff("h2", "2024-03-09")
                           .form("DFAN14A")
                           .says("Re: Orchard Tool, Inc.\nDFAN14A filed March 8, 2024\nFiled By "
                                 "Crest Harbor Fund LP et al.\nDear")
                           .asks("1", sentence(3)),
                       company("o2", "2024-03-12")
                           .form("DEFA14A")
                           .says("Re: Orchard Tool, Inc.\nDEFA14A filed March 5, 2024\nDear")
                           .answers("1", sentence(2), "Yes.")});
  CHECK(family.reviews() == "h1 h2 | o1 o2");
}

TEST_CASE("one sentence may answer a whole staff letter, and says what kind of answer it is") {
  const Family family(
      {staff("s", "2021-03-01").form("DEF 14A").asks("1", sentence(1)).asks("2", sentence(2)),
       company("c", "2021-03-15")
           .form("DEF 14A")
           .names("2021-03-01")
           .says("Re: Orchard Tool, Inc.\nDear Staff:\nWe will heed your letter in our future "
                 "proxy statements.")});
  CHECK(family.comment("s", 1).answer == "future-filings");
  CHECK(family.comment("s", 2).answer == "future-filings");
  CHECK(places(family.comment("s", 2).answers) == "c#0");
  CHECK(family.comment("s", 2).answers[0].text ==
        "We will heed your letter in our future proxy statements.");
}

TEST_CASE("letters about redacted exhibits do not close the review of the registration") {
  const Family family(
      {staff("s", "2021-03-01").form("S-1").file("333-240001").asks("1", sentence(1)),
       LetterSketch("x", "2021-03-10", "staff", "review-complete")
           .form("S-1")
           .file("333-240001")
           .type("SEC STAFF LETTER")
           .says("We have concluded our assessment of your redacted exhibits.")});
  CHECK(family.reviews() == "s | x");
  CHECK(family.review("s").outcome == "open");
}
