#include "schemas/record.hh"

#include <catch2/catch.hpp>

using namespace precedent::schemas;

namespace {

LetterFacts some_facts() {
  LetterFacts facts;
  facts.id = facts.accession = "0000000000-16-990001";
  facts.kind = "comment";
  facts.registrants = {{"9900123", "Harbor Light Corp", {"Old Light Inc"}, "filed-for"}};
  facts.file_numbers = {"001-95001"};
  facts.staff = {{"Ruth Abernathy", "Staff Accountant", "contact", "202-551-9901"}};
  facts.source_path = "a.txt";
  facts.filed = "2016-09-15";
  return facts;
}

}  // namespace

TEST_CASE("a comment's document data gives back what was stored") {
  CommentRecord record{some_facts(), {}};
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
  CHECK(read.letter.source_path == "a.txt");
}

TEST_CASE("a letter's document data gives back its text and comments") {
  LetterRecord record{some_facts(), "Dear Sir", {}, {"s-k 402"}, {"liquidity"}};
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
  LetterRecord record{some_facts(), "bad \xFF byte", {}, {}, {}};
  CHECK(letter_record(data_of(record)).text == "bad \uFFFD byte");
}
