// `precedent-indexer fetch` against a server that behaves as EDGAR does.

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <set>

#include "corpus/containers/release_mark.hh"
#include "tests/support/fetch_desk.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/sanitized.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;

namespace {

constexpr const char* kAccession = "0000000000-24-995001";
constexpr const char* kPath = "edgar/data/9905001/0000000000-24-995001.txt";

ArchivedLetter letter_of(const std::string& accession, const std::string& filed,
                         const std::string& cik = "9905001") {
  ArchivedLetter letter;
  letter.accession = accession;
  letter.filed = filed;
  letter.ciks = {cik};
  letter.body = submission_text(accession, "UPLOAD", filed, cik,
                                "We note your liquidity disclosure. Please expand it.");
  return letter;
}

// One letter, in the indexes of its quarter and day.
void serve_one(FetchDesk& desk) {
  desk.archive.release(letter_of(kAccession, "2024-04-02"), "2024-06-14");
  desk.archive.publish_quarters("2024-06-15");
}

// Whether what is held is exactly what the archive has, each letter once.
void check_is_as_served(const FetchDesk& desk) {
  std::map<std::string, std::string> served;
  for (const auto& [accession, letter] : desk.archive.letters()) {
    const std::string month = letter.filed.substr(5, 2);
    served[letter.filed.substr(0, 4) + "/QTR" + std::to_string((std::stoi(month) + 2) / 3) + "/" +
           accession + ".txt.gz"] = letter.body;
  }
  CHECK(desk.held() == served);
}

std::set<std::string> hidden_files(const fs::path& folder) {
  std::set<std::string> hidden;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().filename().string().starts_with('.')) hidden.insert(entry.path());
  return hidden;
}

}  // namespace

TEST_CASE("letters are fetched, each once, and lie where an update reads them") {
  FetchDesk desk;
  desk.serve_sample();
  const ProgramResult run = desk.fetch();
  CAPTURE(run.out, run.err);
  CHECK(run.exit_status == 0);
  check_is_as_served(desk);
  CHECK(desk.report()["letters"]["fetched"] == desk.archive.letters().size());
  CHECK(schema_errors("fetch.schema.json", desk.report()) == "");
  CHECK(hidden_files(desk.letters()).empty());
  for (const SeenRequest& one : desk.server.requests())
    CHECK(one.user_agent == "Pell & Quillfeather clerk@quillfeather.example");
  const ProgramResult update = desk.update();
  CHECK(update.exit_status == 0);
  CHECK(update.out.find("letters:   " + std::to_string(desk.archive.letters().size()) + " with") ==
        0);
}

TEST_CASE("a second fetch asks for the indexes only, and only if they changed") {
  FetchDesk desk;
  desk.serve_sample();
  REQUIRE(desk.fetch().exit_status == 0);
  desk.server.forget_requests();
  CHECK(desk.fetch().exit_status == 0);
  for (const SeenRequest& one : desk.server.requests()) {
    CHECK(one.path.find("edgar/data") == std::string::npos);
    if (one.path.ends_with(".idx")) CHECK(one.status == 304);
  }
  CHECK(desk.report()["letters"]["fetched"] == 0);
}

TEST_CASE("a lost state is made again without fetching any letter") {
  FetchDesk desk;
  desk.serve_sample();
  REQUIRE(desk.fetch().exit_status == 0);
  const std::string damage = GENERATE(as<std::string>(), "gone", "cut", "garbage");
  const fs::path state = desk.letters() / "state/fetched";
  const std::string before = bytes_of(state);
  if (damage == "gone") fs::remove_all(desk.letters() / "state");
  if (damage == "cut") std::ofstream(state) << before.substr(0, before.size() / 2);
  if (damage == "garbage") std::ofstream(state) << "\xff\x00 nonsense";
  desk.server.forget_requests();
  const ProgramResult run = desk.fetch();
  CAPTURE(run.out, run.err);
  CHECK(run.exit_status == 0);
  for (const SeenRequest& one : desk.server.requests())
    CHECK(one.path.find("edgar/data") == std::string::npos);
  CHECK(desk.report()["letters"]["found"] == desk.archive.letters().size());
  check_is_as_served(desk);
}

