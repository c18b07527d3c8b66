#include "corpus/comments/comment_sequence.hh"

#include <catch2/catch.hpp>
#include <vector>

using namespace precedent::corpus;

namespace {

using Indexes = std::vector<std::size_t>;

NumberedPassage passage(std::uint32_t value, float weight, float restart_cost = 9) {
  return {value, false, weight, restart_cost};
}

}  // namespace

TEST_CASE("comments in sequence are all taken") {
  const std::vector<NumberedPassage> passages = {passage(1, 2), passage(2, 2), passage(3, 2)};
  CHECK(best_sequence(passages) == Indexes{0, 1, 2});
}

TEST_CASE("a list within an answer does not break the sequence") {
  const std::vector<NumberedPassage> passages = {passage(1, 4), passage(1, -2), passage(2, -2),
                                                 passage(3, -2), passage(2, 4)};
  CHECK(best_sequence(passages) == Indexes{0, 4});
}

TEST_CASE("numbers that begin anew below a heading are believed") {
  const std::vector<NumberedPassage> passages = {passage(1, 3), passage(2, 3), passage(1, 3, 1.5F),
                                                 passage(2, 3)};
  CHECK(best_sequence(passages) == Indexes{0, 1, 2, 3});
}

TEST_CASE("points of a comment that are numbered like comments are passed over") {
  const std::vector<NumberedPassage> passages = {passage(4, 3), passage(1, 1), passage(2, 1),
                                                 passage(5, 3)};
  CHECK(best_sequence(passages) == Indexes{0, 3});
}

TEST_CASE("a number that is missing does not end the sequence") {
  const std::vector<NumberedPassage> passages = {passage(1, 3), passage(2, 3), passage(5, 3)};
  CHECK(best_sequence(passages) == Indexes{0, 1, 2});
}

TEST_CASE("lettered numbers follow their own number") {
  std::vector<NumberedPassage> passages = {passage(1, 2), passage(2, 2), passage(2, 2),
                                           passage(3, 2)};
  passages[2].lettered = true;
  CHECK(best_sequence(passages) == Indexes{0, 1, 2, 3});
}

TEST_CASE("passages that look like nothing give nothing") {
  const std::vector<NumberedPassage> passages = {passage(1, -3), passage(2, -3)};
  CHECK(best_sequence(passages).empty());
  CHECK(best_sequence({}).empty());
}
