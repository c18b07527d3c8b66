// Runs of an index that is one of several.

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>

#include "indexer/commands/status.hh"
#include "indexer/reviews/shard_rule.hh"
#include "tests/indexer/desk.hh"

using namespace precedent;
using namespace precedent::tests;
using Catch::Contains;
using indexer::RunRefused;

namespace {

// A submission of a company that is known by its CIK alone; of several where there are more.
std::string submission_of(int number, const std::string& ciks, const std::string& about) {
  std::string text = submission(accession(number), about);
  const auto replace = [&](const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  };
  std::string parties;
  std::istringstream each(ciks);
  for (std::string cik; each >> cik;)
    parties += "FILER:\n\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\tLantern " + cik +
               " Corp\n\t\tCENTRAL INDEX KEY:\t\t\t" + cik + "\n\n";
  const std::size_t begin = text.find("FILER:");
  text.replace(begin, text.find("</SEC-HEADER>") - begin, parties);
  replace("Harbor Light Instruments, Inc.", "Lantern " + ciks.substr(0, ciks.find(' ')) + " Corp");
  replace("001-95001", "001-9" + ciks.substr(0, 4));
  return text;
}

unsigned shard_of(const std::string& cik, unsigned count) {
  return indexer::shard_hash(cik) % count + 1;
}

// CIKs of two companies that lie in different shards of two: the smaller in the first.
std::pair<std::string, std::string> companies_apart() {
  std::string first;
  std::string second;
  for (int cik = 7000; first.empty(); ++cik)
    if (shard_of(std::to_string(cik), 2) == 1) first = std::to_string(cik);
  for (int cik = std::stoi(first); second.empty(); ++cik)
    if (shard_of(std::to_string(cik), 2) == 2) second = std::to_string(cik);
  return {first, second};
}

RunOptions shard_options(const Desk& desk, unsigned number, unsigned count) {
  RunOptions options = desk.options();
  options.index = desk.index().parent_path() / ("shard-" + std::to_string(number));
  options.shard = {number, count, {}};
  return options;
}

RunReport run_quietly(const RunOptions& options) {
  std::ostringstream ignored;
  indexer::Progress progress(ignored, indexer::Progress::Style::kPlainLines);
  return indexer::run_indexer(options, progress);
}

std::set<std::string> letters_in(const fs::path& index) {
  const Xapian::Database letters =
      indexer::open_to_read(schemas::generation_paths(schemas::live_generation(index)).letters);
  std::set<std::string> ids;
  for (auto at = letters.allterms_begin(std::string(schemas::kIdPrefix));
       at != letters.allterms_end(std::string(schemas::kIdPrefix)); ++at)
    ids.insert(*at);
  return ids;
}

std::string metadata_of(const fs::path& database, std::string_view key) {
  return Xapian::Database(database.string()).get_metadata(std::string(key));
}

void add(Desk& desk, int number, const std::string& ciks, const std::string& about = "liquidity") {
  desk.write("letters/" + accession(number) + ".txt", submission_of(number, ciks, about));
}

}  // namespace

TEST_CASE("shards have each letter once between them, and say which they are") {
  Desk desk;
  for (int number = 0; number < 40; ++number) add(desk, number, std::to_string(7000 + number / 2));
  std::set<std::string> met;
  for (unsigned number = 1; number <= 3; ++number) {
    const RunOptions options = shard_options(desk, number, 3);
    const RunReport report = run_quietly(options);
    CHECK(report.shard == std::to_string(number) + "/3");
    CHECK(report.letters.total > 0);
    CHECK(report.letters.total + report.elsewhere == 40);
    CHECK(report.skips.empty());
    for (const std::string& id : letters_in(options.index)) CHECK(met.insert(id).second);
    const auto paths = schemas::generation_paths(schemas::live_generation(options.index));
    for (const fs::path& database : {paths.letters, paths.comments}) {
      CHECK(metadata_of(database, schemas::kShardKey) ==
            std::to_string(number) + "/3 smallest-cik-sha256");
      CHECK(metadata_of(database, schemas::kUnitKey) == database.filename().string());
      CHECK_FALSE(metadata_of(database, schemas::kProgramKey).empty());
      CHECK_FALSE(metadata_of(database, schemas::kTaxonomyKey).empty());
    }
    CHECK(indexer::read_status(options.index).shard == report.shard);
  }
  CHECK(met.size() == 40);
}

TEST_CASE("an updated shard is what a rebuilt one is, and what is elsewhere is not read again") {
  Desk desk;
  for (int number = 0; number < 20; ++number) add(desk, number, std::to_string(7000 + number));
  RunOptions options = shard_options(desk, 1, 2);
  const RunReport first = run_quietly(options);
  CHECK(run_quietly(options).sources.bytes_read == 0);
  CHECK(run_quietly(options).elsewhere == first.elsewhere);
  for (int number = 20; number < 30; ++number) add(desk, number, std::to_string(7000 + number));
  add(desk, 3, "7003", "something else");
  const RunReport report = run_quietly(options);
  CHECK(report.letters.total + report.elsewhere == 30);
  const std::set<std::string> updated = letters_in(options.index);
  options.kind = RunKind::kRebuild;
  run_quietly(options);
  CHECK(letters_in(options.index) == updated);
}

