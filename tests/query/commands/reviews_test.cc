// What the commands print of a review of two rounds.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/options.hh"
#include "query/commands/replies.hh"
#include "query/language/utf8.hh"
#include "query/output/review_words.hh"
#include "tests/query/two_rounds.hh"
#include "tests/support/index_of.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

using Catch::Contains;
using nlohmann::json;
using tests::schema_errors;

constexpr const char* kFirst = "0000000000-16-900001";
constexpr const char* kFirstAnswer = "0009900123-16-000044";
constexpr const char* kSecond = "0000000000-16-900052";
constexpr const char* kSecondAnswer = "0009900123-16-000058";
constexpr const char* kClosing = "0000000000-16-900077";

// The review, and a comment of another company that nobody answers.
const tests::TestIndex& review_index() {
  static const tests::TestIndex index = [] {
    std::vector<corpus::Letter> letters = two_rounds();
    letters.push_back(tests::two_registrants_letter());
    return tests::index_of(letters, "2026-11-02");
  }();
  return index;
}

Reply replied(const std::vector<std::string>& words, const TextStyle& style = {}) {
  const Command command = parse_command(words, {review_index().path().string(), ""});
  if (const auto* one = std::get_if<SearchCommand>(&command)) return reply_to(*one, style);
  if (const auto* one = std::get_if<PrecedentsCommand>(&command)) return reply_to(*one, style);
  if (const auto* one = std::get_if<ShowCommand>(&command)) return reply_to(*one, style);
  if (const auto* one = std::get_if<ThreadCommand>(&command)) return reply_to(*one, style);
  if (const auto* one = std::get_if<StatsCommand>(&command)) return reply_to(*one, style);
  if (const auto* one = std::get_if<FacetsCommand>(&command)) return reply_to(*one, style);
  FAIL("not a command of these tests");
  return {};
}

json json_of(std::vector<std::string> words) {
  words.insert(words.begin() + 1, {"--format", "json"});
  return json::parse(replied(words).text);
}

std::vector<std::string> ids_found(const std::string& query) {
  std::vector<std::string> ids;
  const json found = json_of({"search", query});
  for (const json& hit : found["hits"]) ids.push_back(hit["id"]);
  return ids;
}

TEST_CASE("a joined comment is one hit, with its answer, its follow-up and its outcome") {
  const json found = json_of({"search", "cash used in operations"});
  CHECK(schema_errors("search.schema.json", found) == "");
  REQUIRE(found["total"] == 1);
  const json& hit = found["hits"][0];
  CHECK(hit["id"] == std::string(kFirst) + "@1");
  CHECK(hit["thread"] == kFirst);
  CHECK(hit["round"] == 1);
  CHECK(hit["rounds"] == 2);
  CHECK(hit["days"] == 70);
  REQUIRE(hit["answers"].size() == 1);
  CHECK(hit["answers"][0]["accession"] == kFirstAnswer);
  CHECK(hit["answers"][0]["date"] == "2016-09-28");
  CHECK_THAT(hit["answers"][0]["text"].get<std::string>(), Contains("revolving credit facility"));
  CHECK_THAT(hit["response"].get<std::string>(), Contains("revolving credit facility"));
  REQUIRE(hit["followed_by"].size() == 1);
  CHECK(hit["followed_by"][0]["accession"] == kSecond);
}

TEST_CASE("a joined comment is found by what is true of either of its letters, once") {
  const std::string query =
      GENERATE(as<std::string>{}, "side:staff", "side:company", "kind:comment", "kind:response",
               "date:2016-09-14", "date:2016-09-28", "type:upload", "type:corresp",
               "date:2016-09-15..2016-09-30", "date:..2016-09-14", "thread:0000000000-16-900077",
               "thread:000990012316000058");
  CAPTURE(query);
  const std::vector<std::string> ids = ids_found("operations " + query);
  CHECK(ids == std::vector<std::string>{std::string(kFirst) + "@1"});
}

TEST_CASE("dates, rounds and days that no letter of a joined comment has do not find it") {
  const auto query = GENERATE(as<std::string>{}, "date:2016-09-15..2016-09-27", "date:2016-09-29..",
                              "round:2", "rounds:3..", "rounds:1", "days:..69", "days:71..",
                              "outcome:open", "answer:none", "thread:0000000000-09-900311");
  CAPTURE(query);
  CHECK(ids_found("operations " + query).empty());
}

