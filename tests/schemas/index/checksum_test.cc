#include "schemas/index/checksum.hh"

#include <catch2/catch.hpp>

#include "schemas/index/json_values.hh"

using namespace precedent::schemas;

TEST_CASE("a flipped bit in a document is found, wherever it is") {
  const std::string json = R"({"text":"cash flows"})";
  const std::string data = with_checksum(json);
  CHECK(fits_checksum(data));
  CHECK(without_checksum(data) == json);
  for (std::size_t at = 0; at < json.size(); ++at) {
    std::string damaged = data;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    CHECK_FALSE(fits_checksum(damaged));
  }
}

TEST_CASE("a record that is not what was written is refused") {
  LetterRecord record;
  record.text = "cash flows";
  std::string data = data_of(record);
  CHECK(letter_record(data).text == "cash flows");
  data[data.find("flows")] = 'b';
  CHECK_THROWS_AS(letter_record(data), nlohmann::json::exception);
  // As earlier versions wrote it.
  CHECK(letter_record(without_checksum(data)).text == "cash blows");
}