TEST_CASE("a letter that somebody deleted is fetched again") {
  FetchDesk desk;
  serve_one(desk);
  REQUIRE(desk.fetch().exit_status == 0);
  fs::remove(desk.letters() / "letters/2024/QTR2" / (std::string(kAccession) + ".txt.gz"));
  CHECK(desk.fetch().exit_status == 0);
  check_is_as_served(desk);
}

TEST_CASE("the day of the daily index stays with the letter") {
  FetchDesk desk;
  serve_one(desk);
  REQUIRE(desk.fetch().exit_status == 0);
  const fs::path file =
      desk.letters() / "letters/2024/QTR2" / (std::string(kAccession) + ".txt.gz");
  CHECK(precedent::corpus::marked_release(bytes_of(file)) == "2024-06-14");
  REQUIRE(desk.update().exit_status == 0);
  const ProgramResult places = run_program(
      "precedent-indexer", {"status", "--index", desk.index().string(), "--letter", kAccession});
  CHECK(places.out.find("released 2024-06-14") != std::string::npos);
}

TEST_CASE("a day of release that becomes known later is written into the letter") {
  FetchDesk desk;
  desk.archive.release(letter_of(kAccession, "2024-04-02"), "");
  desk.archive.publish_quarters("2024-06-15");
  desk.archive.publish_day("2024-06-13");
  REQUIRE(desk.fetch().exit_status == 0);
  desk.archive.release(letter_of(kAccession, "2024-04-02"), "2024-06-14");
  REQUIRE(desk.fetch().exit_status == 0);
  CHECK(desk.report()["letters"]["marked"] == 1);
  const fs::path file =
      desk.letters() / "letters/2024/QTR2" / (std::string(kAccession) + ".txt.gz");
  CHECK(precedent::corpus::marked_release(bytes_of(file)) == "2024-06-14");
  check_is_as_served(desk);
}

TEST_CASE("since, companies and forms say what is wanted; late releases are wanted by their day") {
  FetchDesk desk;
  desk.archive.release(letter_of("0000000000-23-990001", "2023-11-20", "11"), "2024-02-01");
  desk.archive.release(letter_of("0000000000-23-990002", "2023-11-21", "22"), "2023-12-15");
  desk.archive.release(letter_of("0000000000-24-990003", "2024-01-30", "11"), "2024-03-01");
  desk.archive.publish_quarters("2024-03-02");
  SECTION("since") {
    CHECK(desk.fetch({"--since", "2024-01"}).exit_status == 0);
    CHECK(desk.held().count("2023/QTR4/0000000000-23-990001.txt.gz") == 1);
    CHECK(desk.held().count("2024/QTR1/0000000000-24-990003.txt.gz") == 1);
    CHECK(desk.held().size() == 2);
  }
  SECTION("companies, and then all") {
    CHECK(desk.fetch({"--companies", "22,33"}).exit_status == 0);
    CHECK(desk.held().size() == 1);
    CHECK(desk.fetch().exit_status == 0);
    check_is_as_served(desk);
  }
  SECTION("forms") {
    CHECK(desk.fetch({"--forms", "CORRESP"}).exit_status == 0);
    CHECK(desk.held().empty());
  }
}

TEST_CASE("a dry run names what it would fetch and leaves nothing behind") {
  FetchDesk desk;
  serve_one(desk);
  const ProgramResult run = desk.fetch({"--dry-run"});
  CHECK(run.exit_status == 0);
  CHECK(run.out.starts_with(std::string(kPath) + "\n"));
  CHECK_FALSE(fs::exists(desk.letters()));
}

TEST_CASE("who does not say who they are is not let out") {
  FetchDesk desk;
  serve_one(desk);
  const std::string agent = GENERATE(as<std::string>(), "", "Firm", "clerk@quillfeather.example",
                                     "Firm clerk@nowhere", "Firm a@b.example\r\nX: y");
  const ProgramResult run =
      run_program("precedent-indexer", {"fetch", "--to", desk.letters().string(), "--from",
                                        desk.server.archive(), "--user-agent", agent});
  CHECK(run.exit_status == 2);
  CHECK(run.err.find("--user-agent") != std::string::npos);
  CHECK(desk.server.requests().empty());
}

