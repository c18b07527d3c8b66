#include "query/search/statistics.hh"

#include <catch2/catch.hpp>
#include <set>

#include "query/language/question.hh"
#include "query/search/facets.hh"
#include "query/search/search.hh"
#include "schemas/index/record.hh"
#include "tests/query/generated_index.hh"
#include "tests/query/generated_letters.hh"
#include "tests/query/generated_reviews.hh"

namespace precedent::query {
namespace {

using schemas::FieldId;

TEST_CASE("quartiles are those of a spreadsheet") {
  const Spread one = spread_of({{7, 1}});
  CHECK(one.count == 1);
  CHECK(one.lower_quartile == 7);
  CHECK(one.median == 7);
  CHECK(one.upper_quartile == 7);
  const Spread two = spread_of({{10, 1}, {20, 1}});
  CHECK(two.lower_quartile == 12.5);
  CHECK(two.median == 15);
  CHECK(two.upper_quartile == 17.5);
  const Spread many = spread_of({{1, 3}, {2, 1}, {9, 2}});  // 1 1 1 2 9 9
  CHECK(many.count == 6);
  CHECK(many.lower_quartile == 1);
  CHECK(many.median == 1.5);
  CHECK(many.upper_quartile == 7.25);
  CHECK(spread_of({}).count == 0);
}

// The same by reading every record.
GroupStatistics plain_statistics(OpenIndex& index, const Xapian::Query& query) {
  GroupStatistics plain;
  std::set<std::string> letters;
  std::map<std::string, std::optional<std::uint32_t>> reviews;
  Histogram rounds;
  Xapian::Enquire enquire(index.database());
  enquire.set_query(query);
  const Xapian::MSet all = enquire.get_mset(0, index.database().get_doccount());
  for (auto at = all.begin(); at != all.end(); ++at) {
    const std::string data = at.get_document().get_data();
    schemas::LetterFacts letter;
    schemas::LetterReview review;
    std::uint32_t took = 0;
    if (index.unit() == Unit::kComment) {
      const schemas::CommentRecord record = schemas::comment_record(data);
      letter = record.letter;
      review = record.review;
      took = record.comment.review.rounds;
    } else {
      const schemas::LetterRecord record = schemas::letter_record(data);
      letter = record.letter;
      review = record.review;
      took = review.rounds;
    }
    ++plain.documents;
    letters.insert(letter.id);
    if (!review.thread.empty()) reviews[review.thread] = review.days;
    if (took > 0) ++rounds[took];
  }
  Histogram days;
  for (const auto& [review, number] : reviews)
    if (number) ++days[*number];
  plain.letters = letters.size();
  plain.reviews = reviews.size();
  plain.rounds = spread_of(rounds);
  plain.days = spread_of(days);
  return plain;
}

void check_same(const GroupStatistics& group, const GroupStatistics& plain) {
  CHECK(group.documents == plain.documents);
  CHECK(group.letters == plain.letters);
  CHECK(group.reviews == plain.reviews);
  CHECK(group.rounds.count == plain.rounds.count);
  CHECK(group.rounds.median == plain.rounds.median);
  CHECK(group.days.count == plain.days.count);
  CHECK(group.days.lower_quartile == plain.days.lower_quartile);
  CHECK(group.days.median == plain.days.median);
  CHECK(group.days.upper_quartile == plain.days.upper_quartile);
}

TEST_CASE("statistics of every group are those of reading each record") {
  const Unit unit = GENERATE(Unit::kComment, Unit::kLetter);
  const std::string words = GENERATE("", "goodwill OR cash");
  CAPTURE(name_of(unit), words);
  std::vector<corpus::Letter> letters = generated_letters(60, 3);
  for (corpus::Letter& one : generated_reviews(20, 3)) letters.push_back(std::move(one));
  const tests::TestIndex on_disk = generated_index(letters);
  OpenIndex index(on_disk.path(), unit);
  const auto query_of = [&](const std::string& text) {
    return text.empty() ? Xapian::Query(std::string())
                        : question_of(text, Synonyms{}, index.terms()).query;
  };
  std::vector<FieldId> by;
  for (const schemas::Field& field : schemas::kFields)
    if (field.is_facet) by.push_back(field.id);
  const Statistics statistics = statistics_of(index, query_of(words), by, 100'000);
  check_same(statistics.all, plain_statistics(index, query_of(words)));
  REQUIRE(statistics.fields.size() == by.size());
  for (const FieldStatistics& field : statistics.fields) {
    for (const GroupStatistics& group : field.groups) {
      const std::string query = std::string(schemas::field(field.field).name) + ":\"" +
                                group.value + "\"" + (words.empty() ? "" : " (" + words + ")");
      CAPTURE(query);
      check_same(group, plain_statistics(index, query_of(query)));
    }
  }
}

}  // namespace
}  // namespace precedent::query
