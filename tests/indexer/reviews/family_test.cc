#include "indexer/reviews/family.hh"

#include <catch2/catch.hpp>

using namespace precedent;
using indexer::FamilyFinder;

TEST_CASE("letters that share a key, directly or through others, are one family") {
  FamilyFinder finder;
  const std::vector<std::vector<std::uint64_t>> keys = {{1}, {2, 3}, {3, 4}, {5}, {4, 1}, {}};
  for (std::size_t letter = 0; letter < keys.size(); ++letter)
    for (const std::uint64_t key : keys[letter]) finder.add(letter, key);
  CHECK(finder.families(keys.size()) ==
        std::vector<std::vector<std::size_t>>{{0, 1, 2, 4}, {3}, {5}});
}

TEST_CASE("letters of one thread, and letters that share a comment, are one review") {
  std::vector<schemas::LetterRecord> letters(4);
  for (std::size_t i = 0; i < letters.size(); ++i) letters[i].letter.id = std::to_string(i);
  letters[0].review.thread = letters[2].review.thread = "0";
  letters[1].review.thread = "1";
  letters[1].comments.resize(1);
  letters[1].comments[0].ordinal = 1;
  letters[3].comments.resize(1);
  letters[3].comments[0].ordinal = 1;
  letters[3].comments[0].review.restates = schemas::CommentPlace{"1", "", "", 1, ""};
  CHECK(indexer::reviews_in(letters) == std::vector<std::vector<std::size_t>>{{0, 2}, {1, 3}});
}
