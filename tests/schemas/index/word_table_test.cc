#include "schemas/index/word_table.hh"

#include <catch2/catch.hpp>

using precedent::schemas::WordTable;

TEST_CASE("words are numbered in the order in which they first come") {
  WordTable table;
  CHECK(table.number_of("margin") == 0);
  CHECK(table.number_of("gross") == 1);
  CHECK(table.number_of("margin") == 0);
  CHECK(table.size() == 2);
  CHECK(table.word(1) == "gross");
  CHECK(table.find("gross") == 1);
  CHECK(table.find("net") == WordTable::kUnknown);
}

TEST_CASE("thousands of words are told apart, whatever their length and bytes") {
  WordTable table;
  CHECK(table.find("w0") == WordTable::kUnknown);
  std::vector<std::string> words = {"", std::string(1, '\0'), std::string(8, '\0'),
                                    std::string(9, 'x'), std::string(100, 'x')};
  for (int i = 0; i < 20'000; ++i) words.push_back("w" + std::to_string(i));
  for (std::size_t i = 0; i < words.size(); ++i) CHECK(table.number_of(words[i]) == i);
  for (std::size_t i = 0; i < words.size(); ++i) CHECK(table.find(words[i]) == i);
}

TEST_CASE("a table that held very many words is as good for few") {
  WordTable table;
  for (int i = 0; i < 100'000; ++i) table.number_of("word" + std::to_string(i));
  for (int round = 0; round < 3; ++round) {
    table.clear();
    CHECK(table.find("word7") == WordTable::kUnknown);
    CHECK(table.number_of("covenant") == 0);
    CHECK(table.number_of("lease") == 1);
    CHECK(table.word(1) == "lease");
  }
}

TEST_CASE("a cleared table knows no word and numbers from 0 again") {
  WordTable table;
  table.number_of("lease");
  table.clear();
  CHECK(table.size() == 0);
  CHECK(table.find("lease") == WordTable::kUnknown);
  CHECK(table.number_of("covenant") == 0);
}
