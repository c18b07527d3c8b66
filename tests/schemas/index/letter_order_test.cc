#include "schemas/index/letter_order.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using precedent::schemas::comes_before;
using precedent::schemas::LetterFacts;

namespace {

LetterFacts letter(const std::string& id, const std::string& date, const std::string& side,
                   const std::string& kind) {
  LetterFacts facts;
  facts.id = id;
  facts.letter_date = date;
  facts.side = side;
  facts.kind = kind;
  return facts;
}

LetterFacts coming_back(LetterFacts facts) {
  facts.prior_letter_dates = {"2020-01-02", facts.letter_date};
  return facts;
}

std::string in_order(std::vector<LetterFacts> letters) {
  std::sort(letters.begin(), letters.end(), comes_before);
  std::string ids;
  for (const LetterFacts& one : letters) ids += one.id;
  return ids;
}

}  // namespace

TEST_CASE("the letters of one day stand as the exchange goes, whatever their ids") {
  std::vector<LetterFacts> letters = {
      letter("a", "2021-03-01", "company", "acceleration-request"),
      letter("b", "2021-03-01", "staff", "review-complete"),
      coming_back(letter("c", "2021-03-01", "staff", "comment")),
      letter("d", "2021-03-01", "company", "response"),
      letter("e", "2021-03-01", "staff", "comment"),
  };
  CHECK(in_order(letters) == "edcba");
  std::reverse(letters.begin(), letters.end());
  CHECK(in_order(letters) == "edcba");
}

TEST_CASE("the day goes before who wrote, and letters without one are last") {
  CHECK(
      in_order({letter("a", "", "staff", "comment"), letter("b", "2021-03-02", "staff", "comment"),
                letter("c", "2021-03-01", "company", "acceleration-request")}) == "cba");
}

TEST_CASE("a letter without a printed date stands at the day it was filed") {
  LetterFacts filed = letter("b", "", "company", "response");
  filed.filed = "2021-03-01";
  CHECK(in_order({letter("a", "2021-03-02", "company", "response"), filed}) == "ba");
}

TEST_CASE("letters of one day and one sort stand by id, and none before itself") {
  const LetterFacts first = letter("a", "2021-03-01", "company", "response");
  const LetterFacts second = letter("b", "2021-03-01", "company", "other");
  CHECK(comes_before(first, second));
  CHECK_FALSE(comes_before(second, first));
  CHECK_FALSE(comes_before(first, first));
}
