#include "schemas/index/words.hh"

#include <catch2/catch.hpp>

using namespace precedent::schemas;
using Words = std::vector<std::string>;

TEST_CASE("text is split into words in lower case") {
  const auto [text, words] = GENERATE(table<std::string, Words>({
      {"We note YOUR response.", {"we", "note", "your", "response"}},
      {"Item 4.02 of Form 8-K", {"item", "4.02", "of", "form", "8", "k"}},
      {"$1,000,000.", {"1,000,000"}},
      {"MD&A and R&D", {"md&a", "and", "r&d"}},
      {"the issuer\u2019s answer", {"the", "issuer's", "answer"}},
      {"U.S. GAAP", {"us", "gaap"}},
      {"the U.S.", {"the", "us"}},
      {"end of it. A. sentence", {"end", "of", "it", "a", "sentence"}},
      {"non-GAAP", {"non", "gaap"}},
      {"Caf\u00e9 S\u00c3O", {"caf\u00e9", "s\u00e3o"}},
      {"'quoted' &c.", {"quoted", "c"}},
      {"", {}},
      {" \n -- * ", {}},
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("a word is the same however its characters are written") {
  const auto [text, words] = GENERATE(table<std::string, Words>({
      {"e\uFB03cient \uFB01nance", {"efficient", "finance"}},
      {"\uFF27\uFF21\uFF21\uFF30 \uFF16\uFF10\uFF16", {"gaap", "606"}},
      {"liqui\u00ADdity", {"liquidity"}},
      {"good\u200Bwill \uFEFFnote", {"goodwill", "note"}},
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("a stem has no accents, composed or not") {
  Stems stems;
  const std::string plain(stems.stem_of("quebec"));
  CHECK(stems.stem_of("qu\u00E9bec") == plain);
  CHECK(stems.stem_of("que\u0301bec") == plain);
  CHECK(stems.stem_of("\u0142\u00F3d\u017A") == stems.stem_of("lodz"));
}

TEST_CASE("a word knows the bytes it stands for and its position") {
  std::vector<std::string> spans;
  const std::string text = "Ask \u201cwhy\u201d twice";
  for_each_word(text, [&](const Word& word) {
    spans.push_back(std::to_string(word.position) + text.substr(word.begin, word.end - word.begin));
  });
  CHECK(spans == Words{"0Ask", "1why", "2twice"});
}

TEST_CASE("amounts of money and percentages are told from other numbers") {
  const auto [text, quantity] = GENERATE(table<std::string, Quantity>({
      {"$4.2 million", Quantity::kAmount},
      {"$ 500", Quantity::kAmount},
      {"$(12)", Quantity::kAmount},
      {"12%", Quantity::kPercentage},
      {"12 percent", Quantity::kPercentage},
      {"12 per cent", Quantity::kPercentage},
      {"402 units", Quantity::kNone},
      {"$- 7", Quantity::kNone},
  }));
  CAPTURE(text);
  Quantity first = Quantity::kNone;
  for_each_word(text, [&](const Word& word) {
    if (word.position == 0) first = word.quantity;
  });
  CHECK(first == quantity);
}

TEST_CASE("a word without end is cut, broken UTF-8 is survived") {
  const auto bytes_of_first = [](const std::string& text) { return words_of(text).front().size(); };
  CHECK(bytes_of_first(std::string(100'000, 'a')) == 64);
  std::string numbers = "1", initials = "A";
  for (int i = 0; i < 1'000; ++i) {
    numbers += i % 2 == 0 ? ",1" : ".1";
    initials += i % 2 == 0 ? "&A" : "'A";
  }
  CHECK(bytes_of_first(numbers) == 64);
  CHECK(bytes_of_first(initials) == 64);
  CHECK(words_of("good \xFF\xC3 word").back() == "word");
}

TEST_CASE("stems are the same for every form of a word") {
  Stems stems;
  const std::string liquid(stems.stem_of("liquidity"));
  CHECK(stems.stem_of("liquid") == liquid);
  CHECK(stems.stem_of("disclosures") == std::string(stems.stem_of("disclosure")));
  CHECK(stems.stem_of("issuer's") == std::string(stems.stem_of("issuers")));
}
