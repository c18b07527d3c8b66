// Letters that would tie the whole corpus together, or make one review of it.

#include <catch2/catch.hpp>

#include "indexer/reviews/joined_comments.hh"
#include "indexer/reviews/link_keys.hh"
#include "tests/indexer/reviews/family.hh"

namespace precedent::indexer {
namespace {

using tests::company;
using tests::staff;

TEST_CASE("a letter of thousands of registrants and file numbers links by some of them") {
  schemas::LetterRecord letter = staff("a", "2024-01-02").no_file();
  letter.letter.registrants.clear();
  for (int i = 0; i < 2000; ++i) {
    letter.letter.registrants.push_back({std::to_string(9'000'000 + i), "", {}, "filed-for"});
    letter.letter.file_numbers.push_back("001-" + std::to_string(10'000 + i));
  }
  const std::vector<std::string> keys = link_keys(letter);
  CHECK(keys.size() > 100);
  CHECK(keys.size() < 200);
}

TEST_CASE("a review has an end, however many letters name one registration") {
  std::vector<schemas::LetterRecord> letters;
  for (int i = 0; i < 700; ++i)
    letters.push_back(
        company("c" + std::to_string(i), "2024-01-02").form("S-1").file("333-240001"));
  const auto reviews = link_reviews(letters);
  CHECK(reviews.size() == 2);
  for (const auto& review : reviews) CHECK(review.size() <= 500);
}

TEST_CASE("thousands of answers to one comment are each given its text once") {
  constexpr std::size_t kAnswers = 20'000;
  std::vector<schemas::LetterRecord> letters = {
      staff("s", "2024-01-02").asks("1", tests::sentence(1)), company("c", "2024-02-02")};
  schemas::CommentFacts& comment = letters[0].comments[0];
  letters[1].comments.resize(kAnswers);
  for (std::uint32_t i = 0; i < kAnswers; ++i) {
    schemas::CommentFacts& restated = letters[1].comments[i];
    restated.ordinal = i + 1;
    restated.response = "Answer " + std::to_string(i);
    restated.citations = {"s-k " + std::to_string(i)};
    restated.review.restates = schemas::CommentPlace{"s", "s", "", comment.ordinal, "1"};
    comment.review.answers.push_back({{"c", "c", "", i + 1, ""}, "", "", "", "", {}});
  }
  const auto standing = standing_comments(letters);
  REQUIRE(standing.size() == 1);
  const schemas::CommentRecord record = comment_record(letters, standing[0]);
  CHECK(record.comment.review.answers.size() == kAnswers);
  CHECK(record.comment.review.answers[7].text == "Answer 7");
  CHECK(record.comment.citations.size() == kAnswers);
}

}  // namespace
}  // namespace precedent::indexer
