#include "indexer/sources/source_choice.hh"

#include <catch2/catch.hpp>

using namespace precedent::indexer;

namespace {

constexpr const char* kId = "0000000000-16-900001";

LedgerEntry source(const std::string& path, SourceRank rank, bool taken = false,
                   const std::string& released = "") {
  LedgerEntry entry;
  entry.path = path;
  entry.letters = {{"", kId, rank, released, taken}};
  return entry;
}

LedgerEntry withdrawal(const std::string& path, const std::string& released) {
  LedgerEntry entry;
  entry.path = path;
  entry.withdrawals = {{"", kId, released}};
  return entry;
}

SourceLedger ledger_of(const std::vector<LedgerEntry>& entries) {
  SourceLedger ledger;
  for (const LedgerEntry& entry : entries) ledger.put(entry);
  return ledger;
}

// Where the ledger says that the letter was taken from; "" for nowhere.
std::string taken_from(const SourceLedger& ledger) {
  std::string path;
  for (const auto& [name, entry] : ledger.entries())
    for (const LedgerLetter& letter : entry.letters)
      if (letter.taken) path += name;
  return path;
}

SpooledLetters read_from(const std::string& path) {
  SpooledLetter letter;
  letter.from.source = {path, ""};
  return {{kId, letter}};
}

}  // namespace

TEST_CASE("a letter is taken from its best source, whichever was read first") {
  const auto [first, second, best] = GENERATE(table<LedgerEntry, LedgerEntry, std::string>({
      {source("/b", SourceRank::kComplete), source("/a", SourceRank::kLoose), "/b"},
      {source("/a", SourceRank::kComplete), source("/b", SourceRank::kComplete), "/a"},
      {source("/a", SourceRank::kComplete),
       source("/b", SourceRank::kComplete, false, "2016-11-21"), "/b"},
      {source("/a", SourceRank::kKept), source("/b", SourceRank::kLoose), "/b"},
  }));
  for (const std::string& written : {first.path, second.path}) {
    SourceLedger ledger = ledger_of({first, second});
    const Settlement settlement = settle(ledger, {kId}, read_from(written), {kId});
    CAPTURE(written, best);
    CHECK(taken_from(ledger) == best);
    CHECK(settlement.retakes.count(best) == (written == best ? 0U : 1U));
    CHECK(settlement.removals.empty());
  }
}

TEST_CASE("a letter stays while another source has it, and is read again from there") {
  SourceLedger ledger = ledger_of({source("/b", SourceRank::kLoose)});
  const Settlement settlement = settle(ledger, {kId}, {}, {kId});
  CHECK(settlement.retakes.count("/b") == 1);
  CHECK(taken_from(ledger) == "/b");
}

TEST_CASE("a letter that the index has from its best source is not touched") {
  SourceLedger ledger =
      ledger_of({source("/a", SourceRank::kComplete, true), source("/b", SourceRank::kLoose)});
  const Settlement settlement = settle(ledger, {kId}, {}, {kId});
  CHECK(settlement.retakes.empty());
  CHECK(taken_from(ledger) == "/a");
}

TEST_CASE("what is left of a damaged source is kept, not read") {
  SourceLedger ledger = ledger_of({source("/a", SourceRank::kKept)});
  const Settlement settlement = settle(ledger, {kId}, {}, {kId});
  CHECK(settlement.retakes.empty());
  CHECK(settlement.removals.empty());
}

TEST_CASE("a letter without any source goes") {
  SourceLedger ledger;
  CHECK(settle(ledger, {kId}, {}, {kId}).removals == std::vector<std::string>{kId});
}

TEST_CASE("a letter that EDGAR withdrew goes, unless it was released again") {
  const auto [released, withdrawn, stays] = GENERATE(table<std::string, std::string, bool>({
      {"2016-11-21", "2016-12-01", false},
      {"2016-11-21", "", false},
      {"", "2016-12-01", false},
      {"2017-01-05", "2016-12-01", true},
  }));
  CAPTURE(released, withdrawn);
  SourceLedger ledger =
      ledger_of({source("/a", SourceRank::kComplete, true, released), withdrawal("/w", withdrawn)});
  const Settlement settlement = settle(ledger, {kId}, {}, {kId});
  CHECK(settlement.removals.empty() == stays);
  CHECK(taken_from(ledger) == (stays ? "/a" : ""));
}

TEST_CASE("a letter that cannot be retaken counts as taken from what the index holds") {
  const auto [indexed, read, held] = GENERATE(table<std::string, std::string, std::string>({
      {"", "/loose", "/loose"},
      {"/loose", "", "/loose"},
      {"", "/vanished", ""},
      {"", "", ""},
  }));
  CAPTURE(indexed, read);
  SourceLedger ledger = ledger_of({source("/better", SourceRank::kComplete),
                                   source("/loose", SourceRank::kLoose, indexed == "/loose")});
  const Settlement settlement =
      settle(ledger, {kId}, read.empty() ? SpooledLetters{} : read_from(read), {kId});
  REQUIRE(taken_from(ledger) == "/better");
  CHECK(settlement.strays.size() == (read == "/vanished" ? 1U : 0U));
  fall_back(ledger, settlement, settlement.retakes, {});
  CHECK(taken_from(ledger) == held);
}

TEST_CASE("a letter whose source went while its other one changed is looked for there again") {
  const bool is_indexed = GENERATE(false, true);
  SourceLedger ledger = ledger_of({source("/b", SourceRank::kLoose)});
  const Settlement settlement = settle(ledger, {kId}, {}, {kId});
  std::unordered_set<std::string> indexed;
  if (is_indexed) indexed.insert(kId);
  fall_back(ledger, settlement, settlement.retakes, indexed);
  CHECK(taken_from(ledger) == (is_indexed ? "/b" : ""));
}

TEST_CASE("what is left of a damaged source is no letter where the index holds none") {
  SourceLedger ledger = ledger_of({source("/damaged", SourceRank::kKept)});
  CHECK(settle(ledger, {kId}, {}, {}).removals == std::vector<std::string>{kId});
  CHECK(taken_from(ledger) == "");
}
