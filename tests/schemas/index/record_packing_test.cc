#include "schemas/index/record_packing.hh"

#include <catch2/catch.hpp>

#include <thread>
#include <vector>

#include "schemas/index/json_values.hh"
#include "schemas/index/record.hh"

using namespace precedent::schemas;

namespace {

const std::string kJson = R"({"text":"We note your response to comment 1, and cash flows."})";

}  // namespace

TEST_CASE("a record is packed and unpacked, whatever its length") {
  for (const std::size_t times : {0U, 1U, 1000U}) {
    std::string json;
    for (std::size_t i = 0; i < times; ++i) json += kJson;
    CHECK(unpacked(packed(json)) == json);
  }
}

TEST_CASE("what records have in common takes little room") {
  const std::string common =
      R"(","chain_round":1,"chain_outcome":"cleared","outcome":"cleared","answer":")";
  CHECK(packed(common).size() < common.size() / 2);
}

TEST_CASE("a flipped bit in a document is found, wherever it is") {
  const std::string data = packed(kJson);
  for (std::size_t at = 0; at < data.size(); ++at) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string damaged = data;
      damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ 1U << bit);
      const auto read = unpacked(damaged);
      // Of the frame's own words some bits mean nothing to who knows the dictionary.
      CHECK((!read || *read == kJson));
    }
  }
}

TEST_CASE("a document that was cut, or that has more behind it, is none") {
  const std::string data = with_seal(packed(kJson), 7);
  for (std::size_t size = 0; size < data.size(); ++size) {
    const bool is_frame = size + 8 == data.size();
    CHECK(unpacked(data.substr(0, size)).has_value() == is_frame);
    CHECK_FALSE(seal_in(data.substr(0, size)));
  }
  CHECK_FALSE(unpacked(data + "x"));
  CHECK_FALSE(seal_in(data + "x"));
  CHECK_FALSE(unpacked(kJson));
}

TEST_CASE("what a document is found by is sealed behind its record") {
  const std::string data = packed(kJson);
  CHECK_FALSE(seal_in(data));
  const std::string sealed = with_seal(data, 0x8123456789abcdefU);
  CHECK(seal_in(sealed) == 0x8123456789abcdefU);
  CHECK(unpacked(sealed) == kJson);
}

TEST_CASE("a record that is not what was written is refused") {
  LetterRecord record;
  record.text = "cash flows";
  std::string data = data_of(record);
  CHECK(letter_record(data).text == "cash flows");
  data.back() = static_cast<char>(data.back() ^ 1);
  CHECK_THROWS_AS(letter_record(data), nlohmann::json::exception);
}

TEST_CASE("records are packed by several threads at once") {
  std::vector<std::string> read(4);
  std::vector<std::thread> threads;
  for (std::string& one : read)
    threads.emplace_back([&one] {
      for (int i = 0; i < 200; ++i) one = unpacked(packed(kJson)).value_or("");
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : read) CHECK(one == kJson);
}