TEST_CASE("a letter that comes with a fault once is whole in the end") {
  FetchDesk desk;
  serve_one(desk);
  using enum Fault;
  const Fault fault =
      GENERATE(kServerError, kBusy, kCutBody, kCutUnnoticed, kEmpty, kClosed, kCutGzip, kGzipUnsaid,
               kRefused403, kRefused429, kRefused200, kStall);
  CAPTURE(static_cast<int>(fault));
  desk.server.add({fault, kPath, 1, fault == kBusy ? std::size_t{0} : std::size_t{100}});
  const ProgramResult run = desk.fetch({"--timeout", "1"});
  CAPTURE(run.out, run.err);
  CHECK(run.exit_status == 0);
  check_is_as_served(desk);
  CHECK(hidden_files(desk.letters()).empty());
}

TEST_CASE("a letter that always comes with a fault is named, and never laid down") {
  FetchDesk desk;
  serve_one(desk);
  desk.archive.release(letter_of("0000000000-24-995002", "2024-04-01"), "2024-06-14");
  desk.archive.publish_quarters("2024-06-15");
  struct Case {
    Fault fault;
    std::string reason;
    std::size_t number = 100;
    std::string text = {};
  };
  const std::string other =
      submission_text("0000000000-24-999999", "UPLOAD", "2024-04-02", "11", "x");
  const auto one = GENERATE_COPY(
      Case{Fault::kAccessDenied, "absent: status 403"},
      Case{Fault::kNotFound, "absent: status 404"}, Case{Fault::kServerError, "failed: status 500"},
      Case{Fault::kBusy, "failed: status 503", 0}, Case{Fault::kCutBody, "failed: "},
      Case{Fault::kCutUnnoticed, "damaged: cut submission", 300},
      Case{Fault::kEmpty, "damaged: empty answer"}, Case{Fault::kClosed, "failed: "},
      Case{Fault::kCutGzip, "damaged: truncated gzip"},
      Case{Fault::kRedirect, "failed: redirected to https://elsewhere.example/", 0,
           "https://elsewhere.example/"},
      Case{Fault::kRedirect, "failed: redirected to file:///etc/passwd", 0, "file:///etc/passwd"},
      Case{Fault::kRedirect, "failed: redirected without end", 0,
           std::string("/Archives/") + kPath},
      Case{Fault::kEndlessBody, "damaged: larger than"},
      Case{Fault::kEndlessHeader, "failed: endless header"},
      Case{Fault::kGzipBomb, "damaged: unpacks to too much"},
      Case{Fault::kOtherBody, "damaged: another submission", 0, other},
      Case{Fault::kOtherBody, "damaged: a web page instead of a submission", 0,
           "<!DOCTYPE html><html><body>Sign in</body></html>"},
      Case{Fault::kOtherBody, "damaged: ", 0, std::string("\0\x01\x02", 3)});
  CAPTURE(one.reason);
  desk.server.add({one.fault, kPath, 0, one.number, one.text});
  const ProgramResult run = desk.fetch({"--timeout", "2"});
  CAPTURE(run.out, run.err);
  CHECK(run.exit_status == 1);
  CHECK(desk.held().size() == 1);
  const auto faults = desk.report()["faults"];
  REQUIRE(faults.size() == 1);
  CHECK(faults[0]["path"] == kPath);
  CHECK(faults[0]["reason"].get<std::string>().starts_with(one.reason));
  CHECK(hidden_files(desk.letters()).empty());
  // Known to be bad, it is no news the next time; and it comes when it can.
  CHECK(desk.fetch({"--timeout", "2"}).exit_status == 0);
  desk.server.clear_faults();
  CHECK(desk.fetch().exit_status == 0);
  check_is_as_served(desk);
}

TEST_CASE("a quarter whose index is not there yet is no fault") {
  FetchDesk desk;
  serve_one(desk);
  desk.server.add({Fault::kAccessDenied, "edgar/full-index/2024/QTR2/index.json", 0});
  CHECK(desk.fetch().exit_status == 0);
  check_is_as_served(desk);  // by the index of the day
}

TEST_CASE("an index that is cut, or is none, is named and not believed") {
  FetchDesk desk;
  serve_one(desk);
  REQUIRE(desk.fetch().exit_status == 0);
  const std::string index = "edgar/full-index/2024/QTR2/master.idx";
  const auto fault =
      GENERATE(ServerFault{Fault::kCutUnnoticed, "", 0, 300},
               ServerFault{Fault::kCutBody, "", 0, 300}, ServerFault{Fault::kEmpty, "", 0},
               ServerFault{Fault::kOtherBody, "", 0, 0, "<html>Sign in</html>"});
  desk.archive.publish_quarters("2024-06-22");
  ServerFault of_index = fault;
  of_index.path = index;
  desk.server.add(of_index);
  const ProgramResult run = desk.fetch();
  CAPTURE(run.out, run.err);
  CHECK(run.exit_status == 1);
  CHECK(desk.report()["faults"][0]["path"] == index);
  check_is_as_served(desk);
}

