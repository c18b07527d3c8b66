// What the program prints, for each command and form.

#include "query/commands/replies.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/command_table.hh"
#include "query/commands/export_command.hh"
#include "query/commands/options.hh"
#include "query/language/utf8.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/persons.hh"
#include "tests/support/index_of.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

using Catch::Contains;
using nlohmann::json;
using tests::schema_errors;

const tests::TestIndex& sample_index() {
  static const tests::TestIndex index = tests::index_of(tests::sample_letters(), "2026-11-02");
  return index;
}

Reply replied(const std::vector<std::string>& words, const TextStyle& style = {}) {
  const Command command = parse_command(words, {sample_index().path().string(), ""});
  return std::visit(
      [&](const auto& one) -> Reply {
        // Others write to standard output by themselves.
        if constexpr (requires { reply_to(one, style); }) {
          return reply_to(one, style);
        } else {
          return {};
        }
      },
      command);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("help that is not there names the nearest that is") {
  CHECK_THROWS_WITH(replied({"help", "outcome"}), Contains("did you mean outcomes?"));
  CHECK_THROWS_WITH(replied({"help", "followed-up"}), Contains("did you mean outcomes?"));
  CHECK_THROWS_WITH(replied({"help", "serach"}), Contains("did you mean search?"));
  CHECK_THROWS_WITH(replied({"help", "qqqqqq"}), !Contains("did you mean"));
  CHECK_THAT(replied({"help", "outcomes"}).text, Contains("Measured on 533 answers"));
}

TEST_CASE("a topic of the user's own is shown by its label, as facets show it") {
  constexpr const char* kTopics = R"({"version": "1", "topics": [
    {"slug": "wharves", "label": "Wharves and piers", "group": "Own", "triggers": ["wharf"]}]})";
  corpus::Letter letter = tests::staff_letter();
  letter.comments.at(0).topics = letter.topics = {"wharves"};
  const tests::TestIndex index = tests::index_of({letter}, {}, kTopics);
  for (const std::string& what : {letter.id, letter.id + "@1"}) {
    const Command command = parse_command({"show", what}, {index.path().string(), ""});
    const Reply reply = reply_to(std::get<ShowCommand>(command), {});
    CHECK_THAT(reply.text, Contains("Wharves and piers"));
    CHECK_THAT(reply.text, !Contains("wharves"));
  }
}

TEST_CASE("a search in text shows understanding, total, heading, snippet, answer, cite, address") {
  const Reply reply = replied({"liquidity", "side:company"});
  CHECK(reply.found);
  CHECK(reply.text ==
        "understood as: liquidity AND side company\n"
        "1 comment\n"
        "\n"
        " 1. Harbor Light Instruments, Inc. | Sept. 14, 2016 | staff comment 1 | 10-K\n"
        "    Management's Discussion and Analysis of Financial Condition, page 37 >\n"
        "    **Liquidity** and **Capital Resources**, page 41\n"
        "      We note that cash used in operations was $4.2 million, while you disclose\n"
        "      that existing cash is adequate. Please expand your **liquidity**\n"
        "      disclosure to explain the source of funds.\n"
        "      Answer, Sept. 28, 2016, 0009900123-16-000044#1: We will draw on our\n"
        "      revolving credit facility, of which $11 million remains available.\n"
        "      Outcome: cleared after 1 round; the company explained\n"
        "    Letter from Division of Corporation Finance to Harbor Light Instruments,\n"
        "    Inc., Sept. 14, 2016, comment 1, File No. 001-95001\n"
        "    0000000000-16-900001@1\n"
        "    https://www.sec.gov/Archives/edgar/data/9900123/000000000016900001/"
        "0000000000-16-900001.txt\n");
}

TEST_CASE("text keeps within the columns, but for addresses") {
  const std::size_t columns = GENERATE(80, 200);
  const TextStyle style{columns, false};
  const std::vector<std::string> words =
      GENERATE(std::vector<std::string>{"--facets", "topic,cites,company", "liquidity OR pay"},
               std::vector<std::string>{"--explain", "liquidity", "\"source of funds\""},
               std::vector<std::string>{"--unit", "letter", "comments OR review OR answer"},
               std::vector<std::string>{"facets", "--facet", "topic,cites,examiner"},
               std::vector<std::string>{"show", "0000000000-16-900001"},
               std::vector<std::string>{"show", "0000000000-16-900001#2"},
               std::vector<std::string>{"trend"});
  CAPTURE(columns, words);
  for (const std::string& line : lines_of(replied(words, style).text)) {
    if (line.find("https://") != std::string::npos) continue;
    CHECK(columns_of(line) <= columns + 4);  // the marks of words count nothing
  }
}

