#include "indexer/sources/letter_places.hh"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace precedent::indexer;

namespace {

LedgerEntry entry(const std::string& path, const LedgerLetter& letter) {
  LedgerEntry entry;
  entry.path = path;
  entry.letters = {letter};
  return entry;
}

SourceLedger ledger_of_three() {
  const std::string id = "0000000000-19-990001";
  SourceLedger ledger;
  ledger.put(entry("/in/loose", {"", id, SourceRank::kLoose, "", false}));
  ledger.put(entry("/in/feed.tar", {"a.nc", id, SourceRank::kComplete, "2019-07-03", true}));
  ledger.put(entry("/in/third", {"", "0000000000-19-990003", SourceRank::kLoose, "", false, true}));
  ledger.put(entry("/in/other", {"", "0000000000-19-990002", SourceRank::kKept, "", true}));
  return ledger;
}

}  // namespace

TEST_CASE("the places of a letter are told best first, with the one it is taken from") {
  std::ostringstream out;
  print_text(places_of(ledger_of_three(), "0000000000-19-990001"), out);
  CHECK(out.str() ==
        "taken  /in/feed.tar (a.nc): complete submission, released 2019-07-03\n"
        "spare  /in/loose: loose document\n");
  CHECK(json_of(places_of(ledger_of_three(), "0000000000-19-990001")).dump() ==
        R"([{"path":"/in/feed.tar","member":"a.nc","quality":"complete submission",)"
        R"("released":"2019-07-03","taken":true},)"
        R"({"path":"/in/loose","quality":"loose document","taken":false}])");
}

TEST_CASE("a letter that is nowhere has no place") {
  CHECK(places_of(ledger_of_three(), "0000000000-19-999999").empty());
}

TEST_CASE("letters are counted by the kind of source they are taken from") {
  const ChoiceCounts counts = count_choices(ledger_of_three());
  CHECK(counts.complete == 1);
  CHECK(counts.loose == 0);
  CHECK(counts.kept == 1);
  CHECK(counts.spare == 1);
}
