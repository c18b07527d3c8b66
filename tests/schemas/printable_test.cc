#include "schemas/printable.hh"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace precedent::schemas;

TEST_CASE("what a terminal would obey is not printed") {
  const auto [text, shown] = GENERATE(table<std::string, std::string>({
      {"Harbor Light, Inc.\n10-K", "Harbor Light, Inc.\n10-K"},
      {"a\x1b]0;title\x07z", "a ]0;title z"},
      {"a\u009b31mz", "a 31mz"},
      {"a\x9bz", "a z"},
      {"Harbor\u202eCni\u2066", "HarborCni"},
      {"Har\u200bbor\ufeff", "Harbor"},
      {"tag\U000E0041", "tag"},
      {"Caf\u00e9 \u2014 \u65e5", "Caf\u00e9 \u2014 \u65e5"},
      {"Caf\xe9", "Caf\u00e9"},
  }));
  CHECK(printable(text) == shown);
  CHECK(blanked(text).size() == text.size());
  CHECK(printable(blanked(text)) == blanked(text));
}

TEST_CASE("the name of a file shows what is odd in it, on one line") {
  CHECK(visible_name("letters/a.txt") == "letters/a.txt");
  CHECK(visible_name("a\nb\x1b[2J\u009b\u202e\xff\u00e9") ==
        "a\\nb\\x1B[2J\\x9B\\u202E\\xFF\u00e9");
}

TEST_CASE("JSON escapes what a terminal would obey, and keeps its value") {
  const std::string value = "a\u009b\u202e\U000E0041\x7f \u00e9\n";
  const std::string json = with_escapes(nlohmann::json(value).dump());
  CHECK(json == "\"a\\u009b\\u202e\\udb40\\udc41\\u007f \u00e9\\n\"");
  CHECK(nlohmann::json::parse(json) == value);
}