TEST_CASE("what was understood is said in words") {
  const auto [query, understood] = GENERATE(table<std::string, std::string>({
      {"company:9900123 pay",
       "company Harbor Light Instruments, Inc. (9900123) AND (pay OR remuneration)"},
      {"company:harbor", "company harbor"},
      {"topic:use-of-proceeds", "topic Use of proceeds"},
      {"Item 402", "cites Item 402 of Regulation S-K"},
      {"pay cites:402",
       "(pay OR remuneration) AND (cites Item 402 of Regulation S-K or Item 402 of Regulation "
       "S-B)"},
      {"date:2009-12..2011", "date from 2009-12-01 to 2011-12-31"},
      {"released:2016-11-21..", "released from 2016-11-21"},
      {"file:1-95001", "file 001-95001"},
      {"MD&A -debt", "(md&a OR management's-discussion-and-analysis) AND NOT debt"},
  }));
  const json printed = json::parse(replied({"--format", "json", query}).text);
  CHECK(printed["understood"] == understood);
}

TEST_CASE("colour is escapes, only where it is asked for") {
  CHECK_THAT(replied({"liquidity"}).text, !Contains("\x1b"));
  const Reply reply = replied({"liquidity"}, {80, true});
  CHECK_THAT(reply.text, Contains("\x1b[1;33mliquidity\x1b[0m"));
  CHECK_THAT(reply.text, !Contains("**"));
}

TEST_CASE("escape sequences in a letter do not reach the terminal") {
  corpus::Letter letter = tests::staff_letter();
  letter.company = "Evil\x1b[2J Corp";
  letter.comments[0].text =
      "liquidity \x1b]0;title\x07 \xC2\x9B"
      "31m here";
  const tests::TestIndex index = tests::index_of({letter});
  const Command command = parse_command({"liquidity"}, {index.path().string(), ""});
  const Reply reply = reply_to(std::get<SearchCommand>(command), {80, false});
  CHECK_THAT(reply.text, !Contains("\x1b") && !Contains("\x07") && !Contains("\xC2\x9B"));
}

TEST_CASE("a search in JSON is what its schema says") {
  const std::vector<std::string> words = GENERATE(
      std::vector<std::string>{"liquidity OR proceeds"},
      std::vector<std::string>{"--unit", "letter", "--facets", "topic,year", "review OR comments"},
      std::vector<std::string>{"--explain", "liquidity"},
      std::vector<std::string>{"--total", "none", "--sort", "oldest", "cites:402"},
      std::vector<std::string>{"liquidty", "funds"});
  CAPTURE(words);
  std::vector<std::string> all = {"search", "--format", "json"};
  all.insert(all.end(), words.begin(), words.end());
  const json printed = json::parse(replied(all).text);
  CHECK(schema_errors("search.schema.json", printed) == "");
}

TEST_CASE("a hit has every key that is known") {
  const json printed = json::parse(replied({"--format", "json", "pay", "-year:2009"}).text);
  CHECK(printed["query"] == "pay -year:2009");
  CHECK(printed["understood"] == "(pay OR remuneration) AND NOT year 2009");
  CHECK(printed["total"] == 1);
  const json& hit = printed["hits"][0];
  CHECK(hit["id"] == "0000000000-16-900001@2");
  CHECK(hit["accession"] == "0000000000-16-900001");
  CHECK(hit["ordinal"] == 2);
  CHECK(hit["number"] == "2");
  CHECK(hit["company"] == "Harbor Light Instruments, Inc.");
  CHECK(hit["registrants"][0]["cik"] == "9900123");
  CHECK(hit["released"] == "2016-11-21");
  CHECK(hit["first_seen"] == "2026-11-02");
  CHECK(hit["heading"] == json::array({"Executive Compensation, page 60"}));
  CHECK(hit["citations"] == json::array({"s-k 402(b)"}));
  CHECK(hit["topics"] == json::array({"executive-compensation/cda"}));
  CHECK(hit["staff"][0]["name"] == "Ruth P. Abernathy");
  CHECK_THAT(hit["snippet"].get<std::string>(), Contains("**pay**"));
  CHECK(hit["response"] == "We will revise future filings to describe each element of pay.");
  CHECK(hit["answer"] == "future-filings");
  CHECK(hit["outcome"] == "cleared");
}

