#include "indexer/commands/options.hh"

#include <catch2/catch.hpp>

#include "indexer/commands/command_table.hh"

using namespace precedent::indexer;
using Arguments = std::vector<std::string>;

namespace {

template <typename Kind>
Kind parsed(const Arguments& arguments, const std::string& of_environment = "") {
  return std::get<Kind>(parse_command(arguments, of_environment));
}

}  // namespace

TEST_CASE("every command has its row in the table, once") {
  std::vector<int> rows(static_cast<std::size_t>(CommandId::kHelp) + 1);
  for (const precedent::schemas::CommandRow& row : program_table().commands) ++rows.at(row.id);
  CHECK(rows == std::vector<int>(rows.size(), 1));
}

TEST_CASE("an update names its index and its paths, options may stand anywhere") {
  const auto command = parsed<RunCommand>(
      {"update", "letters", "--index", "X", "--jobs=3", "more", "--allow-removals"});
  CHECK(command.options.kind == RunKind::kUpdate);
  CHECK(command.options.index == "X");
  CHECK(command.options.paths == Arguments{"letters", "more"});
  CHECK(command.options.workers == 3);
  CHECK(command.options.allow_removals);
  CHECK(command.options.max_removed_percent == 5);
}

TEST_CASE("a run is logged as text unless JSON is asked for") {
  CHECK(parsed<RunCommand>({"update", "--index", "X", "letters"}).log_format == Format::kText);
  const auto command = parsed<RunCommand>(
      {"rebuild", "--index", "X", "--log-format", "json", "--report", "R", "letters"});
  CHECK(command.log_format == Format::kJson);
  CHECK(command.report_file == "R");
}

TEST_CASE("hidden folders are passed over unless they are asked for") {
  using precedent::corpus::HiddenFolders;
  CHECK(parsed<ParseCommand>({"parse", "letters"}).hidden_folders == HiddenFolders::kPassedOver);
  CHECK(parsed<ParseCommand>({"parse", "--hidden", "letters"}).hidden_folders ==
        HiddenFolders::kEntered);
  CHECK(parsed<RunCommand>({"rebuild", "--index", "X", "--hidden", "letters"})
            .options.hidden_folders == HiddenFolders::kEntered);
}

TEST_CASE("scans are read unless that is forbidden") {
  CHECK(parsed<ParseCommand>({"parse", "letters"}).reads_scans);
  CHECK_FALSE(parsed<ParseCommand>({"parse", "--ocr", "never", "letters"}).reads_scans);
  CHECK(parsed<RunCommand>({"update", "--index", "X", "--ocr=auto", "letters"})
            .options.isolation.reads_scans);
  CHECK_FALSE(parsed<RunCommand>({"rebuild", "--index", "X", "--ocr=never", "letters"})
                  .options.isolation.reads_scans);
}

TEST_CASE("a path that begins with a dash stands behind --") {
  CHECK(parsed<ParseCommand>({"parse", "--", "-letters"}).paths == Arguments{"-letters"});
}

TEST_CASE("the environment names the index where --index does not") {
  CHECK(parsed<StatusCommand>({"status"}, "X").index == "X");
  CHECK(parsed<StatusCommand>({"status", "--index", "Y"}, "X").index == "Y");
  CHECK_THROWS_WITH(parse_command({"status"}, ""), Catch::Contains("PRECEDENT_INDEX"));
}