TEST_CASE("text shows where the answer stands, and says where there is none") {
  const std::string text = replied({"search", "cash used in operations"}, {200, false}).text;
  CHECK_THAT(text, Contains("staff comment 1"));
  CHECK_THAT(text, Contains("Answer, Sept. 28, 2016, 0009900123-16-000044#1: We will draw"));
  CHECK_THAT(text, Contains("Outcome: "));
  const std::string unanswered = replied({"search", "proceeds"}).text;
  CHECK_THAT(unanswered, Contains("      " + std::string(kNoAnswer) + "\n"));
}

TEST_CASE("a letter is shown with what became of its review") {
  const std::string text = replied({"search", "--unit", "letter", "completed our review"}).text;
  CHECK_THAT(text, Contains("      Review: cleared after 70 days; 5 letters, 2 rounds\n"));
}

TEST_CASE("a comment is shown by the company's number too, with its chain") {
  const std::string by_company = replied({"show", std::string(kFirstAnswer) + "#1"}).text;
  // But for the cites of both letters, which begin with that of the letter that was asked for.
  const auto behind_cites = [](const std::string& text) { return text.substr(text.find("\n\n")); };
  const std::string by_staff = replied({"show", std::string(kFirst) + "#1"}).text;
  CHECK_FALSE(by_company.starts_with(by_staff.substr(0, by_staff.find('\n'))));
  CHECK_THAT(behind_cites(by_company), Contains("\nComment 1\n") && Contains("We will draw"));
  CHECK_THAT(behind_cites(by_staff), Contains("\nComment 1\n") && Contains("We will draw"));
  CHECK(by_company == replied({"show", std::string(kFirstAnswer) + "@1"}).text);
  CHECK_THAT(by_company, Contains("Answer, Sept. 28, 2016, 0009900123-16-000044#1"));
  CHECK_THAT(by_company, Contains("Later in this chain\n"
                                  "  Comment 1, Oct. 20, 2016, 0000000000-16-900052#1\n"));
  CHECK_THAT(by_company, !Contains("Earlier in this chain"));
  CHECK_THAT(replied({"show", std::string(kSecond) + "#1"}).text,
             Contains("Earlier in this chain\n"
                      "  Comment 1, Sept. 14, 2016, 0000000000-16-900001#1\n"));
}

TEST_CASE("a company's letter is shown with what each of its comments answers") {
  const std::string text = replied({"show", kFirstAnswer}, {200, false}).text;
  CHECK_THAT(text, Contains("answers comment 1, Sept. 14, 2016, 0000000000-16-900001#1"));
  CHECK_THAT(text, Contains("answers comment 2, Sept. 14, 2016, 0000000000-16-900001#2"));
  CHECK_THAT(text, Contains("review        0000000000-16-900001, 5 letters, 2 rounds"));
  const json letter = json_of({"show", kFirstAnswer});
  CHECK(schema_errors("show.schema.json", letter) == "");
  CHECK(letter["comments"][0]["restates"]["accession"] == kFirst);
  CHECK(letter["measures"]["response_days"] == 14);
  CHECK(json_of({"show", kSecond})["measures"]["response_days"] == 22);
  CHECK_FALSE(json_of({"show", kFirst})["measures"].contains("response_days"));
}

TEST_CASE("a shown comment has the measures of a study") {
  const json comment = json_of({"show", std::string(kFirst) + "#1"});
  CHECK(schema_errors("show.schema.json", comment) == "");
  const json& measures = comment["measures"];
  CHECK(measures["company_days"] == 14);
  CHECK(measures["staff_days"] == 22);
  CHECK(measures["release_days"] == 68);
  CHECK(measures["answer_words"] == 14);
  CHECK(comment["review"]["letters"] == 5);
  CHECK(comment["review"]["closed"] == "2016-11-23");
  // The last answer was followed by no comment but by the closing letter.
  CHECK(json_of({"show", std::string(kSecond) + "#1"})["measures"]["staff_days"] == 20);
}

