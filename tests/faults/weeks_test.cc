// Ten weeks in a written order: letters that come late, move, go and come back. After each week the
// folder and the index are what a clean fetch and a clean build make of what the server then has.

#include <array>
#include <catch2/catch.hpp>
#include <ctime>
#include <functional>
#include <set>
#include <sstream>

#include "tests/support/fetch_desk.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr const char* kLate = "0000000000-25-995103";
constexpr const char* kGone = "0000000000-25-995101";
constexpr const char* kMoved = "0009905002-25-000102";
constexpr const char* kSaid = "0000000000-25-995104";
constexpr const char* kBrief = "0000000000-26-995105";

ArchivedLetter letter_of(const std::string& accession, const std::string& filed,
                         const std::string& cik) {
  ArchivedLetter letter;
  letter.accession = accession;
  letter.form = accession.starts_with("0000000000") ? "UPLOAD" : "CORRESP";
  letter.filed = filed;
  letter.ciks = {cik};
  letter.body = submission_text(accession, letter.form, filed, cik,
                                "Harbor Light Instruments, Inc.\n\n1. We note your liquidity "
                                "disclosure. Please expand it.");
  return letter;
}

std::string day_after(const std::string& iso) {
  const std::time_t noon = noon_of(iso) + 24 * 3600;
  std::tm parts{};
  ::gmtime_r(&noon, &parts);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
  return text.data();
}

class Weeks {
 public:
  Weeks() {
    archive().release(letter_of(kGone, "2025-11-03", "9905001"), "2025-12-10");
    archive().release(letter_of(kMoved, "2025-11-20", "9905002"), "");
    // Others, so that one more or less is no mistake, and the files agree.
    for (int i = 0; i < 3; ++i)
      archive().release(letter_of("0000000000-25-99511" + std::to_string(i),
                                  "2025-10-2" + std::to_string(i), "9905009"),
                        "2025-12-1" + std::to_string(i));
    archive().release(letter_of("0000000000-26-995120", "2026-01-02", "9905009"), "2026-01-05");
    archive().publish_quarters("2026-01-06");
  }

  EdgarArchive& archive() { return desk_.archive; }

  // Fetch and update, early in the morning of `day`.
  void night(const std::string& day) {
    const ProgramResult run = at(day, {"nightly", "--letters", desk_.letters().string(), "--index",
                                       desk_.index().string(), "--jobs", "1", "--allow-removals"});
    CAPTURE(day, run.out, run.err);
    CHECK(run.exit_status == 0);
  }

  // Where the folder and the index differ from clean ones; empty: nowhere.
  std::string difference(const std::string& day) {
    const auto held = desk_.held();
    const std::string dump = dump_of(desk_.index());
    const fs::path aside = desk_.folder.path() / "aside";
    fs::rename(desk_.letters(), aside);
    const fs::path clean_index = desk_.folder.path() / "clean-index";
    fs::remove_all(clean_index);
    const ProgramResult run = at(day, {"nightly", "--letters", desk_.letters().string(), "--index",
                                       clean_index.string(), "--jobs", "1"});
    std::string different;
    if (run.exit_status != 0) different += "the clean run: " + run.out + run.err;
    if (desk_.held() != held) different += "the folders differ\n";
    const std::string clean_dump = dump_of(clean_index);
    if (clean_dump != dump) different += "the indexes differ:\n" + dump + "\n---\n" + clean_dump;
    fs::remove_all(desk_.letters());
    fs::rename(aside, desk_.letters());
    return different;
  }

  // "accession released first-seen", a line each, sorted; "-" for none.
  std::string table() {
    const ProgramResult run = run_program(
        "precedent-query", {"search", "--index", desk_.index().string(), "--unit", "letter",
                            "--format", "json", "--limit", "50", "liquidity"});
    std::set<std::string> lines;
    const Json found = Json::parse(run.out);
    for (const Json& hit : found["hits"]) {
      const auto of = [&](const char* key) { return hit.value(key, std::string("-")); };
      lines.insert(of("accession") + " " + of("released") + " " + of("first_seen"));
    }
    std::string table;
    for (const std::string& line : lines) table += line + "\n";
    return table;
  }

 private:
  ProgramResult at(const std::string& day, std::vector<std::string> arguments) {
    for (const char* more : {"--from", "", "--user-agent", "Firm clerk@quillfeather.example",
                             "--rate", "0", "--pause", "0.3"})
      arguments.emplace_back(*more == '\0' ? desk_.server.archive() : more);
    ProgramRun run;
    run.arguments = std::move(arguments);
    run.environment = {std::string("LD_PRELOAD=") + PRECEDENT_CLOCK_SHIM,
                       "PRECEDENT_TEST_TIME=" + std::to_string(noon_of(day) - 6 * 3600)};
    return run_program("precedent-indexer", run);
  }

  static std::string dump_of(const fs::path& index) {
    return run_program("precedent-indexer", {"check", "--index", index.string(), "--dump"}).out;
  }