TEST_CASE("a command line that makes no sense is refused, and the message says why") {
  const auto [arguments, why] = GENERATE(table<Arguments, std::string>({
      {Arguments{}, "no command is given"},
      {{"updat"}, "there is no command 'updat'; did you mean 'update'?"},
      {{"update", "--jbos", "2", "letters"}, "did you mean '--jobs'?"},
      {{"update", "--index", "X"}, "no PATH is given"},
      {{"update", "--ind", "X", "letters"}, "--ind"},  // not guessed from its beginning
      {{"update", "--index", "X", "--limit", "3", "letters"}, "--limit"},
      {{"update", "--index", "X", "--jobs", "0", "letters"}, "from 1 to 256, not '0'"},
      {{"update", "--index", "X", "--jobs=-1", "letters"}, "from 1 to 256, not '-1'"},
      {{"update", "--index", "X", "--jobs", "2x", "letters"}, "not '2x'"},
      {{"update", "--index", "X", "--max-removed", "101", "letters"}, "from 0 to 100"},
      {{"update", "--index", "X", "--max-removed", "nan", "letters"}, "not 'nan'"},
      {{"update", "--index", "X", "--transaction", "0", "letters"}, "from 1 to 1000000, not '0'"},
      {{"update", "--index", "X", "--log-format", "xml", "letters"}, "takes text, json; not 'xml'"},
      {{"rebuild", "--index", "X", "--max-removed", "5", "letters"}, "--max-removed"},
      {{"parse"}, "no PATH is given"},
      {{"status", "--index", "X", "letters"}, "'letters' is one argument too many"},
      {{"status", "--index", "X", "--format", "xml"}, "not 'xml'"},
      {{"status", "--index", "X", "--max-age", "26"}, "90m, 26h or 2d"},
      {{"status", "--index", "X", "--max-age", "-1h"}, "90m, 26h or 2d"},
      {{"check", "--index", "X", "--dump=yes"}, "--dump"},
  }));
  CAPTURE(arguments);
  CHECK_THROWS_AS(parse_command(arguments, ""), UsageError);
  CHECK_THROWS_WITH(parse_command(arguments, ""), Catch::Contains(why));
}

TEST_CASE("times are read with their units") {
  const auto [text, seconds] = GENERATE(table<std::string, int>({
      {"90m", 5'400},
      {"26h", 93'600},
      {"2d", 172'800},
  }));
  CHECK(parsed<StatusCommand>({"status", "--index", "X", "--max-age", text}).max_age->count() ==
        seconds);
}

TEST_CASE("every command explains itself") {
  const auto command = GENERATE("update", "rebuild", "parse", "status", "check");
  const std::string help = parsed<ShowText>({command, "--help"}).text;
  CHECK_THAT(help, Catch::StartsWith("usage: precedent-indexer " + std::string(command)));
  CHECK(parsed<ShowText>({"help", command}).text == help);
  CHECK_THAT(parsed<ShowText>({"--help"}).text, Catch::Contains("  " + std::string(command) + " "));
}

TEST_CASE("a fetch says where to, and who asks; the environment may say it") {
  const Arguments arguments = {"fetch", "--to", "X", "--user-agent", "Firm a@firm.example"};
  const auto command = parsed<FetchCommand>(arguments);
  CHECK(command.options.folder == "X");
  CHECK(command.options.rate == 5);
  CHECK(command.options.pause.count() == 600'000);
  const FetchEnvironment environment{"Y", "Other b@other.example"};
  const auto of_environment = std::get<FetchCommand>(parse_command({"fetch"}, "", environment));
  CHECK(of_environment.options.folder == "Y");
  CHECK(of_environment.options.user_agent == "Other b@other.example");
  CHECK(std::get<FetchCommand>(parse_command(arguments, "", environment)).options.folder == "X");
  const auto night = std::get<NightlyCommand>(parse_command({"nightly"}, "I", environment));
  CHECK(night.update.index == "I");
  CHECK(night.update.paths == Arguments{"Y/letters"});
}

TEST_CASE("a fetch that makes no sense is refused, and the message says why") {
  const Arguments begin = {"fetch", "--to", "X", "--user-agent", "Firm a@firm.example"};
  const auto [more, why] = GENERATE(table<Arguments, std::string>({
      {{"--rate", "11"}, "from 0.01 to 10, not '11'"},
      {{"--pause", "10"}, "from 600 to 86400, not '10'"},
      {{"--from", "ftp://mirror.example/"}, "--from takes an address"},
      {{"--since", "yesterday"}, "--since takes a year, month or day"},
      {{"--companies", "x,"}, "x,"},
      {{"--forms", "8-K"}, "'8-K' is none of UPLOAD, CORRESP"},
      {{"--user-agent", "a@firm.example"}, "who asks"},
      {{"letters"}, "'letters'"},
  }));
  CAPTURE(why);
  Arguments arguments = begin;
  arguments.insert(arguments.end(), more.begin(), more.end());
  CHECK_THROWS_WITH(parse_command(arguments, ""), Catch::Contains(why));
  CHECK_THROWS_WITH(parse_command({"fetch", "--user-agent", "Firm a@firm.example"}, ""),
                    Catch::Contains("PRECEDENT_LETTERS"));
}
