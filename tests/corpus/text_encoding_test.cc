#include <catch2/catch.hpp>

#include <string>

#include "corpus/text/line_builder.hh"
#include "corpus/text_encoding.hh"

using precedent::corpus::append_utf8;
using precedent::corpus::kBold;
using precedent::corpus::kItalic;
using precedent::corpus::kRoman;
using precedent::corpus::Line;
using precedent::corpus::LineBuilder;
using precedent::corpus::next_character;
using precedent::corpus::utf8_of;

TEST_CASE("ill-formed UTF-8 makes the whole text windows-1252") {
  const auto [bytes, text] = GENERATE(
      table<std::string, std::string>({{"plain", "plain"},
                                       {"\xE2\x80\x9Cquoted\xE2\x80\x9D", "“quoted”"},
                                       {"\x93quoted\x94", "“quoted”"},
                                       {"\xEF\xBB\xBFmarked", "marked"},
                                       {"cut \xE2\x80", "cut â€"},
                                       {"overlong \xC0\xAF", "overlong À¯"},
                                       {"surrogate \xED\xA0\x80", "surrogate í\u00A0€"},
                                       {"replaced \xEF\xBF\xBD", "replaced \xEF\xBF\xBD"}}));
  CHECK(utf8_of(bytes) == text);
}

TEST_CASE("characters that do not exist are replaced") {
  for (const char32_t character : {char32_t{0xD800}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    std::string text;
    append_utf8(text, character);
    CHECK(text == "\xEF\xBF\xBD");
  }
  std::size_t position = 0;
  CHECK(next_character("\xF0\x9F\x98\x80", position) == 0x1F600);
  CHECK(position == 4);
}

TEST_CASE("a line has single blanks, and none at its ends") {
  LineBuilder builder;
  builder.add(" \t 1.\xC2\xA0\xC2\xA0 Tell\xE2\x80\x83us\n", kRoman);
  builder.add("  ", kRoman);
  CHECK(builder.take().text == "1. Tell us");
  CHECK(builder.empty());
}

TEST_CASE("what has no shape is left out, and odd shapes are made plain") {
  LineBuilder builder;
  builder.add("in\u00ADfor\u200Bma\x01tion \uFB01led 1\u2011", kRoman);
  builder.add("15405 \uF0B7", kRoman);
  CHECK(builder.take().text == "information filed 1-15405 •");
}

TEST_CASE("runs touch no blank that parts different emphasis") {
  LineBuilder builder;
  builder.add("a ", kBold);
  builder.add("b ", kBold | kItalic);
  builder.add("c", kRoman);
  const Line line = builder.take();
  CHECK(line.text == "a b c");
  std::size_t end = 0;
  for (const auto& run : line.runs) {
    CHECK(run.begin >= end);
    CHECK(run.begin < run.end);
    end = run.end;
  }
  REQUIRE(line.runs.size() == 2);
  CHECK(line.runs[0].emphasis == kBold);
  CHECK(line.runs[0].end == 2);
  CHECK(line.runs[1].end == 3);
}
