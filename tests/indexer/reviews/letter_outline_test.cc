#include "indexer/reviews/letter_outline.hh"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "indexer/records/letter_record.hh"
#include "indexer/reviews/link_keys.hh"
#include "indexer/reviews/review_grouping.hh"
#include "indexer/reviews/reviews.hh"
#include "tests/support/sample_letters.hh"

using namespace precedent;
using namespace precedent::indexer;

namespace {

std::vector<schemas::LetterRecord> sample_records() {
  std::vector<schemas::LetterRecord> records;
  for (const corpus::Letter& letter : tests::sample_letters())
    records.push_back(letter_record(letter));
  return records;
}

}  // namespace

TEST_CASE("an outline that was stored groups letters as the letters themselves do") {
  std::vector<schemas::LetterRecord> records = sample_records();
  const auto expected = link_reviews(records);
  std::vector<LetterOutline> stored;
  for (const schemas::LetterRecord& record : records)
    stored.push_back(read_outline(outline_text(outline_of(record))));
  CHECK(group_into_reviews(stored) == expected);
  for (std::size_t i = 0; i < records.size(); ++i) {
    CHECK(outline_text(stored[i]) == outline_text(outline_of(records[i])));
    CHECK(stored[i].keys == link_keys(records[i]));
    CHECK(stored[i].thread == records[i].review.thread);
    CHECK(stored[i].letters == records[i].review.letters);
  }
}

TEST_CASE("an outline is small, however long its letter is") {
  schemas::LetterRecord record = sample_records().front();
  const std::size_t bytes = outline_text(outline_of(record)).size();
  record.text += std::string(100'000, 'x');
  CHECK(outline_text(outline_of(record)).size() == bytes);
  CHECK(bytes < 400);
}

TEST_CASE("what is no outline is refused") {
  const std::string text = outline_text(outline_of(sample_records().front()));
  CHECK_THROWS_AS(read_outline(""), nlohmann::json::exception);
  CHECK_THROWS_AS(read_outline(text.substr(1)), nlohmann::json::exception);
  CHECK_THROWS_AS(read_outline(text + "x"), nlohmann::json::exception);
}
