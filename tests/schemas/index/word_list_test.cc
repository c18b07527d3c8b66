#include "schemas/index/word_list.hh"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hh"

namespace precedent::schemas {
namespace {

std::string words_of(const WordList& list) {
  std::string words;
  list.for_each([&](std::string_view word, std::uint32_t documents) {
    words += std::string(word) + "=" + std::to_string(documents) + " ";
  });
  return words;
}

TEST_CASE("a list of words is read as it was written") {
  WordListWriter writer(42);
  writer.add("goodwill", 7);
  writer.add("liquidity", 1203);
  const tests::TemporaryFolder folder;
  const auto list = WordList::read(folder.write("words", writer.text()));
  REQUIRE(list);
  CHECK(list->run() == 42);
  CHECK(words_of(*list) == "goodwill=7 liquidity=1203 ");
}

TEST_CASE("a list of words in which a bit was flipped is none, whichever bit") {
  WordListWriter writer(42);
  writer.add("goodwill", 7);
  const std::string whole = writer.text();
  for (std::size_t at = whole.find(" 42 ") + 3; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    CAPTURE(damaged);
    CHECK_FALSE(WordList::of_text(damaged));
  }
}

TEST_CASE("what is no list of words is none, and a bad line is passed over") {
  CHECK_FALSE(WordList::read("/nowhere/words"));
  CHECK_FALSE(WordList::of_text(""));
  CHECK_FALSE(WordList::of_text("precedent-words 2 1\n"));
  CHECK_FALSE(WordList::of_text("precedent-words 1 x\n"));
  CHECK_FALSE(WordList::of_text("precedent-words 1 1\ncut of"));
  const auto list = WordList::of_text("precedent-words 1 1\nnocount\nbad x\n\ngood 3\n");
  REQUIRE(list);
  CHECK(words_of(*list) == "good=3 ");
}

TEST_CASE("only plain words that several documents have are listed") {
  CHECK(is_listed_word("goodwill", 2));
  CHECK_FALSE(is_listed_word("goodwill", 1));
  CHECK_FALSE(is_listed_word("cat", 9));
  CHECK_FALSE(is_listed_word("issuer's", 9));
  CHECK_FALSE(is_listed_word("10e5", 9));
  CHECK_FALSE(is_listed_word(std::string(31, 'a'), 9));
}

}  // namespace
}  // namespace precedent::schemas