TEST_CASE("a listing that cannot be had is no empty one") {
  FetchDesk desk;
  serve_one(desk);
  desk.server.add({Fault::kServerError, "edgar/daily-index/index.json", 0});
  const ProgramResult run = desk.fetch();
  CHECK(run.exit_status == 2);
  CHECK(run.err.find("edgar/daily-index/index.json could not be had: status 500") !=
        std::string::npos);
}

TEST_CASE("a server that is not there is said to be so") {
  FetchDesk desk;
  const ProgramResult run = desk.fetch({"--from", "http://127.0.0.1:1/Archives/"});
  CHECK(run.exit_status == 2);
  CHECK(run.err.find("127.0.0.1:1") != std::string::npos);
}

TEST_CASE("rows that are odd are passed over and shown fit for a terminal") {
  FetchDesk desk;
  serve_one(desk);
  const std::string path = "edgar/full-index/2024/QTR2/master.idx";
  desk.server.put(
      path,
      "Description: Master Index\nCIK|Company Name|Form Type|\n  Date Filed|Filename\n" +
          std::string(80, '-') + "\n9905001|Caf\xe9 \x1b[31mNoir|UPLOAD|2024-04-02|" + kPath +
          "\n9905001|HARBOR|UPLOAD|2024-04-02|edgar/data/../../etc/passwd"
          "\n9905001|HAR|BOR|UPLOAD|2024-04-03|edgar/data/9905001/0000000000-24-995003.txt"
          "\n9905001|\x1b[2J\x07|UPLOAD|2024-13-02|" +
          kPath + "\n",
      noon_of("2024-06-22"));
  desk.server.put("edgar/data/9905001/0000000000-24-995003.txt",
                  letter_of("0000000000-24-995003", "2024-04-03").body, noon_of("2024-06-14"));
  const ProgramResult run = desk.fetch();
  CHECK(run.exit_status == 1);
  CHECK(desk.held().size() == 2);
  CHECK(run.out.find("2 rows name no letter") != std::string::npos);
  for (const char c : run.out) CHECK((c == '\n' || (c >= ' ' && c <= '~')));
}

TEST_CASE("a letter under two companies and an index without rows") {
  FetchDesk desk;
  ArchivedLetter letter = letter_of(kAccession, "2024-04-02");
  letter.ciks = {"9905001", "9905777", "9905001"};
  desk.archive.release(letter, "2024-06-14");
  desk.archive.publish_day("2024-06-13");
  desk.archive.publish_quarters("2024-06-15");
  CHECK(desk.fetch().exit_status == 0);
  check_is_as_served(desk);
  CHECK(desk.server.count_of(kPath) == 1);
}

TEST_CASE("after a refusal nothing is asked for the pause, and then it goes on") {
  FetchDesk desk;
  desk.serve_sample();
  desk.server.refuse_above(15, std::chrono::milliseconds(200));
  const ProgramResult run = desk.fetch({"--rate", "10000", "--connections", "8"});
  CAPTURE(run.out, run.err);
  CHECK(run.exit_status == 0);
  check_is_as_served(desk);
  CHECK(desk.report()["refusals"] > 0);
  const std::vector<SeenRequest> seen = desk.server.requests();
  for (std::size_t i = 0; i + 1 < seen.size(); ++i) {
    // Those that were on their way are refused with it; of all that come later the first may come
    // no sooner than the pause.
    if (seen[i].status != 403 || seen[i + 1].status == 403) continue;
    CHECK(seen[i + 1].time - seen[i].time >= std::chrono::milliseconds(290));
  }
}

TEST_CASE("who is refused again and again gives up, and keeps what came") {
  FetchDesk desk;
  desk.serve_sample();
  desk.server.add({Fault::kRefused403, "edgar/data/", 0});
  const ProgramResult run = desk.fetch({"--pause", "0.1"});
  CHECK(run.exit_status == 1);
  CHECK(desk.report()["gave_up"].get<std::string>().find("refused") == 0);
  CHECK(desk.held().empty());
  desk.server.clear_faults();
  CHECK(desk.fetch().exit_status == 0);
  check_is_as_served(desk);
}