TEST_CASE("JSON Lines are the hits of JSON, one a line") {
  const json whole = json::parse(replied({"--format", "json", "liquidity"}).text);
  const std::vector<std::string> lines = lines_of(replied({"--format", "jsonl", "liquidity"}).text);
  REQUIRE(lines.size() == whole["hits"].size());
  for (std::size_t i = 0; i < lines.size(); ++i) CHECK(json::parse(lines[i]) == whole["hits"][i]);
}

TEST_CASE("CSV quotes every cell and defuses formulas") {
  corpus::Letter letter = tests::staff_letter();
  letter.company = "=HYPERLINK(\"http://evil\")";
  letter.comments.resize(1);
  letter.comments[0].text = "+1 liquidity, \"quoted\"\nsecond line";
  const tests::TestIndex index = tests::index_of({letter});
  const Command command =
      parse_command({"--format", "csv", "liquidity"}, {index.path().string(), ""});
  const std::string csv = reply_to(std::get<SearchCommand>(command), {}).text;
  CHECK_THAT(
      csv, Contains("\"id\",\"accession\",\"ordinal\",\"number\",\"score\",\"match\",\"company\""));
  CHECK_THAT(csv, Contains("\"'=HYPERLINK(\"\"http://evil\"\")\""));
  CHECK_THAT(csv, Contains("\"'+1 liquidity, \"\"quoted\"\"\nsecond line\""));
  CHECK_THAT(csv, Contains("\"Ruth P. Abernathy; Owen Castellan\""));
  CHECK_THAT(csv, Contains("\"Harbor Light Instruments, Inc. (9900123)\""));
}

TEST_CASE("nothing found is said, with what may help") {
  const Reply misspelt = replied({"pleese", "disclosure"});
  CHECK_THAT(misspelt.text,
             Contains("0 comments\nno comment has 'pleese'; the nearest is 'please'\n"
                      "did you mean: please disclosure\n"));
  CHECK_FALSE(replied({"--strict", "pleese", "disclosure"}).found);
  const Reply narrow = replied({"liquidity", "year:2009"});
  CHECK_THAT(narrow.text, Contains("without liquidity: 1 comment\nwithout year 2009: 1 comment\n"));
}

TEST_CASE("an explained search shows the tree and what each hit's score is made of") {
  const json printed =
      json::parse(replied({"--format", "json", "--explain", "liquidity", "\"source of\""}).text);
  CHECK(printed["tree"] ==
        "all of\n  any of\n    word liquidity (stem liquid)\n    or nearly capital-resources, "
        "cash-requirements, working-capital\n  phrase source (exact) of (exact)\n");
  for (const json& hit : printed["hits"]) {
    double sum = 0;
    for (const json& part : hit["why"]) sum += part["weight"].get<double>();
    CHECK(sum == Approx(hit["score"].get<double>()).margin(0.01));
  }
}

TEST_CASE("facets in JSON and CSV") {
  const json printed =
      json::parse(replied({"facets", "--format", "json", "--facet", "side,topic", "pay"}).text);
  CHECK(schema_errors("facets.schema.json", printed) == "");
  CHECK(printed["total"] == 1);
  CHECK(printed["facets"]["side"].size() == 2);
  CHECK(schema_errors(
            "facets.schema.json",
            json::parse(replied({"facets", "--format", "json", "--facet", "cites"}).text)) == "");
  CHECK(replied({"facets", "--format", "csv", "--facet", "side", "pay"}).text ==
        "\"facet\",\"value\",\"label\",\"count\"\n"
        "\"side\",\"company\",\"company\",\"1\"\n"
        "\"side\",\"staff\",\"staff\",\"1\"\n");
}

TEST_CASE("a letter is shown with its structure") {
  const Reply reply = replied({"show", "000000000016900001"});
  CHECK_THAT(reply.text, Contains("Ruth P. Abernathy, Staff Accountant, 202-551-9001 (contact)"));
  CHECK_THAT(reply.text, Contains("#1"));
  CHECK_THAT(reply.text, Contains("Executive Compensation, page 60"));
  CHECK_THAT(reply.text, Contains("Please refer to Rules 460 and 461"));
  const json printed =
      json::parse(replied({"show", "--format", "json", "0009900123-16-000044"}).text);
  CHECK(schema_errors("show.schema.json", printed) == "");
  CHECK(printed["comments"].size() == 2);
}

