// What closes a review, and what does not.

#include <catch2/catch.hpp>

#include "family.hh"

using namespace precedent;
using namespace precedent::tests;

namespace {

LetterSketch of_registration(LetterSketch letter) {
  return letter.form("S-1").file("333-240001");
}

// Comments, their answer, the request that the registration be made effective.
std::vector<schemas::LetterRecord> accelerated() {
  return {of_registration(staff("s", "2021-03-01").asks("1", sentence(1))),
          of_registration(company("c", "2021-03-08").answers("1", sentence(1), "We revised it.")),
          of_registration(acceleration("a", "2021-03-10"))};
}

std::vector<schemas::LetterRecord> accelerated_and(const LetterSketch& later) {
  std::vector<schemas::LetterRecord> letters = accelerated();
  letters.push_back(of_registration(later));
  return letters;
}

}  // namespace

TEST_CASE("a review in which nothing was asked has no outcome") {
  const auto kind = GENERATE(as<std::string>(), "no-review", "review-complete");
  const Family family({LetterSketch("n", "2021-03-01", "staff", kind).released("2021-04-01")});
  CHECK(family.review("n").thread == "n");
  CHECK(family.review("n").outcome.empty());
  CHECK(family.review("n").closed.empty());
  CHECK_FALSE(family.review("n").days);
  CHECK_FALSE(family.review("n").days_to_release);
}

TEST_CASE("a lone request for acceleration closes nothing") {
  const Family family({of_registration(acceleration("a", "2021-03-10"))});
  CHECK(family.review("a").outcome.empty());
  CHECK(family.review("a").closed.empty());
}

TEST_CASE("a request for acceleration closes a review whose comments were answered") {
  const Family family(accelerated());
  CHECK(family.review("s").outcome == "cleared");
  CHECK(family.review("s").closed == "2021-03-10");
}

TEST_CASE(
    "a request for acceleration closes a review whose comments are known from answers alone") {
  std::vector<schemas::LetterRecord> letters = accelerated();
  letters.erase(letters.begin());
  CHECK(Family(letters).review("a").outcome == "cleared");
}

TEST_CASE("a request for acceleration settles no comments that were not answered") {
  const Family family({of_registration(staff("s", "2021-03-01").asks("1", sentence(1))),
                       of_registration(acceleration("a", "2021-03-10"))});
  CHECK(family.reviews() == "s a");
  CHECK(family.review("s").outcome == "open");
  CHECK(family.review("s").closed.empty());
  CHECK(family.comment("s", 1).outcome == "open");
}

TEST_CASE("a request for acceleration that was withdrawn closes nothing") {
  const auto kind = GENERATE(as<std::string>(), "other", "acceleration-request");
  const auto text = GENERATE(
      as<std::string>(),
      "We hereby withdraw our request for acceleration of the Registration Statement.",
      "The Company wishes to withdraw its letter of March 10, 2021 that requested acceleration.",
      "Our request for acceleration is hereby withdrawn.");
  CAPTURE(kind, text);
  const Family family(accelerated_and(LetterSketch("w", "2021-03-11", "company", kind).says(text)));
  CHECK(family.reviews() == "s c a w");
  CHECK(family.review("s").outcome == "open");
}

TEST_CASE("a request for acceleration that takes the place of another closes the review") {
  const Family family(accelerated_and(acceleration("b", "2021-03-11")
                                          .says("We hereby withdraw our request for acceleration "
                                                "of March 10, 2021, and hereby request that the "
                                                "effective date be accelerated to March 15.")));
  CHECK(family.review("s").outcome == "cleared");
  CHECK(family.review("s").closed == "2021-03-11");
}

TEST_CASE("that counsel may withdraw a request for acceleration withdraws none") {
  const Family family(
      accelerated_and(acceleration("b", "2021-03-11")
                          .says("We request that the effective date be accelerated. We authorize "
                                "Fern & Alder LLP to orally modify or withdraw this request for "
                                "acceleration.")));
  CHECK(family.review("s").outcome == "cleared");
  CHECK(family.review("s").closed == "2021-03-11");
}

TEST_CASE("parts of an answer have kinds of their own, another answer has none") {
  const std::string comment =
      "Please tell us: a. who owns it; b. when you will disclose the price.";
  const auto answered = [&](std::string_view response) {
    return Family({staff("s", "2021-03-01").asks("1", comment),
                   company("c", "2021-03-08").answers("1", comment, response)})
        .comment("s", 1)
        .answers.at(0)
        .parts;
  };
  const auto parts = answered(
      "Orchard owns it.\nIt paid in May.\n\nWe will disclose the price in future filings.");
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].kind == "explained");
  CHECK(parts[1].kind == "future-filings");
  CHECK(parts[1].sentence == "We will disclose the price in future filings.");
  CHECK(answered("Orchard owns it.\nIt paid in May.").empty());
}

TEST_CASE("who is copied by name alone is of the staff where a letter of the staff says so") {
  const auto copied = [](std::string_view copies, std::string_view known = "Amin Hadley") {
    return Family({staff("s", "2021-03-01").with_staff(known).asks("1", sentence(1)),
                   company("c", "2021-03-08")
                       .says("We answer.\nSincerely,\n/s/ Amos Teal\n" + std::string(copies))
                       .answers("1", sentence(1), "It is so.")})
        .review("c")
        .copied_staff;
  };
  using Names = std::vector<std::string>;
  CHECK(copied("cc: Amin Hadley") == Names{"Amin Hadley"});
  CHECK(copied("cc:\nJane Poe\nAmin Hadley") == Names{"Amin Hadley"});
  CHECK(copied("cc: Jane Poe").empty());
  CHECK(copied("Amin Hadley").empty());
  CHECK(copied("cc: Amin Hadley, Crane & Fell LLP").empty());
  CHECK(copied("cc: Amin Hadley", "Ada Hadley").empty());
}