TEST_CASE("a wait that a busy server asks for is kept, within bounds") {
  FetchDesk desk;
  serve_one(desk);
  desk.server.add({Fault::kBusy, kPath, 1, 1});
  CHECK(desk.fetch().exit_status == 0);
  std::vector<SeenRequest> asked;
  for (const SeenRequest& one : desk.server.requests())
    if (one.path == kPath) asked.push_back(one);
  REQUIRE(asked.size() == 2);
  CHECK(asked[1].time - asked[0].time >= std::chrono::milliseconds(990));
  // The letter comes again in spite of an unreasonable one: six pauses of 0.3 s at most.
  fs::remove_all(desk.letters());
  desk.server.add({Fault::kBusy, kPath, 1, 1'000'000});
  CHECK(desk.fetch().exit_status == 0);
}

TEST_CASE("the rate holds in any second, whatever the connections") {
  FetchDesk desk;
  desk.serve_sample();
  const std::string connections = GENERATE(as<std::string>(), "1", "4", "16");
  CHECK(desk.fetch({"--rate", "20", "--connections", connections}).exit_status == 0);
  // A tenth for the machine, which may wake the server late.
  CHECK(desk.server.most_within(std::chrono::milliseconds(900)) <= 20);
  CHECK(desk.server.requests().size() > 25);
}

TEST_CASE("EDGAR's own limits cannot be widened") {
  const std::vector<std::string> begin = {"fetch", "--to", "nowhere", "--user-agent",
                                          "Firm clerk@quillfeather.example"};
  const auto [option, number] = GENERATE(table<std::string, std::string>(
      {{"--rate", "10.1"}, {"--rate", "0"}, {"--pause", "599"}, {"--connections", "17"}}));
  std::vector<std::string> arguments = begin;
  arguments.push_back(option);
  arguments.push_back(number);
  const ProgramResult run = run_program("precedent-indexer", arguments);
  CHECK(run.exit_status == 2);
  CHECK(run.err.find(option + " takes a number") != std::string::npos);
}