TEST_CASE("a thread is the whole exchange in order, whichever letter it is asked by") {
  const auto asked = GENERATE(as<std::string>{}, kFirst, kFirstAnswer, kSecond, kSecondAnswer,
                              kClosing, "000000000016900052", "0000000000-16-900001#2",
                              "https://www.sec.gov/Archives/edgar/data/9900123/"
                              "000000000016900052/0000000000-16-900052.txt",
                              "https://www.sec.gov/Archives/edgar/data/9900123/"
                              "000000000016900052/filename1.pdf#1");
  CAPTURE(asked);
  const json thread = json_of({"thread", asked});
  CHECK(schema_errors("thread.schema.json", thread) == "");
  CHECK(thread["thread"] == kFirst);
  CHECK(thread["rounds"] == 2);
  CHECK(thread["comments"] == 3);
  CHECK(thread["days"] == 70);
  CHECK(thread["days_to_release"] == 34);
  std::vector<std::string> ids;
  for (const json& letter : thread["letters"]) ids.push_back(letter["id"]);
  CHECK(ids == std::vector<std::string>{kFirst, kFirstAnswer, kSecond, kSecondAnswer, kClosing});
  CHECK(thread["letters"][1]["days_since_letter_before"] == 14);
  const json& comment = thread["letters"][0]["comments"][0];
  CHECK(comment["answers"][0]["accession"] == kFirstAnswer);
  CHECK_THAT(comment["answers"][0]["text"].get<std::string>(), Contains("We will draw"));
}

TEST_CASE("a thread in text") {
  CHECK(replied({"thread", kSecond}, {100, false}).text ==
        R"(Harbor Light Instruments, Inc. | 10-K | File No. 001-95001
5 letters, 3 comments, 2 rounds, Sept. 14, 2016 to Nov. 23, 2016
Outcome: cleared, closed on Nov. 23, 2016 after 70 days, made public 34 days later

 1. Sept. 14, 2016 | staff letter, comment | 0000000000-16-900001
    https://www.sec.gov/Archives/edgar/data/9900123/000000000016900001/0000000000-16-900001.txt
    Comment 1 | Management's Discussion and Analysis of Financial Condition, page 37 > Liquidity and
    Capital Resources, page 41
      We note that cash used in operations was $4.2 million, while you disclose that existing cash
      is adequate. Please expand your liquidity disclosure to explain the source of funds.
      Answer, Sept. 28, 2016, 0009900123-16-000044#1: We will draw on our revolving credit facility,
      of which $11 million remains available.
      Followed up by comment 1, Oct. 20, 2016, 0000000000-16-900052#1
      Outcome: followed up, 2 rounds; at last cleared; the company explained
    Comment 2 | Executive Compensation, page 60
      Please tell us how you determined each element of pay, as Item 402(b) of Regulation S-K
      requires; 12% of salary appears to be discretionary.
      Answer, Sept. 28, 2016, 0009900123-16-000044#2: We will revise future filings to describe each
      element of pay.
      Outcome: cleared after 1 round; the company will revise future filings

 2. Sept. 28, 2016, 14 days later | company letter, response | 0009900123-16-000044
    https://www.sec.gov/Archives/edgar/data/9900123/000990012316000044/0009900123-16-000044.txt
    Answers comments 1, 2 of 0000000000-16-900001

 3. Oct. 20, 2016, 22 days later | staff letter, comment | 0000000000-16-900052
    https://www.sec.gov/Archives/edgar/data/9900123/000000000016900052/0000000000-16-900052.txt
    Comment 1 | Liquidity and Capital Resources, page 41
      Comes back to comment 1, Sept. 14, 2016, 0000000000-16-900001#1
      We note your response to prior comment 1. Please disclose the covenants of the revolving
      credit facility and how near you are to breaching them.
      Answer, Nov. 3, 2016, 0009900123-16-000058#1: We respectfully submit that the covenants are
      not material and that no disclosure of them is required.
      Outcome: cleared after 2 rounds; 2nd round of this question; the company holds that no change
      is needed

 4. Nov. 3, 2016, 14 days later | company letter, response | 0009900123-16-000058
    https://www.sec.gov/Archives/edgar/data/9900123/000990012316000058/0009900123-16-000058.txt
    Answers comment 1 of 0000000000-16-900052

 5. Nov. 23, 2016, 20 days later | staff letter, review-complete | 0000000000-16-900077
    https://www.sec.gov/Archives/edgar/data/9900123/000000000016900077/0000000000-16-900077.txt
)");
}

TEST_CASE("text of reviews keeps within the columns, but for addresses") {
  const std::size_t columns = GENERATE(80, 120);
  const auto words = GENERATE(std::vector<std::string>{"thread", "0000000000-16-900001"},
                              std::vector<std::string>{"thread", "--whole", "0000000000-16-900001"},
                              std::vector<std::string>{"show", "0000000000-16-900001#1"},
                              std::vector<std::string>{"show", "0009900123-16-000044"},
                              std::vector<std::string>{"precedents", "liquidity OR pay"},
                              std::vector<std::string>{"stats"});
  CAPTURE(columns, words);
  std::istringstream lines(replied(words, {columns, false}).text);
  for (std::string line; std::getline(lines, line);)
    if (line.find("https://") == line.npos) CHECK(columns_of(line) <= columns + 4);
}