  FetchDesk desk_;
};

struct Week {
  std::string what;
  std::string release_day;  // a Wednesday; the index of the day is read on Thursday morning
  std::function<void(EdgarArchive&, const std::string& day)> in_the_week;
  std::string quarters_day;  // the Saturday on which the quarters' indexes are made again
  std::function<void(EdgarArchive&, const std::string& day)> by_the_quarter;
};

void nothing(EdgarArchive& archive, const std::string& day) {
  archive.publish_day(day);
}

void change(EdgarArchive& archive, const std::string& accession, const std::string& day,
            const std::function<void(ArchivedLetter&)>& how) {
  ArchivedLetter letter = archive.letter(accession);
  how(letter);
  letter.body = submission_text(accession, letter.form, letter.filed, letter.ciks.front(),
                                "Harbor Light Instruments, Inc.\n\n1. We note your liquidity "
                                "disclosure. Please expand it. (" +
                                    day + ")");
  letter.modified = day;
  archive.withdraw(accession);
  archive.release(letter, "");
}

const std::vector<Week>& weeks() {
  static const std::vector<Week> kWeeks = {
      {"first load", "2026-01-07", nothing, "2026-01-10", {}},
      {"a letter comes late, with an old date",
       "2026-01-14",
       [](EdgarArchive& archive, const std::string& day) {
         archive.release(letter_of(kLate, "2025-10-15", "9905003"), day);
       },
       "2026-01-17",
       {}},
      {"nothing", "2026-01-21", nothing, "2026-01-24", {}},
      {"a letter is withdrawn",
       "2026-01-28",
       [](EdgarArchive& archive, const std::string& day) {
         archive.publish_day(day);
         archive.withdraw(kGone);
       },
       "2026-01-31",
       {}},
      {"a letter says itself when it was released",
       "2026-02-04",
       [](EdgarArchive& archive, const std::string& day) {
         ArchivedLetter letter = letter_of(kSaid, "2025-12-01", "9905004");
         letter.body.replace(letter.body.find("20251201"), 8, "20260203");
         archive.release(letter, day);
       },
       "2026-02-07",
       {}},
      {"a letter moves to another company", "2026-02-11", nothing, "2026-02-14",
       [](EdgarArchive& archive, const std::string& day) {
         change(archive, kMoved, day, [](ArchivedLetter& one) { one.ciks = {"9905022"}; });
       }},
      {"the withdrawn letter comes back",
       "2026-02-18",
       [](EdgarArchive& archive, const std::string& day) {
         archive.release(letter_of(kGone, "2025-11-03", "9905001"), day);
       },
       "2026-02-21",
       {}},
      {"a letter gets a second company", "2026-02-25", nothing, "2026-02-28",
       [](EdgarArchive& archive, const std::string& day) {
         change(archive, kLate, day, [](ArchivedLetter& one) {
           one.ciks = {"9905003", "9905033"};
         });
       }},
      {"a letter is out for three days only", "2026-03-04",
       [](EdgarArchive& archive, const std::string& day) {
         archive.release(letter_of(kBrief, "2026-02-20", "9905005"), day);
       },
       "2026-03-07", [](EdgarArchive& archive, const std::string&) { archive.withdraw(kBrief); }},
      {"a letter gets the date of another quarter", "2026-03-11", nothing, "2026-03-14",
       [](EdgarArchive& archive, const std::string& day) {
         change(archive, kMoved, day, [](ArchivedLetter& one) { one.filed = "2026-01-10"; });
       }},
  };
  return kWeeks;
}

}  // namespace

TEST_CASE("ten weeks of late, moved, withdrawn and returned letters, as a clean build has them") {
  Weeks weeks_at_edgar;
  for (const Week& week : weeks()) {
    INFO(week.what);
    week.in_the_week(weeks_at_edgar.archive(), week.release_day);
    weeks_at_edgar.night(day_after(week.release_day));
    if (week.by_the_quarter) week.by_the_quarter(weeks_at_edgar.archive(), week.quarters_day);
    weeks_at_edgar.archive().publish_quarters(week.quarters_day);
    weeks_at_edgar.night(day_after(week.quarters_day));
    CHECK(weeks_at_edgar.difference("2026-03-20") == "");
  }
  // Released: by the first daily index, or as the letter itself says. First seen: the night that
  // first took it in; none for the first load.
  CHECK(weeks_at_edgar.table() ==
        "0000000000-25-995101 2025-12-10 -\n"
        "0000000000-25-995103 2026-01-14 2026-01-15\n"
        "0000000000-25-995104 2026-02-03 2026-02-05\n"
        "0000000000-25-995110 2025-12-10 -\n"
        "0000000000-25-995111 2025-12-11 -\n"
        "0000000000-25-995112 2025-12-12 -\n"
        "0000000000-26-995120 2026-01-05 -\n"
        "0009905002-25-000102 - -\n");
}
