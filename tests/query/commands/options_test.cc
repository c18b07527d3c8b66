#include "query/commands/options.hh"

#include <catch2/catch.hpp>

#include "query/commands/command_table.hh"

namespace precedent::query {
namespace {

using Words = std::vector<std::string>;

const Environment kEnvironment{"/env/index", ""};

template <typename CommandType>
CommandType parsed(const Words& words) {
  return std::get<CommandType>(parse_command(words, kEnvironment));
}

TEST_CASE("every command has its row in the table, once") {
  std::vector<int> rows(static_cast<std::size_t>(CommandId::kHelp) + 1);
  for (const schemas::CommandRow& row : program_table().commands) ++rows.at(row.id);
  CHECK(rows == std::vector<int>(rows.size(), 1));
}

TEST_CASE("search is the default command, and its words are joined to one query") {
  const auto command = parsed<SearchCommand>({"liquidity", "disclosure"});
  CHECK(command.scope.query == "liquidity disclosure");
  CHECK(command.scope.index == "/env/index");
  CHECK(command.scope.unit == Unit::kComment);
  CHECK(command.request.limit == 10);
  CHECK(command.request.offset == 0);
  CHECK(command.request.counts_total);
  CHECK(command.output.format == Format::kText);
  CHECK(parsed<SearchCommand>({"search", "search"}).scope.query == "search");
}

TEST_CASE("options may stand anywhere, and -word behind the first word is query text") {
  const auto command =
      parsed<SearchCommand>({"--index", "X", "--limit=3", "cash", "-flow", "--unit", "letter"});
  CHECK(command.scope.index == "X");
  CHECK(command.request.limit == 3);
  CHECK(command.scope.unit == Unit::kLetter);
  CHECK(command.scope.query == "cash -flow");
  CHECK(parsed<SearchCommand>({"-topic:debt", "cash"}).scope.query == "-topic:debt cash");
  CHECK(parsed<SearchCommand>({"--", "--limit"}).scope.query == "--limit");
  CHECK(parsed<SearchCommand>({"--limit", "3", "--", "-a", "--b"}).scope.query == "-a --b");
  CHECK(parsed<ExportCommand>({"export", "goodwill", "-f", "csv"}).output.format == Format::kCsv);
}

TEST_CASE("the command may stand behind options") {
  CHECK(parsed<ShowCommand>({"--index", "X", "show", "A#1"}).what == "A#1");
  CHECK(parsed<ShowCommand>({"--index", "X", "show", "A#1"}).index == "X");
  CHECK(parsed<SearchCommand>({"--index", "X", "--", "show"}).scope.query == "show");
}

TEST_CASE("the options of a search are read") {
  const auto command = parsed<SearchCommand>(
      {"search",   "--sort",        "oldest",     "--offset",   "20",       "--total", "none",
       "--facets", "topic,company", "--top",      "5",          "--format", "json",    "--explain",
       "--width",  "120",           "--no-pager", "--synonyms", "mine.txt", "x"});
  CHECK(command.request.sort == Sort::kOldest);
  CHECK(command.request.offset == 20);
  CHECK_FALSE(command.request.counts_total);
  CHECK(command.request.facets ==
        std::vector{schemas::FieldId::kTopic, schemas::FieldId::kCompany});
  CHECK(command.request.top_facets == 5);
  CHECK(command.output.format == Format::kJson);
  CHECK(command.output.columns == 120);
  CHECK_FALSE(command.output.pages);
  CHECK(command.explains);
  CHECK(command.scope.synonyms == "mine.txt");
}

TEST_CASE("an option that would do nothing is refused") {
  const auto format = GENERATE("csv", "jsonl");
  CHECK_THROWS_AS(parsed<SearchCommand>({"--format", format, "--facets", "topic", "x"}),
                  UsageError);
  CHECK_THROWS_AS(parsed<SearchCommand>({"--format", format, "--explain", "x"}), UsageError);
  CHECK_THROWS_AS(parsed<FacetsCommand>({"facets", "--unit", "letter", "--facet", "answer"}),
                  UsageError);
  CHECK_THROWS_AS(parsed<StatsCommand>({"stats", "--unit", "letter", "--by", "answer"}),
                  UsageError);
}

TEST_CASE("the other commands are read") {
  const auto facets =
      parsed<FacetsCommand>({"facets", "--facet", "topic", "--top", "3", "x", "-yet"});
  CHECK(facets.fields == std::vector{schemas::FieldId::kTopic});
  CHECK(facets.scope.query == "x -yet");
  CHECK(facets.top == 3);
  CHECK(parsed<FacetsCommand>({"facets", "--facet", "year"}).scope.query.empty());
  CHECK(parsed<ShowCommand>({"show", "A#1", "--format", "json"}).what == "A#1");
  CHECK(parsed<SimilarCommand>({"similar", "A#1", "--limit", "5"}).limit == 5);
  CHECK(parsed<SimilarCommand>({"similar", "--text", "draft.txt"}).text == "draft.txt");
  CHECK(parsed<TrendCommand>({"trend"}).scope.query.empty());
  const auto precedents =
      parsed<PrecedentsCommand>({"precedents", "--limit", "3", "--offset", "6", "x", "-yet"});
  CHECK(precedents.scope.query == "x -yet");
  CHECK(precedents.scope.unit == Unit::kComment);
  CHECK(precedents.request.limit == 3);
  CHECK(precedents.request.offset == 6);
  CHECK_THROWS_AS(parsed<PrecedentsCommand>({"precedents"}), UsageError);
  CHECK(parsed<PrecedentsCommand>({"precedents", "--sort", "newest", "x"}).request.sort ==
        Sort::kNewest);
  const auto thread = parsed<ThreadCommand>({"thread", "A", "--whole", "--format", "json"});
  CHECK(thread.what == "A");
  CHECK(thread.whole);
  CHECK(thread.output.format == Format::kJson);
  CHECK_THROWS_AS(parsed<ThreadCommand>({"thread"}), UsageError);
  const auto stats = parsed<StatsCommand>({"stats", "--by", "form,examiner", "--top", "4", "x"});
  CHECK(stats.by == std::vector{schemas::FieldId::kForm, schemas::FieldId::kExaminer});
  CHECK(stats.top == 4);
  CHECK(parsed<StatsCommand>({"stats"}).by ==
        std::vector{schemas::FieldId::kYear, schemas::FieldId::kTopic, schemas::FieldId::kOffice});
  // A table in a file has every value.
  CHECK(parsed<StatsCommand>({"stats", "--format", "csv"}).top > 1000);
  CHECK(parsed<StatsCommand>({"stats", "--format", "csv", "--top", "4"}).top == 4);
  CHECK_THROWS_AS(parsed<StatsCommand>({"stats", "--by", "date"}), UsageError);
  CHECK(parsed<ExportCommand>({"export", "x"}).output.format == Format::kJsonl);
  CHECK(parsed<HelpCommand>({}).topic.empty());
  CHECK(parsed<HelpCommand>({"--help"}).topic.empty());
  CHECK(parsed<HelpCommand>({"help", "fields"}).topic == "fields");
  CHECK(parsed<HelpCommand>({"trend", "--help"}).topic == "trend");
  CHECK(parsed<HelpCommand>({"-h"}).topic.empty());
  CHECK(parsed<HelpCommand>({"facets", "-h"}).topic == "facets");
}

TEST_CASE("command lines that make no command are refused with what would do") {
  const auto [words, message] = GENERATE(table<Words, std::string>({
      {{"--limt", "3", "x"},
       "unknown option '--limt'; did you mean '--limit'?; see: precedent-query help search"},
      {{"--lim", "3", "x"},
       "unknown option '--lim'; did you mean '--limit'?; see: precedent-query help search"},
      {{"--zzzzzzzz", "x"},
       "unknown option '--zzzzzzzz'; put -- before a query that holds it; to exclude a word write "
       "-word behind another; see: precedent-query help search"},
      {{"--limit"}, "'--limit' needs a value"},
      {{"--limit", "-1", "x"}, "--limit takes a number from 0 to 10000, not '-1'"},
      {{"--limit", "10001", "x"}, "--limit takes a number from 0 to 10000, not '10001'"},
      {{"--limit", "ten", "x"}, "--limit takes a number from 0 to 10000, not 'ten'"},
      {{"--limit", "99999999999999999999", "x"},
       "--limit takes a number from 0 to 10000, not '99999999999999999999'"},
      {{"--sort", "best", "x"}, "--sort takes relevance, newest, oldest; not 'best'"},
      {{"--unit", "page", "x"}, "--unit takes comment, letter; not 'page'"},
      {{"--facets", "topics", "x"}, "'topics' is no facet; did you mean 'topic'?"},
      {{"--facets", "text", "x"},
       "'text' is no facet; the facets are company, file, examiner, topic, cites, form, type, "
       "kind, side, office, sic, state, inc, year, thread, round, rounds, outcome, answer, days, "
       "counsel, signer, auditor"},
      {{"-i", "x"},
       "unknown option '-i'; here it is no option: capitals never count; see: precedent-query help "
       "search"},
      {{"x", "--json"},
       "unknown option '--json'; here it is --format json; see: precedent-query help search"},
      {{"x", "--company", "apple"},
       "unknown option '--company'; here it is a word of the query: company:\"harbor light\"; see: "
       "precedent-query help search"},
      {{"show", "A", "3"},
       "show takes one letter or comment; a comment is A#3; see: precedent-query help show"},
      {{"export", "x", "-o", "a.xlsx"},
       "no xlsx is written; the formats are jsonl, csv, and --format FORMAT writes one under any "
       "name"},
      {{"check-draft"},
       "check what? give a FILE of plain text, or -; see: precedent-query help check-draft"},
      {{"search"}, "search for what? give a query; see: precedent-query help query"},
      {{"facets"}, "which facets? give --facet NAME[,NAME]; see: precedent-query help facets"},
      {{"show"}, "show takes one ACCESSION[#NUMBER|@ORDINAL]; see: precedent-query help show"},
      {{"similar", "--text", "f", "A#1"}, "similar takes a comment or --text FILE, not both"},
  }));
  CAPTURE(words);
  CHECK_THROWS_WITH(parse_command(words, kEnvironment), message);
}

TEST_CASE("what a file is called that is written says its format, unless one is given") {
  const auto format = [](const Words& words) {
    return std::get<ExportCommand>(parse_command(words, kEnvironment)).output.format;
  };
  CHECK(format({"export", "x", "-o", "a.csv"}) == Format::kCsv);
  CHECK(format({"export", "x", "-o", "a.jsonl"}) == Format::kJsonl);
  CHECK(format({"export", "x", "-o", "a.csv", "-f", "jsonl"}) == Format::kJsonl);
  CHECK(format({"export", "x", "-o", "csv"}) == Format::kJsonl);
  CHECK(format({"export", "x", "-o", "a.xlsx", "-f", "csv"}) == Format::kCsv);
  CHECK(parsed<SearchCommand>({"x", "-o", "hits.json"}).output.format == Format::kJson);
  CHECK(parsed<SearchCommand>({"x", "-o", "hits.txt"}).output.format == Format::kText);
}

TEST_CASE("a draft is checked with the options that were given") {
  const auto command = parsed<CheckDraftCommand>(
      {"check-draft", "draft.txt", "form:10-K", "-n", "3", "--from", "7", "--paragraphs", "20"});
  CHECK(command.file == "draft.txt");
  CHECK(command.scope.query == "form:10-K");
  CHECK(command.request.limit == 3);
  CHECK(command.request.from == 7);
  CHECK(command.request.paragraphs == 20);
  CHECK(parsed<CheckDraftCommand>({"check-draft", "-"}).file == "-");
  CHECK_THROWS_AS(parse_command({"check-draft", "a", "--from", "0"}, kEnvironment), UsageError);
}

TEST_CASE("without an index the message says how to name one") {
  CHECK_THROWS_WITH(parse_command({"x"}, Environment{}),
                    "which index? give --index DIR, or set PRECEDENT_INDEX in the environment");
}

}  // namespace
}  // namespace precedent::query