TEST_CASE("a letter that the index lacks has no thread") {
  const Reply reply = replied({"thread", "0000000000-99-000001"});
  CHECK_FALSE(reply.found);
  CHECK_THAT(reply.notes, Contains("the index has no letter 0000000000-99-000001"));
  CHECK_THROWS_AS(replied({"thread", "#1"}), UsageError);
  CHECK_THROWS_WITH(replied({"thread", "https://www.sec.gov/Archives/edgar/data/9900123/"}),
                    Contains("names no letter; an example: "));
}

TEST_CASE("precedents are answered comments alone, those cleared first") {
  const json found = json_of({"precedents", "please"});
  CHECK(schema_errors("search.schema.json", found) == "");
  CHECK(found["total"] == 3);
  bool all_cleared = true;
  for (const json& hit : found["hits"]) {
    CHECK(hit["answers"].size() == 1);
    const bool is_cleared = hit["outcome"] == "cleared";
    CHECK((all_cleared || !is_cleared));
    all_cleared = all_cleared && is_cleared;
    CHECK(hit["score"].get<double>() < 1000);
  }
  CHECK(json_of({"precedents", "proceeds"})["total"] == 0);
  CHECK_THAT(replied({"precedents", "answer:none"}).notes, Contains("answered comments alone"));
  const json disagreed = json_of({"precedents", "answer:disagreed covenants"});
  REQUIRE(disagreed["total"] == 1);
  CHECK(disagreed["hits"][0]["id"] == std::string(kSecond) + "@1");
}

TEST_CASE("precedents are one row each") {
  const std::string csv = replied({"precedents", "--format", "csv", "covenants"}).text;
  CHECK_THAT(csv, Catch::StartsWith("\"id\",\"company\",\"letter_date\",\"forms\",\"heading\","
                                    "\"comment\",\"answer\",\"also\",\"answer_sentence\","
                                    "\"response\",\"outcome\",\"chain_round\",\"rounds\","
                                    "\"answers\",\"cite\",\"url\"\n"));
  CHECK_THAT(csv, Contains("\"disagreed\"") && Contains("\"0009900123-16-000058#1\""));
  const std::string text = replied({"precedents", "covenants"}, {200, false}).text;
  CHECK_THAT(text, Contains("Asked: We note your response to prior comment 1."));
  CHECK_THAT(text, Contains("| cleared, 2 rounds, 2nd round of this question; the company"));
  CHECK_THAT(text, Contains("Answered, Nov. 3, 2016, 0009900123-16-000058#1:"));
}

TEST_CASE("statistics count comments, letters and reviews once") {
  const json stats = json_of({"stats"});
  CHECK(schema_errors("stats.schema.json", stats) == "");
  CHECK(stats["all"]["comments"] == 4);
  CHECK(stats["all"]["letters"] == 3);
  CHECK(stats["all"]["reviews"] == 2);
  CHECK(stats["all"]["days"]["count"] == 1);
  CHECK(stats["all"]["days"]["median"] == 70);
  const json years = stats["by"]["year"];
  REQUIRE(years.size() == 2);
  CHECK(years[0]["value"] == "2009");
  CHECK(years[1]["comments"] == 3);
  CHECK(years[1]["reviews"] == 1);
  const json letters = json_of({"stats", "--unit", "letter", "--by", "side", "harbor OR review"});
  CHECK_FALSE(letters["all"].contains("comments"));
  CHECK_THAT(replied({"stats", "--format", "csv", "--by", "outcome", "liquidity"}).text,
             Contains("\"outcome\",\"cleared\",\"cleared\","));
}

TEST_CASE("facets of the new fields narrow to exactly what they counted") {
  const json facets = json_of({"facets", "--facet", "days,rounds,outcome,answer,thread"});
  for (const auto& [field, counts] : facets["facets"].items()) {
    CHECK_FALSE(counts.empty());
    for (const json& one : counts) {
      const std::string query = field + ":" + one["value"].get<std::string>();
      CAPTURE(query);
      CHECK(ids_found(query).size() == one["count"].get<std::size_t>());
    }
  }
}

}  // namespace
}  // namespace precedent::query