TEST_CASE("a letter that a corrected header gives to another shard leaves this one") {
  Desk desk;
  const auto [here, other] = companies_apart();
  add(desk, 1, here);
  add(desk, 2, here, "taxes");
  RunOptions options = shard_options(desk, 1, 2);
  CHECK(run_quietly(options).letters.total == 2);
  add(desk, 2, other, "taxes");
  options.allow_removals = true;
  const RunReport report = run_quietly(options);
  CHECK(report.letters.removed == 1);
  CHECK(report.letters.total == 1);
  CHECK(report.elsewhere == 1);
  CHECK(report.skips.empty());
}

TEST_CASE(
    "of a letter that lies in two places that other shards would have, the best place counts") {
  Desk desk;
  // As a document alone it bears no CIK.
  const auto company_shard = shard_of("harbor light instruments", 2);
  std::string cik;
  for (int one = 7000; cik.empty(); ++one)
    if (shard_of(std::to_string(one), 2) != company_shard) cik = std::to_string(one);
  desk.add_loose(1, "the loose document");
  desk.write("letters/other.txt", submission_of(50, "7000", "an unrelated matter"));
  std::map<unsigned, std::set<std::string>> letters;
  const bool at_once = GENERATE(true, false);
  CAPTURE(at_once);
  const auto run_both = [&] {
    for (unsigned number = 1; number <= 2; ++number) {
      RunOptions options = shard_options(desk, number, 2);
      options.paths = {desk.letters().string(), desk.archive().string()};
      options.allow_removals = true;
      run_quietly(options);
      letters[number] = letters_in(options.index);
    }
  };
  const std::string id = schemas::id_term(accession(1));
  if (!at_once) {
    run_both();
    CHECK(letters[company_shard].contains(id));
    CHECK_FALSE(letters[3 - company_shard].contains(id));
  }
  add(desk, 1, cik, "the complete submission");
  run_both();
  CHECK_FALSE(letters[company_shard].contains(id));
  CHECK(letters[3 - company_shard].contains(id));
  desk.remove(1);
  run_both();
  CHECK(letters[company_shard].contains(id));
  CHECK_FALSE(letters[3 - company_shard].contains(id));
}

TEST_CASE("an update of another shard than the index is refused, and says which it is") {
  Desk desk;
  for (int number = 0; number < 10; ++number) add(desk, number, std::to_string(7000 + number));
  RunOptions options = shard_options(desk, 1, 2);
  run_quietly(options);
  const std::set<std::string> before = letters_in(options.index);
  RunOptions whole = options;
  whole.shard = {};
  CHECK_THROWS_WITH(run_quietly(whole), Contains("is shard 1/2; update it with --shard 1/2"));
  RunOptions another = options;
  another.shard = {2, 2, {}};
  CHECK_THROWS_AS(run_quietly(another), RunRefused);
  another.shard = {1, 3, {}};
  CHECK_THROWS_AS(run_quietly(another), RunRefused);
  CHECK(letters_in(options.index) == before);

  desk.update();
  RunOptions of_whole = desk.options();
  of_whole.shard = {1, 2, {}};
  CHECK_THROWS_WITH(run_quietly(of_whole), Contains("is a whole one; update it without --shard"));
  // Cut anew, it is what it would have been.
  of_whole.kind = RunKind::kRebuild;
  run_quietly(of_whole);
  CHECK(letters_in(of_whole.index) == before);
}

TEST_CASE("a review that lies in two shards is told of by both, each with the other") {
  Desk desk;
  const auto [small, large] = companies_apart();
  add(desk, 1, large);
  add(desk, 2, small + " " + large);
  add(desk, 3, "9001");
  const bool at_once = GENERATE(true, false);
  CAPTURE(at_once);
  RunOptions first = shard_options(desk, 1, 2);
  RunOptions second = shard_options(desk, 2, 2);
  if (!at_once) {
    // The letter that is here came first.
    desk.remove(2);
    run_quietly(second);
    add(desk, 2, small + " " + large);
  }
  const RunReport of_second = run_quietly(second);
  REQUIRE(of_second.skips.size() == 1);
  CHECK(of_second.new_skips() == 1);
  CHECK(of_second.skips[0].reason == "review lies in two shards");
  CHECK(of_second.skips[0].accession == accession(2));
  CHECK(of_second.skips[0].detail == "of shard 1 by CIK " + small + ", of shard 2 with " +
                                         accession(1) + " by CIK " + large +
                                         "; put both in one with --assign");
  CHECK(run_quietly(second).new_skips() == 0);
  const RunReport of_first = run_quietly(first);
  REQUIRE(of_first.skips.size() == 1);
  CHECK(of_first.skips[0].accession == accession(1));
}

TEST_CASE("companies that a file assigns to one shard are read again, and lie there together") {
  Desk desk;
  const auto [small, large] = companies_apart();
  add(desk, 1, large);
  add(desk, 2, small + " " + large);
  RunOptions second = shard_options(desk, 2, 2);
  CHECK(run_quietly(second).letters.total == 1);
  desk.write("assign.txt", "2 " + small + "\n");
  second.assign_file = desk.letters().parent_path() / "assign.txt";
  const RunReport report = run_quietly(second);
  CHECK(report.letters.total == 2);
  CHECK(report.skips.empty());
  REQUIRE_FALSE(report.remarks.empty());
  CHECK_THAT(report.remarks[0], Contains("the shards that companies are in have changed"));
  CHECK(run_quietly(second).sources.bytes_read == 0);
}