TEST_CASE("a comment is shown by number, by bearer of a number, and by ordinal") {
  corpus::Letter letter = tests::staff_letter();
  letter.comments[1].number = "1";
  const tests::TestIndex index = tests::index_of({letter});
  const auto shown = [&](const std::string& what) {
    const Command command =
        parse_command({"show", "--format", "json", what}, {index.path().string(), ""});
    return reply_to(std::get<ShowCommand>(command), {});
  };
  const auto ordinal = [&](const std::string& what) {
    return json::parse(shown(what).text)["ordinal"].get<int>();
  };
  CHECK(ordinal("0000000000-16-900001#1") == 1);
  CHECK(ordinal("0000000000-16-900001#1.2") == 2);
  CHECK(ordinal("0000000000-16-900001@2") == 2);
  CHECK_THAT(shown("0000000000-16-900001#1").notes, Contains("2 comments of this letter"));
  CHECK(schema_errors("show.schema.json", json::parse(shown("0000000000-16-900001#1").text)) == "");
  CHECK_FALSE(shown("0000000000-16-900001#3").found);
  CHECK_FALSE(shown("0000000000-16-900001#1.3").found);
  CHECK_FALSE(shown("0000000000-16-900001@9").found);
  CHECK_FALSE(shown("0000000000-16-900009").found);
  CHECK_THROWS_AS(shown("0000000000-16-900001#"), UsageError);
  CHECK_THROWS_AS(shown("0000000000-16-900001@x"), UsageError);
  CHECK_THROWS_AS(shown("#1"), UsageError);
}

TEST_CASE("a comment asked for by its answer begins with the answer's own cite") {
  const std::string staff = "Letter from Division of Corporation Finance to ";
  const std::string of_answer = replied({"show", "0009900123-16-000044#1"}).text;
  CHECK_FALSE(of_answer.starts_with(staff));
  const std::string answer_cite = of_answer.substr(0, of_answer.find('\n'));
  CHECK_THAT(answer_cite,
             Catch::StartsWith("Letter from ") && Contains(" to Division of Corporation Finance"));
  CHECK_THAT(of_answer, Contains("\n" + staff) && Contains("/0009900123-16-000044.txt\n"));
  const std::string of_comment = replied({"show", "0000000000-16-900001#1"}).text;
  CHECK(of_comment.starts_with(staff));
  CHECK_THAT(of_comment, Contains("  " + answer_cite));

  const json shown = json::parse(replied({"show", "-f", "json", "0000000000-16-900001#1"}).text);
  CHECK(schema_errors("show.schema.json", shown) == "");
  REQUIRE(shown["answers"].size() == 1);
  CHECK_THAT(shown["answers"][0]["cite"].get<std::string>(),
             Contains(" to Division of Corporation Finance, "));
  CHECK_THAT(shown["answers"][0]["url"].get<std::string>(),
             Catch::EndsWith("/0009900123-16-000044.txt"));
}

TEST_CASE("a comment may be named as other programs name a line of a file") {
  const std::string expected = replied({"show", "0000000000-16-900001#2"}).text;
  REQUIRE_FALSE(expected.empty());
  const auto typed =
      GENERATE("0000000000-16-900001:2", "0000000000-16-900001/2", "000000000016900001:2");
  CHECK(replied({"show", typed}).text == expected);
  const std::string address = "https://www.sec.gov/Archives/edgar/data/1/000000000016900001/";
  CHECK(replied({"show", address + "0000000000-16-900001.txt"}).text ==
        replied({"show", "0000000000-16-900001"}).text);
}

TEST_CASE("a release before the date of the letter is remarked on") {
  corpus::Letter letter = tests::staff_letter();
  letter.released = "2016-01-04";
  const tests::TestIndex index = tests::index_of({letter, tests::company_letter()});
  const auto shown = [&](const std::string& what) {
    return reply_to(
               std::get<ShowCommand>(parse_command({"show", what}, {index.path().string(), ""})),
               {})
        .text;
  };
  CHECK_THAT(shown(letter.id), Contains("2016-01-04, before the date of the letter"));
  CHECK_THAT(shown(letter.id + "#1"), Contains("2016-01-04, before the date of the letter"));
  CHECK_THAT(replied({"show", letter.id}).text, !Contains("before the date of the letter"));
}

TEST_CASE("the nearest comments to a comment are others, whichever of its letters names it") {
  const auto handle = GENERATE("0000000000-16-900001#1", "0009900123-16-000044#1");
  const json printed = json::parse(replied({"similar", "--format", "json", handle}).text);
  REQUIRE(printed["hits"].size() >= 1);
  for (const json& hit : printed["hits"]) CHECK(hit["id"] != "0000000000-16-900001@1");
}