TEST_CASE("two fetches at a time are one too many") {
  FetchDesk desk;
  serve_one(desk);
  REQUIRE(desk.fetch().exit_status == 0);
  const std::string lock = desk.letters() / "state/lock";
  const int file = ::open(lock.c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(::flock(file, LOCK_EX | LOCK_NB) == 0);
  desk.server.forget_requests();
  const ProgramResult run = desk.fetch();
  ::close(file);
  CHECK(run.exit_status == 2);
  CHECK(run.err.find("the letters' folder at") != std::string::npos);
  CHECK(desk.server.requests().empty());
  CHECK(desk.fetch().exit_status == 0);
}

TEST_CASE("a day on which everything is answered 404 withdraws nothing") {
  FetchDesk desk;
  desk.serve_sample();
  REQUIRE(desk.fetch().exit_status == 0);
  const auto before = desk.held();
  // The index does not list one of them any more, and the server knows no letter at all.
  desk.archive.withdraw(desk.archive.letters().begin()->first);
  desk.archive.publish_quarters("2025-03-22");
  desk.server.add({Fault::kNotFound, "edgar/data/", 0});
  const ProgramResult run = desk.fetch({"--full"});
  CHECK(run.exit_status == 1);
  CHECK(desk.held() == before);
  CHECK(run.out.find("nothing is taken for withdrawn") != std::string::npos);
  // The next day it is withdrawn, though no index changed meanwhile.
  desk.server.clear_faults();
  CHECK(desk.fetch({"--max-removed", "50"}).exit_status == 0);
  check_is_as_served(desk);
  CHECK(desk.withdrawn().size() == 1);
}

TEST_CASE("more withdrawals than a share are not believed") {
  FetchDesk desk;
  desk.serve_sample();
  REQUIRE(desk.fetch().exit_status == 0);
  const auto before = desk.held();
  desk.archive.withdraw(desk.archive.letters().begin()->first);
  desk.archive.withdraw(desk.archive.letters().begin()->first);
  desk.archive.publish_quarters("2025-03-22");
  const ProgramResult run = desk.fetch({"--full"});
  CHECK(run.exit_status == 1);
  CHECK(run.out.find("--allow-removals") != std::string::npos);
  CHECK(desk.held() == before);
  CHECK(desk.fetch({"--allow-removals"}).exit_status == 0);
  check_is_as_served(desk);
  CHECK(desk.report()["withdrawn"].size() == 2);
}

TEST_CASE("a letter that is gone from its path but listed stays") {
  FetchDesk desk;
  desk.serve_sample();
  REQUIRE(desk.fetch().exit_status == 0);
  const auto before = desk.held();
  desk.server.remove(desk.archive.path_of(desk.archive.letters().begin()->first));
  desk.archive.publish_quarters("2025-03-22");
  CHECK(desk.fetch({"--full", "--allow-removals"}).exit_status == 0);
  CHECK(desk.held() == before);
}

TEST_CASE("a letter of an old quarter is withdrawn when all quarters are looked at again") {
  FetchDesk desk;
  desk.serve_sample();
  const ArchivedLetter old = letter_of("0000000000-16-995016", "2016-04-02");
  desk.archive.release(old, "");
  desk.archive.publish_quarters("2025-03-15");
  REQUIRE(desk.fetch().exit_status == 0);
  const auto before = desk.held();
  CHECK(before.contains("2016/QTR2/0000000000-16-995016.txt.gz"));
  desk.archive.withdraw(old.accession);
  desk.archive.publish_quarters("2025-03-22");
  // A usual run asks for the last six quarters alone.
  desk.server.forget_requests();
  CHECK(desk.fetch({"--allow-removals"}).exit_status == 0);
  CHECK(desk.server.count_of("edgar/full-index/2016/QTR2/master.idx") == 0);
  CHECK(desk.held() == before);
  CHECK(desk.fetch({"--allow-removals", "--full"}).exit_status == 0);
  check_is_as_served(desk);
  CHECK(desk.withdrawn().contains("2016/QTR2/0000000000-16-995016.txt.gz"));
}

TEST_CASE("indexes as large as EDGAR's are read in little memory") {
  FetchDesk desk;
  desk.archive.add_other_filings(400'000);
  serve_one(desk);
  ProgramRun run;
  run.arguments = desk.arguments();
  // An index, packed and unpacked, and no row of it but those of letters.
  if (!kIsSanitized) run.memory_bytes = 600'000'000;
  const ProgramResult fetched = run_program("precedent-indexer", run);
  INFO(fetched.err);
  CHECK(fetched.exit_status == 0);
  check_is_as_served(desk);
  CHECK(desk.report()["letters"]["listed"] == 1);
}

TEST_CASE("what was withdrawn is not read by an update of the whole folder") {
  FetchDesk desk;
  desk.serve_sample();
  REQUIRE(desk.fetch().exit_status == 0);
  REQUIRE(desk.update().exit_status == 0);
  desk.archive.withdraw(desk.archive.letters().begin()->first);
  desk.archive.publish_quarters("2025-03-22");
  REQUIRE(desk.fetch({"--full", "--allow-removals"}).exit_status == 0);
  const ProgramResult update = run_program(
      "precedent-indexer",
      {"update", "--index", desk.index().string(), "--allow-removals", desk.letters().string()});
  CHECK(update.exit_status == 0);
  CHECK(update.out.find("1 removed") != std::string::npos);
  CHECK(update.out.find("skipped") == std::string::npos);
}

TEST_CASE("a fetch killed at any time loses nothing and fetches nothing whole again") {
  FetchDesk desk;
  desk.serve_sample();
  std::mt19937 random(1129);
  for (int i = 0; i < 8; ++i) {
    fs::remove_all(desk.letters());
    ProgramRun run;
    run.arguments = desk.arguments();
    run.kill_after = std::chrono::microseconds(random() % 300'000);
    run_program("precedent-indexer", run);
    const auto whole = desk.held();
    desk.server.forget_requests();
    const ProgramResult next = desk.fetch();
    CAPTURE(next.out, next.err);
    CHECK(next.exit_status == 0);
    check_is_as_served(desk);
    CHECK(hidden_files(desk.letters()).empty());
    for (const auto& [path, text] : whole)
      CHECK(desk.server.count_of(desk.archive.path_of(path.substr(10, 20))) == 0);
  }
}
