#include "indexer/sources/ledger_entry.hh"

#include <catch2/catch.hpp>

#include "schemas/index/index_layout.hh"

using namespace precedent::indexer;

namespace {

LedgerEntry sample_entry() {
  LedgerEntry entry;
  entry.path = "/letters/a\tb\\c\nd.tar.gz";
  entry.size_bytes = 12345678901;
  entry.mtime_ns = -1;
  entry.content_hash = "0123456789abcdef";
  entry.letters = {{"a.nc", "0000000000-16-900001", SourceRank::kComplete, "2016-11-21", true},
                   {"", "file-0123456789abcdef", SourceRank::kLoose, "", false},
                   {"", "0000000000-16-900004", SourceRank::kLoose, "", false, true}};
  entry.withdrawals = {{"b.corr01", "0000000000-16-900002", "2016-12-01"}};
  entry.skips = {{"c.nc", "damaged PDF", "no \ttrailer", "0000000000-16-900003", "2026-11-02"}};
  entry.ignored_count = 41;
  return entry;
}

}  // namespace

TEST_CASE("an entry of the ledger comes back as it was written, whatever its path") {
  const LedgerEntry written = sample_entry();
  const LedgerEntry read = ledger_entry(ledger_text(written));
  CHECK(read.path == written.path);
  CHECK(read.size_bytes == written.size_bytes);
  CHECK(read.mtime_ns == written.mtime_ns);
  CHECK(read.content_hash == written.content_hash);
  CHECK(read.ignored_count == written.ignored_count);
  REQUIRE(read.letters.size() == 3);
  CHECK(read.letters[0].id == "0000000000-16-900001");
  CHECK(read.letters[0].rank == SourceRank::kComplete);
  CHECK(read.letters[0].released == "2016-11-21");
  CHECK(read.letters[0].taken);
  CHECK(read.letters[1].rank == SourceRank::kLoose);
  CHECK_FALSE(read.letters[1].taken);
  CHECK_FALSE(read.letters[1].elsewhere);
  CHECK_FALSE(read.letters[2].taken);
  CHECK(read.letters[2].elsewhere);
  REQUIRE(read.withdrawals.size() == 1);
  CHECK(read.withdrawals[0].accession == "0000000000-16-900002");
  REQUIRE(read.skips.size() == 1);
  CHECK(read.skips[0].detail == "no \ttrailer");
  CHECK(read.skips[0].first_seen == "2026-11-02");
}

TEST_CASE("a key fits the database however long the path, and differs where paths differ") {
  const std::string folder = "/" + std::string(300, 'x') + "/";
  CHECK(ledger_key(folder + "a").size() < 240);
  CHECK(ledger_key(folder + "a") != ledger_key(folder + "b"));
  CHECK(ledger_key("/letters/a.txt") == "source:/letters/a.txt");
}

TEST_CASE("a ledger in which a bit was flipped is refused, whichever bit") {
  const std::string whole = ledger_text(sample_entry());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 2);
    CAPTURE(damaged);
    CHECK_THROWS_AS(ledger_entry(damaged), precedent::schemas::IndexError);
  }
}

TEST_CASE("a ledger of an earlier version, without checksums, is read") {
  const std::string whole = ledger_text(sample_entry());
  const LedgerEntry read = ledger_entry(whole.substr(0, whole.rfind("checksum\t")));
  CHECK(read.letters.size() == sample_entry().letters.size());
}

TEST_CASE("a damaged ledger is refused") {
  const std::string whole = ledger_text(sample_entry());
  const auto damaged = GENERATE_COPY(
      as<std::string>{}, "", "/a\t1\n", "/a\tx\t1\th\t0\n", whole.substr(0, whole.size() - 3),
      "/a\t1\t1\th\t0\nletter\t\tid\tgolden\t\ttaken\n", "/a\t1\t1\th\t0\nnonsense\t1\n");
  CAPTURE(damaged);
  CHECK_THROWS_AS(ledger_entry(damaged), precedent::schemas::IndexError);
}