TEST_CASE("a trend counts the years without gaps") {
  const json printed = json::parse(replied({"trend", "--format", "json"}).text);
  CHECK(schema_errors("trend.schema.json", printed) == "");
  CHECK(printed["total"] == 3);
  REQUIRE(printed["years"].size() == 8);
  CHECK(printed["years"][0] == json({{"year", 2009}, {"count", 1}}));
  CHECK(printed["years"][3] == json({{"year", 2012}, {"count", 0}}));
  CHECK(printed["years"][7] == json({{"year", 2016}, {"count", 2}}));
  CHECK_THAT(replied({"trend", "--format", "csv", "liquidity"}).text,
             Contains("\"year\",\"comments\"\n\"2016\",\"1\"\n"));
}

TEST_CASE("a trend counts a comment once, in the year in which it was asked") {
  corpus::Letter asking = tests::staff_letter();
  asking.letter_date = asking.filed = "2016-12-20";
  corpus::Letter answering = tests::company_letter();
  answering.letter_date = answering.filed = "2017-01-10";
  answering.prior_letter_dates = {"2016-12-20"};
  corpus::Letter undated = tests::loose_letter();
  undated.letter_date.clear();
  undated.filed.clear();
  const tests::TestIndex index = tests::index_of({asking, answering, undated});
  const Command command = parse_command({"trend", "--format", "json"}, {index.path().string(), ""});
  const json printed = json::parse(reply_to(std::get<TrendCommand>(command), {}).text);
  CHECK(printed["years"] == json({{{"year", 2016}, {"count", 2}}}));
  CHECK(printed["undated"] == printed["total"].get<int>() - 2);
}

TEST_CASE("what only comments have is refused of letters") {
  const auto query = GENERATE("answer:disagreed", "liquidity -answer:none", "outcome:followed-up",
                              "(pay OR answer:explained)");
  CHECK_THROWS_AS(replied({"--unit", "letter", query}), QueryError);
  CHECK_NOTHROW(replied({query}));
}

TEST_CASE("the advice of precedents counts precedents") {
  const auto without_date = [](const std::string& command) {
    return json::parse(
        replied({command, "--format", "json", "proceeds date:2001"}).text)["without"];
  };
  // The only comment on proceeds was not answered.
  CHECK(without_date("search") ==
        json({{{"part", "date from 2001-01-01 to 2001-12-31"}, {"total", 1}}}));
  CHECK(without_date("precedents").empty());
}

TEST_CASE("a person is counted under a name that no letter prints") {
  const tests::TestIndex index = tests::index_of(tests::sample_letters());
  const auto file = schemas::generation_paths(schemas::live_generation(index.path())).persons;
  const schemas::Person person{"ruth abernathy smith",
                               "Ruth Abernathy Smith",
                               {"ruth abernathy", "ruth abernathy smith", "ruth p abernathy"}};
  std::ofstream(file) << schemas::persons_text({1, "", {person}});
  const auto rows = [&](const std::vector<std::string>& words) {
    const Command command = parse_command(words, {index.path().string(), ""});
    return json::parse(reply_to(std::get<FacetsCommand>(command), {}).text)["facets"]["examiner"];
  };
  const json counts = rows({"facets", "--facet", "examiner", "--format", "json"});
  const json smith = {
      {"value", "ruth abernathy smith"}, {"label", "Ruth Abernathy Smith"}, {"count", 2}};
  CHECK(std::find(counts.begin(), counts.end(), smith) != counts.end());
}

TEST_CASE("help knows every command and field") {
  const std::string overview = replied({"help"}).text;
  for (const schemas::CommandRow& row : program_table().commands) {
    CHECK_THAT(overview, Contains(std::string(row.name)));
    CHECK_THAT(replied({"help", std::string(row.name)}).text, Contains("usage: precedent-query"));
  }
  const std::string fields = replied({"help", "fields"}).text;
  const std::string manual = replied({"help", "man"}).text;
  for (const schemas::Field& field : schemas::kFields) {
    CHECK_THAT(fields, Contains(std::string(field.example)));
    CHECK_THAT(manual, Contains(std::string(field.help).substr(0, 12)));
  }
  CHECK_THROWS_AS(replied({"help", "nothing"}), UsageError);
}

}  // namespace
}  // namespace precedent::query
