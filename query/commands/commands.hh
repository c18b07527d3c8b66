#pragma once
// What the program can be asked to do: one row a command, one value a call. Parsing, help, man
// pages and completion all read this table.

#include <array>
#include <boost/program_options/options_description.hpp>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/search/database.hh"
#include "query/search/search.hh"

namespace precedent::query {

enum class CommandId : std::uint8_t {
  kSearch,
  kPrecedents,
  kFacets,
  kShow,
  kThread,
  kSimilar,
  kTrend,
  kStats,
  kExport,
  kWatch,
  kComplete,
  kHelp,
};

struct CommandRow {
  CommandId id;
  std::string_view name;
  std::string_view operands;  // behind the options: "QUERY..."
  bool ends_in_query;         // whose words may begin with '-'
  std::string_view summary;   // one line
  std::string_view details;   // for its own help
};

inline constexpr std::array<CommandRow, 12> kCommands = {{
    {.id = CommandId::kSearch,
     .name = "search",
     .operands = "QUERY...",
     .ends_in_query = true,
     .summary = "the comments or letters that answer a query, best first",
     .details = "This is the default command: its name may be left out."},
    {.id = CommandId::kPrecedents,
     .name = "precedents",
     .operands = "QUERY...",
     .ends_in_query = true,
     .summary = "comments that were answered, those that were cleared first",
     .details = "One row a comment: what the staff asked, what the company answered, what came of "
                "it, how to cite it. Relevance orders the cleared, and then the others. A field "
                "chooses answers: answer:disagreed outcome:cleared goodwill."},
    {.id = CommandId::kFacets,
     .name = "facets",
     .operands = "[QUERY...]",
     .ends_in_query = true,
     .summary = "exact counts by company, topic, examiner and other fields",
     .details = "Without a query the whole index is counted. A value, as shown behind its label, "
                "finds in a query (topic:VALUE) exactly what was counted."},
    {.id = CommandId::kShow,
     .name = "show",
     .operands = "ACCESSION[#NUMBER|@ORDINAL]",
     .ends_in_query = false,
     .summary = "a letter, or one of its comments, whole",
     .details = "#3 is the comment that the letter numbers 3, #3.2 the second one so numbered, @5 "
                "the fifth in reading order."},
    {.id = CommandId::kThread,
     .name = "thread",
     .operands = "ACCESSION",
     .ends_in_query = false,
     .summary = "the review that a letter belongs to, from its first letter to its last",
     .details =
         "Each letter with its date and the days since the one before; each comment with its "
         "answer, the comment that comes back to it, and what came of it."},
    {.id = CommandId::kSimilar,
     .name = "similar",
     .operands = "ACCESSION#NUMBER | --text FILE",
     .ends_in_query = false,
     .summary = "the comments nearest to a comment, or to a text of yours",
     .details = "FILE may be - for standard input. Nothing leaves this machine."},
    {.id = CommandId::kTrend,
     .name = "trend",
     .operands = "[QUERY...]",
     .ends_in_query = true,
     .summary = "how many comments or letters a year, as bars or CSV",
     .details =
         "A comment counts in the year of the letter that asked it. Without a query the whole "
         "index is counted."},
    {.id = CommandId::kStats,
     .name = "stats",
     .operands = "[QUERY...]",
     .ends_in_query = true,
     .summary = "letters, comments, reviews, rounds and days to close, by year, topic, office",
     .details =
         "Without a query the whole index is counted. Rounds are those that each comment "
         "(or letter) took, days those of each review that was closed, from its first letter "
         "to the closing one: median and quartiles."},
    {.id = CommandId::kExport,
     .name = "export",
     .operands = "[QUERY...]",
     .ends_in_query = true,
     .summary = "all answers with their fields, for studies that must be repeatable",
     .details = "Newest letters first. JSON Lines hold every field that the index has, CSV those "
                "that fit a row. --about FILE says beside it "
                "which index this was and what was asked, with a checksum of what was written."},
    {.id = CommandId::kWatch,
     .name = "watch",
     .operands = "",
     .ends_in_query = false,
     .summary = "what is new for saved queries since they were last run",
     .details = "The file of watches holds one a line, NAME: QUERY, or NAME [letter]: QUERY for "
                "whole letters; '#' begins a remark. New is what was first seen by the index after "
                "the watch last ran; a comment is new again when an answer to it comes. A watch "
                "that is run for the first time starts with what comes from then on, and so does "
                "one whose query is changed. The state file remembers what was shown. Exit status "
                "0: something is new, 1: nothing."},
    {.id = CommandId::kComplete,
     .name = "complete",
     .operands = "-- WORD...",
     .ends_in_query = false,
     .summary = "what a shell may offer for the last of these words",
     .details = "precedent-query help bash-completion prints the script that uses it."},
    {.id = CommandId::kHelp,
     .name = "help",
     .operands = "[COMMAND | fields | query | man | bash-completion]",
     .ends_in_query = false,
     .summary = "this help, a command's, the fields, the query language",
     .details = ""},
}};

const CommandRow* find_command(std::string_view name);
constexpr const CommandRow& row_of(CommandId id) {
  return kCommands[static_cast<std::size_t>(id)];
}

boost::program_options::options_description options_of(CommandId id);

enum class Format : std::uint8_t { kText, kJson, kJsonl, kCsv };

// Where to look and how to read the query.
struct Scope {
  std::filesystem::path index;
  Unit unit = Unit::kComment;
  std::filesystem::path synonyms;  // a user's file; empty: only the built-in ones
  std::string query;               // as typed, its words joined by blanks; may be empty
};

struct Output {
  Format format = Format::kText;
  std::optional<std::size_t> columns;  // of text; else the terminal's
  bool pages = true;                   // on a terminal
};

struct SearchCommand {
  Scope scope;
  Output output;
  SearchRequest request;
  bool explains = false;
};
struct FacetsCommand {
  Scope scope;
  Output output;
  std::vector<schemas::FieldId> fields;
  std::size_t top = 20;
};
struct PrecedentsCommand {
  Scope scope;
  Output output;
  SearchRequest request;
};
struct ShowCommand {
  std::filesystem::path index;
  Output output;
  std::string what;  // ACCESSION, ACCESSION#NUMBER, ACCESSION@ORDINAL
};
struct ThreadCommand {
  std::filesystem::path index;
  Output output;
  std::string what;    // accession of any letter of the review
  bool whole = false;  // texts in full
};
struct SimilarCommand {
  std::filesystem::path index;
  Output output;
  std::string what;            // a comment; or
  std::filesystem::path text;  // a file, "-" for standard input
  std::uint32_t limit = 10;
};
struct TrendCommand {
  Scope scope;
  Output output;
};
struct StatsCommand {
  Scope scope;
  Output output;
  std::vector<schemas::FieldId> by;
  std::size_t top = 15;
};
struct ExportCommand {
  Scope scope;
  Output output;
  std::filesystem::path about;  // empty: no such file
};
enum class WatchForm : std::uint8_t { kText, kJson, kMail };
struct WatchCommand {
  std::filesystem::path index;
  std::filesystem::path synonyms;  // a user's file; empty: only the built-in ones
  std::filesystem::path watches;
  std::filesystem::path state;
  WatchForm form = WatchForm::kText;
  Output output;
};
struct CompleteCommand {
  std::filesystem::path index;  // of the environment; may be empty
  Output output;
  std::vector<std::string> words;  // behind the program's name, the last at the cursor
};
struct HelpCommand {
  std::string topic;  // empty: all commands
};

using Command = std::variant<SearchCommand, PrecedentsCommand, FacetsCommand, ShowCommand,
                             ThreadCommand, SimilarCommand, StatsCommand, TrendCommand,
                             ExportCommand, WatchCommand, CompleteCommand, HelpCommand>;

}  // namespace precedent::query
