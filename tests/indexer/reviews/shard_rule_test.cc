#include "indexer/reviews/shard_rule.hh"

#include <catch2/catch.hpp>
#include <map>
#include <string>

using namespace precedent;
using indexer::ShardRule;
using schemas::LetterFacts;

namespace {

LetterFacts letter_of(const std::vector<std::string>& ciks, const std::string& company = "") {
  LetterFacts letter;
  letter.id = "0000000000-16-900001";
  letter.company = company;
  for (const std::string& cik : ciks) letter.registrants.push_back({cik, "", {}, ""});
  return letter;
}

}  // namespace

TEST_CASE("letters are dealt out by the first eight digits of SHA-256") {
  CHECK(indexer::shard_hash("") == 0xe3b0c442U);
  CHECK(indexer::shard_hash("abc") == 0xba7816bfU);
}

TEST_CASE("a letter lies in the shard of its smallest CIK, however that is written") {
  const ShardRule rule(1, 4);
  const auto home = rule.home_of(letter_of({"7001"}));
  CHECK(home.shard == indexer::shard_hash("7001") % 4 + 1);
  CHECK(home.by == "CIK 7001");
  CHECK(rule.home_of(letter_of({"0000007001"})).shard == home.shard);
  CHECK(rule.home_of(letter_of({"10001", "0000007001", "900001"})).by == "CIK 7001");
}

TEST_CASE("who files about somebody else's company does not say where a letter lies") {
  LetterFacts letter = letter_of({"5", "7001"});
  letter.registrants[0].role = "filed-by";
  letter.registrants[1].role = "subject";
  CHECK(ShardRule(1, 4).home_of(letter).by == "CIK 7001");
}

TEST_CASE("a letter without a CIK lies by its company's name, without one by its id") {
  const ShardRule rule(1, 4);
  const auto home = rule.home_of(letter_of({}, "Orchard Tool, Inc."));
  CHECK(home.by == "company orchard tool");
  CHECK(home.shard == rule.home_of(letter_of({}, "ORCHARD TOOL INC /DE/")).shard);
  CHECK(rule.home_of(letter_of({})).by == "letter 0000000000-16-900001");
}

TEST_CASE("each letter lies in one of the shards, and each shard has its part of many") {
  // Also where CIKs are a hundred apart.
  const int step = GENERATE(1, 100);
  for (const unsigned count : {2U, 3U, 4U, 7U}) {
    std::map<unsigned, int> letters;
    for (int cik = 1'000'000; cik < 1'000'000 + 4'000 * step; cik += step) {
      unsigned homes = 0;
      for (unsigned number = 1; number <= count; ++number) {
        const ShardRule rule(number, count);
        const auto home = rule.home_of(letter_of({std::to_string(cik)}));
        homes += rule.is_here(home) ? 1 : 0;
        if (number == 1) ++letters[home.shard];
      }
      REQUIRE(homes == 1);
    }
    CHECK(letters.size() == count);
    for (const auto& [shard, part] : letters) {
      CAPTURE(step, count, shard, part);
      CHECK(part > 4'000 / static_cast<int>(count) * 8 / 10);
      CHECK(part < 4'000 / static_cast<int>(count) * 12 / 10);
    }
  }
}

TEST_CASE("a file puts companies into shards, by CIK or by name") {
  const ShardRule rule(1, 4, "# of one group\n3 0000007001\n\n 2  Orchard Tool, Inc. # spun off\n",
                       "assign.txt");
  CHECK(rule.home_of(letter_of({"7001"})).shard == 3);
  CHECK(rule.home_of(letter_of({}, "ORCHARD TOOL INC")).shard == 2);
  CHECK(rule.home_of(letter_of({"7002"})).shard == indexer::shard_hash("7002") % 4 + 1);
  CHECK(rule.shard().rule != ShardRule(1, 4).shard().rule);
  CHECK(rule.shard().rule == ShardRule(4, 4,
                                       "# of one group\n3 0000007001\n\n 2  Orchard Tool, "
                                       "Inc. # spun off\n")
                                 .shard()
                                 .rule);
}

TEST_CASE("a line that assigns nothing is refused, with its number") {
  const auto line =
      GENERATE(as<std::string>{}, "5 7001", "0 7001", "two 7001", "2", "2 Inc.", "2 0", "1 7000");
  CAPTURE(line);
  CHECK_THROWS_WITH(ShardRule(1, 4, "2 7000\n" + line + "\n", "assign.txt"),
                    Catch::Contains("assign.txt, line 2: '" + line + "'"));
}
