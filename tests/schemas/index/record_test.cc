#include "schemas/index/record.hh"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/filled_record.hh"

using namespace precedent::schemas;

namespace {

LetterFacts some_facts() {
  LetterFacts facts;
  facts.id = facts.accession = "0000000000-16-990001";
  facts.kind = "comment";
  facts.registrants = {{"9900123", "Harbor Light Corp", {"Old Light Inc"}, "filed-for"}};
  facts.file_numbers = {"001-95001"};
  facts.staff = {{"Ruth Abernathy", "Staff Accountant", "contact", "202-551-9901"}};
  facts.source.path = "a.txt";
  facts.source.document = "filename1.pdf";
  facts.filed = "2016-09-15";
  return facts;
}

}  // namespace

TEST_CASE("a comment's document data gives back what was stored") {
  CommentRecord record;
  record.letter = some_facts();
  record.comment.ordinal = 2;
  record.comment.number = "1";
  record.comment.heading = {"Form 10-K", "Liquidity, page 55"};
  record.comment.text = "Please \u201cquantify\u201d.\nIn detail.";
  record.comment.topics = {"liquidity"};
  const std::string data = data_of(record);
  const CommentRecord read = comment_record(data);
  CHECK(data_of(read) == data);
  CHECK(read.comment.ordinal == 2);
  CHECK(read.comment.heading == record.comment.heading);
  CHECK(read.comment.text == record.comment.text);
  CHECK(read.letter.registrants.at(0).former_names.at(0) == "Old Light Inc");
  CHECK(read.letter.staff.at(0).phone == "202-551-9901");
}

TEST_CASE("every member of a record is stored and comes back") {
  const auto comment = precedent::tests::filled<CommentRecord>();
  const CommentRecord read = comment_record(data_of(comment));
  CHECK(data_of(read) == data_of(comment));
  CHECK(precedent::tests::empty_members(read) == std::vector<std::string>{"path", "member"});
  const auto letter = precedent::tests::filled<LetterRecord>();
  CHECK(precedent::tests::empty_members(letter_record(data_of(letter))) ==
        std::vector<std::string>{"path", "member"});
}

TEST_CASE("the index does not know where a letter's file lies") {
  LetterRecord record;
  record.letter = some_facts();
  const LetterRecord read = letter_record(data_of(record));
  CHECK(read.letter.source.path.empty());
  CHECK(read.letter.source.member.empty());
  CHECK(read.letter.source.document == "filename1.pdf");
}

TEST_CASE("what the review adds is stored apart from what the letter says") {
  LetterRecord record;
  record.letter = some_facts();
  record.review.thread = record.letter.id;
  record.review.rounds = 2;
  record.review.days = 0;  // a review of one day is known to be one
  record.comments.resize(1);
  CommentReview& review = record.comments[0].review;
  review.outcome = "followed-up";
  review.answers = {
      {{"answer", "answer", "2016-10-01", 3, "1"}, "We will.", "explained", "", "We will.", {}}};
  review.followed_by = {{"later", "later", "2016-11-01", 1, "2"}};
  const LetterRecord read = letter_record(data_of(record));
  CHECK(data_of(read) == data_of(record));
  CHECK(read.review.days == 0U);
  CHECK_FALSE(read.review.days_to_release);
  CHECK(read.comments.at(0).review.answers.at(0).place.ordinal == 3);
  CHECK(read.comments.at(0).review.answers.at(0).text == "We will.");
  CHECK(read.comments.at(0).review.followed_by.at(0).letter_id == "later");
  CHECK_FALSE(read.comments.at(0).review.restates);
  CHECK_FALSE(json_of(record.letter).contains("review"));
}

TEST_CASE("a letter's document data gives back its text and comments") {
  LetterRecord record;
  record.letter = some_facts();
  record.text = "Dear Sir";
  record.citations = {"s-k 402"};
  record.topics = {"liquidity"};
  record.comments.resize(2);
  record.comments[1].response = "We will.";
  const LetterRecord read = letter_record(data_of(record));
  CHECK(data_of(read) == data_of(record));
  CHECK(read.comments.at(1).response == "We will.");
  CHECK(read.text == "Dear Sir");
}

TEST_CASE("what is not known is absent") {
  const auto json = json_of(some_facts());
  CHECK_FALSE(json.contains("letter_date"));
  CHECK_FALSE(json.contains("counsel"));
  CHECK_FALSE(json["source"].contains("member"));
}

TEST_CASE("the date of a letter is the printed one, else the filing date") {
  LetterFacts facts = some_facts();
  CHECK(facts.date() == "2016-09-15");
  facts.letter_date = "2016-09-14";
  CHECK(facts.date() == "2016-09-14");
}

TEST_CASE("broken document data is an error, not an empty record") {
  CHECK_THROWS_AS(comment_record("{\"id\": \"x\"}"), nlohmann::json::exception);
  CHECK_THROWS_AS(letter_record("{\"id\": "), nlohmann::json::exception);
  CHECK_THROWS_AS(letter_record("{\"id\": 7}"), nlohmann::json::exception);
}

TEST_CASE("bytes that are no UTF-8 do not stop the writing") {
  LetterRecord record;
  record.text = "bad \xFF byte";
  CHECK(letter_record(data_of(record)).text == "bad \uFFFD byte");
}
