// Which comment is which: restatements and follow-ups.

#include <catch2/catch.hpp>

#include "family.hh"

using namespace precedent;
using namespace precedent::tests;

TEST_CASE("a restatement is found by its text where the company numbers otherwise") {
  const Family family({staff("s", "2021-03-01").asks("1", sentence(1)).asks("2", sentence(2)),
                       company("c", "2021-03-15")
                           .answers("3", sentence(2), "Yes.")
                           .answers("", sentence(1), "Yes.")});
  CHECK(places(family.comment("s", 1).answers) == "c#2");
  CHECK(places(family.comment("s", 2).answers) == "c#1");
}

TEST_CASE("a shortened restatement is found by its number") {
  const Family family(
      {staff("s", "2021-03-01")
           .asks("1", "We note that revenue from licences grew. " + sentence(1) + sentence(2) +
                          sentence(3))
           .asks("2", sentence(4)),
       company("c", "2021-03-15")
           .names("2021-03-01")
           .answers("1", "Explain why revenue from licences grew in each of the periods shown.",
                    "Prices rose.")
           .answers("2", "", "We believe it is.")});
  CHECK(places(family.comment("s", 1).answers) == "c#1");
  CHECK(places(family.comment("s", 2).answers) == "c#2");
}

TEST_CASE("a letter that neither numbers nor restates answers in the staff's order") {
  const Family family({staff("s", "2021-03-01").asks("1", sentence(1)).asks("2", sentence(2)),
                       company("c", "2021-03-15").answers("", "", "Yes.").answers("", "", "No.")});
  CHECK(places(family.comment("s", 1).answers) == "c#1");
  CHECK(places(family.comment("s", 2).answers) == "c#2");
}

TEST_CASE("one letter may answer two of the staff's") {
  const Family family({staff("s1", "2021-03-01").asks("1", sentence(1)).asks("2", sentence(2)),
                       staff("s2", "2021-03-05").names("2021-03-01").asks("1", sentence(3)),
                       company("c", "2021-03-15")
                           .names("2021-03-01")
                           .names("2021-03-05")
                           .answers("1", sentence(1), "Yes.")
                           .answers("2", sentence(2), "Yes.")
                           .answers("1", sentence(3), "Yes.")});
  CHECK(family.reviews() == "s1 s2 c");
  CHECK(places(family.comment("s1", 1).answers) == "c#1");
  CHECK(places(family.comment("s1", 2).answers) == "c#2");
  CHECK(places(family.comment("s2", 1).answers) == "c#3");
}

TEST_CASE(
    "several letters may answer one comment, earliest first, and the strongest answer counts") {
  const Family family(
      {staff("s", "2021-03-01").asks("1", sentence(1)),
       company("c1", "2021-03-15")
           .answers("1", sentence(1), "We respectfully advise the Staff that it is."),
       company("c2", "2021-03-25")
           .answers("1", sentence(1), "In future filings we will revise it."),
       company("c3", "2021-03-26")
           .type("DRSLTR")
           .answers("1", sentence(1), "In future filings we will revise it.")});
  CHECK(places(family.comment("s", 1).answers) == "c1#1 c2#1 c3#1");
  CHECK(family.comment("s", 1).answer == "future-filings");
  CHECK(family.review("s").comments == 1);
}

TEST_CASE("without the staff's letter the same text in two company letters is one comment") {
  const Family family(
      {company("c1", "2021-03-15").answers("1", sentence(1), "Yes."),
       company("c2", "2021-03-25").type("DRSLTR").answers("1", sentence(1), "Yes.")});
  REQUIRE(family.comment("c2", 1).restates);
  CHECK(family.comment("c2", 1).restates->letter_id == "c1");
  CHECK(places(family.comment("c1", 1).answers) == "c1#1 c2#1");
  CHECK(family.review("c1").comments == 1);
}

TEST_CASE("a follow-up names its comment in figures, in words, by date, or not at all") {
  const auto [text, followed] = GENERATE(table<std::string, std::string>({
      {"We note your response to prior comment 2.", "s1#2"},
      {"We reissue prior comment two.", "s1#2"},
      {"We note your responses to comments 1 and 2.", "s1#1 s1#2"},
      {"We refer to comment two in our letter dated March 1, 2021.", "s1#2"},
      {"In your letter dated March 15, 2021 you answer comment 2.", "s1#2"},
      {"We refer to comment 2 in our letter dated January 5, 2021.", ""},
      {"As in comment 2 above, please revise.", ""},
      {"We note your response. Please revise your table2 of2 lease2 terms2 so2 that2 readers2 do.",
       "s1#2"},
  }));
  CAPTURE(text);
  const Family family({staff("s1", "2021-03-01").asks("1", sentence(1)).asks("2", sentence(2)),
                       company("c1", "2021-03-15")
                           .names("2021-03-01")
                           .answers("1", sentence(1), "Yes.")
                           .answers("2", sentence(2), "Yes."),
                       staff("s2", "2021-04-01").names("2021-03-15").asks("1", text)});
  CHECK(places(family.comment("s2", 1).follows) == followed);
}

TEST_CASE("a comment may come back twice, and every round counts") {
  const Family family({staff("s1", "2021-03-01").asks("4", sentence(1)),
                       staff("s2", "2021-04-01")
                           .names("2021-03-01")
                           .asks("1", "We note your response to prior comment 4."),
                       staff("s3", "2021-05-01")
                           .names("2021-04-01")
                           .asks("7", "We note your response to prior comment 1."),
                       review_complete("z", "2021-06-01")});
  CHECK(family.comment("s1", 1).rounds == 3);
  CHECK(family.comment("s2", 1).rounds == 3);
  CHECK(family.comment("s3", 1).rounds == 3);
  CHECK(family.comment("s2", 1).outcome == "followed-up");
  CHECK(family.comment("s3", 1).outcome == "cleared");
  CHECK(family.comment("s3", 1).round == 3);
}

TEST_CASE("an oral follow-up in a company's letter comes back to the staff's comment") {
  const Family family(
      {staff("s", "2021-03-01").asks("1", sentence(1)).asks("2", sentence(2)),
       company("c1", "2021-03-15")
           .answers("1", sentence(1), "Yes.")
           .answers("2", sentence(2), "Yes."),
       company("c2", "2021-04-15")
           .answers("1", "We note your response to our prior comment 2. " + sentence(3),
                    "In future filings we will.")});
  CHECK_FALSE(family.comment("c2", 1).restates);
  CHECK(places(family.comment("c2", 1).follows) == "s#2");
  CHECK(family.comment("s", 2).outcome == "followed-up");
}

TEST_CASE("a hostile family costs time in proportion to its size") {
  // The same words and numbers everywhere: every comment is like every other.
  std::vector<schemas::LetterRecord> letters;
  for (unsigned i = 0; i < 60; ++i) {
    const bool asks = i % 2 == 0;
    LetterSketch letter = asks ? staff("s" + std::to_string(i), "2021-03-01")
                               : company("c" + std::to_string(i), "2021-03-01");
    for (unsigned k = 0; k < 200; ++k) {
      if (asks)
        letter.asks("1", "We note prior comments 1 through 9. " + sentence(1));
      else
        letter.answers("1", "We note prior comments 1 through 9. " + sentence(1), "Yes.");
    }
    letters.push_back(letter);
  }
  const Family family(letters);
  CHECK(family.reviews().find('|') == std::string::npos);
  CHECK(family.letter("c1").comments.size() == 200);
}
