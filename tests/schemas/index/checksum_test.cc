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

TEST_CASE("what a document is found by is sealed behind its checksum") {
  const std::string data = with_checksum(R"({"text":"cash flows"})");
  CHECK_FALSE(seal_in(data));
  const std::string sealed = with_seal(data, 0x0123456789abcdefU);
  CHECK(seal_in(sealed) == 0x0123456789abcdefU);
  CHECK(fits_checksum(sealed));
  CHECK(without_checksum(sealed) == without_checksum(data));
  CHECK_FALSE(fits_checksum(sealed.substr(0, sealed.size() - 1)));
  std::string damaged = sealed;
  damaged[data.size()] = '!';
  CHECK_FALSE(fits_checksum(damaged));
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
