#include "query/commands/command_table.hh"

#include "query/commands/habits.hh"

namespace precedent::query {
namespace {

using schemas::CommandRow;
using schemas::Option;
using schemas::Options;

constexpr Option kIndex = {"index", '\0', "DIR",
                           "the index; else the environment's PRECEDENT_INDEX"};
constexpr Option kSynonyms = {"synonyms", '\0', "FILE",
                              "acronyms and synonyms of yours, added to the built-in ones; else "
                              "the environment's PRECEDENT_SYNONYMS"};
constexpr Option kStrict = {"strict", '\0', "",
                            "only what has all the words; else what has most follows"};
constexpr Option kWordsOnly = {
    "words-only", '\0', "",
    "only by words; else comments that mean the same in other words come "
    "in, behind those that have all the words"};
constexpr Option kPartial = {"partial", '\0', "",
                             "where shards of the index do not answer, answer from the others, say "
                             "so, and exit 3"};
constexpr Option kWidth = {"width", '\0', "N", "columns of text; default: the terminal's, else 80"};

constexpr Option kOutput = {
    "output", 'o', "FILE",
    "write there: whole, or not at all; .csv or .json at its end is a format; "
    "default: standard output"};

// Where to look and how to read the query.
Options scope_options() {
  return {
      kIndex, {"unit", '\0', "comment|letter", "what an answer is; default: comment"}, kSynonyms};
}

Options text_output(std::string_view formats) {
  return {{"format", 'f', formats, "default: text"},
          kOutput,
          kWidth,
          {"no-pager", '\0', "", "print to the terminal without a pager"}};
}

constexpr std::string_view kHitFormats = "text|json|jsonl|csv|cites";

// Which hits, in which order, and what is counted of all.
Options page_options() {
  return {{"limit", 'n', "N", "hits to print; default: 10"},
          {"offset", '\0', "N", "hits to pass over; default: 0"},
          {"sort", '\0', "relevance|newest|oldest", "default: relevance"},
          kStrict,
          kWordsOnly,
          {"total", '\0', "exact|none", "none is faster; default: exact"},
          {"facets", '\0', kFacetNames, "count these fields over all answers"},
          {"top", '\0', "N", "values of a facet to print; default: 10"}};
}

std::vector<CommandRow> commands() {
  return {
      {.id = static_cast<std::uint8_t>(CommandId::kSearch),
       .name = "search",
       .operands = "QUERY...",
       .takes_query = true,
       .summary = "the comments or letters that answer a query, best first",
       .details = "This is the default command: its name may be left out.",
       .options = scope_options() + page_options() +
                  Options{kPartial,
                          {"explain", '\0', "",
                           "print how the query was read, and why each hit ranks where it does"}} +
                  text_output(kHitFormats)},
      {.id = static_cast<std::uint8_t>(CommandId::kPrecedents),
       .name = "precedents",
       .operands = "QUERY...",
       .takes_query = true,
       .summary = "comments that were answered, those that were cleared first",
       .details =
           "One row a comment: what the staff asked, what the company answered, what came of "
           "it, how to cite it. Relevance orders the cleared, and then the others. A field "
           "chooses answers: answer:disagreed outcome:cleared goodwill.",
       .options = Options{kIndex, kSynonyms, kPartial} + page_options() + text_output(kHitFormats)},
      {.id = static_cast<std::uint8_t>(CommandId::kFacets),
       .name = "facets",
       .operands = "[QUERY...]",
       .takes_query = true,
       .summary = "exact counts by company, topic, examiner and other fields",
       .details = "Without a query the whole index is counted. A value, as shown behind its label, "
                  "finds in a query (topic:VALUE) exactly what was counted.",
       .options = scope_options() +
                  Options{{"facet", '\0', kFacetNames, "fields to count"},
                          {"top", '\0', "N", "values of each to print; default: 20"},
                          kPartial} +
                  text_output("text|json|csv")},
      {.id = static_cast<std::uint8_t>(CommandId::kShow),
       .name = "show",
       .operands = "ACCESSION[#NUMBER|@ORDINAL]",
       .takes_query = false,
       .summary = "a letter, or one of its comments, whole",
       .details =
           "#3 is the comment that the letter numbers 3, #3.2 the second one so numbered, @5 "
           "the fifth in reading order.",
       .options = Options{kIndex} + text_output("text|json")},
      {.id = static_cast<std::uint8_t>(CommandId::kCite),
       .name = "cite",
       .operands = "ACCESSION[#NUMBER|@ORDINAL]...",
       .takes_query = false,
       .summary = "how to cite letters or comments, the staff's and the company's, a line each",
       .details =
           "Of a letter or comment of the staff, the letter that answers it stands behind it; "
           "of an answer, the staff's letter before it. - reads them from standard input, one "
           "a line.",
       .options = {kIndex,
                   {"style", '\0', "bluebook|plain|bibtex|ris", "default: bluebook"},
                   kOutput}},
      {.id = static_cast<std::uint8_t>(CommandId::kThread),
       .name = "thread",
       .operands = "ACCESSION",
       .takes_query = false,
       .summary = "the review that a letter belongs to, from its first letter to its last",
       .details =
           "Each letter with its date and the days since the one before; each comment with its "
           "answer, the comment that comes back to it, and what came of it.",
       .options =
           Options{kIndex, {"whole", '\0', "", "print texts in full, not their beginnings"}} +
           text_output("text|json")},
      {.id = static_cast<std::uint8_t>(CommandId::kSimilar),
       .name = "similar",
       .operands = "ACCESSION#NUMBER | --text FILE [QUERY...]",
       .takes_query = true,
       .summary = "the comments nearest to a comment, or to a text of yours",
       .details =
           "FILE may be - for standard input. Nothing leaves this machine. A query behind it, "
           "form:10-K year:2015.., narrows where it looks. Understood are the words that it went "
           "by; dates and numbers are none of them.",
       .options = Options{kIndex,
                          {"text", '\0', "FILE", "a text of yours instead of a comment"},
                          kWordsOnly,
                          {"limit", 'n', "N", "hits to print; default: 10"}} +
                  text_output(kHitFormats)},
      {.id = static_cast<std::uint8_t>(CommandId::kCheckDraft),
       .name = "check-draft",
       .operands = "FILE [QUERY...]",
       .takes_query = true,
       .summary = "what the staff may say of a draft: its topics, and comments on the like",
       .details =
           "FILE is plain text, a part of a filing or of an answer; - is standard input. Nothing "
           "leaves this machine. Of each paragraph: the topics it touches, the rules it cites, and "
           "the comments nearest to it, with answer, outcome and cite; one to each topic, where "
           "one is near. "
           "Headings, short paragraphs, figures and what every letter says are left out, and "
           "counted. A query behind FILE, form:10-K year:2015.., narrows where it looks.",
       .options = Options{kIndex,
                          kSynonyms,
                          kWordsOnly,
                          {"limit", 'n', "N", "comments to each paragraph; default: 5"},
                          {"from", '\0', "N", "the paragraph to begin with; default: 1"},
                          {"paragraphs", '\0', "N", "how many to look at, at most; default: 100"}} +
                  text_output("text|json")},
      {.id = static_cast<std::uint8_t>(CommandId::kTrend),
       .name = "trend",
       .operands = "[QUERY...]",
       .takes_query = true,
       .summary = "how many comments or letters a year, as bars or CSV",
       .details =
           "A comment counts in the year of the letter that asked it. Without a query the whole "
           "index is counted.",
       .options = scope_options() + Options{kPartial} + text_output("text|json|csv")},
      {.id = static_cast<std::uint8_t>(CommandId::kStats),
       .name = "stats",
       .operands = "[QUERY...]",
       .takes_query = true,
       .summary = "letters, comments, reviews, rounds and days to close, by year, topic, office",
       .details =
           "Without a query the whole index is counted. Rounds are those that each comment "
           "(or letter) took, days those of each review that was closed, from its first letter "
           "to the closing one: median and quartiles.",
       .options =
           scope_options() +
           Options{
               {"cross", '\0', "NAME,NAME", "two fields against each other instead: topic,year"},
               {"by", '\0', kFacetNames, "fields to group by; default: year,topic,office"},
               {"top", '\0', "N", "values of each to print; default: 15; of years and in CSV: all"},
               kPartial} +
           text_output("text|json|csv")},
      {.id = static_cast<std::uint8_t>(CommandId::kExport),
       .name = "export",
       .operands = "[QUERY...]",
       .takes_query = true,
       .summary = "all answers with their fields, for studies that must be repeatable",
       .details = "Newest letters first. JSON Lines hold every field that the index has, CSV those "
                  "that fit a row. --about FILE says beside it "
                  "which index this was and what was asked, with a checksum of what was written.",
       .options = scope_options() +
                  Options{{"format", 'f', "jsonl|csv", "default: jsonl"},
                          {"excel", '\0', "",
                           "CSV that Excel reads: a byte order mark, long cells cut, no formulas"},
                          {"long", '\0', "",
                           "a row an answer: comments that were answered twice stand twice"},
                          {"codebook", '\0', "",
                           "print what each column is, and how other programs read them"},
                          {"about", '\0', "FILE",
                           "write there, as JSON, which index this was, and a checksum"},
                          kOutput}},
      {.id = static_cast<std::uint8_t>(CommandId::kWatch),
       .name = "watch",
       .operands = "",
       .takes_query = false,
       .summary = "what is new for saved queries since they were last run",
       .details =
           "The file of watches holds one a line, NAME: QUERY, or NAME [letter]: QUERY for "
           "whole letters; '#' begins a remark. New is what was first seen by the index after "
           "the watch last ran; a comment is new again when an answer to it comes. A watch "
           "that is run for the first time starts with what comes from then on, and so does "
           "one whose query is changed. The state file remembers what was shown. Exit status "
           "0: something is new, 1: nothing.",
       .options =
           Options{
               kIndex,
               {"watches", '\0', "FILE", "saved queries, one a line: NAME: QUERY"},
               {"state", '\0', "FILE", "what was shown; made by the first run, replaced by each"},
               kSynonyms,
               {"format", 'f', "text|json|mail", "mail is a body for one; default: text"},
               kOutput,
               kWidth}},
      {.id = static_cast<std::uint8_t>(CommandId::kServe),
       .name = "serve",
       .operands = "",
       .takes_query = false,
       .summary = "the search as a page for browsers, on this machine",
       .details = "Serves pages, JSON, CSV and feeds at http://127.0.0.1:8402/ until it is ended. "
                  "Another address must be named, and is warned of: there are no accounts, a proxy "
                  "in front keeps people out. A name by which a proxy knows this server is given "
                  "with --host-name. What is searched is written nowhere.",
       .options = Options{kIndex,
                          {"listen", '\0', "ADDRESS:PORT",
                           "where; default: 127.0.0.1:8402; port 0: a free one"},
                          {"socket", '\0', "PATH", "a socket of the file system instead"},
                          {"host-name", '\0', "NAME[,NAME]",
                           "names that browsers may know it by, beside this machine's"},
                          {"watches", '\0', "FILE", "saved queries, shown and kept by the page"},
                          {"read-only", '\0', "", "let nobody change the watches from the page"},
                          kSynonyms}},
      {.id = static_cast<std::uint8_t>(CommandId::kMcp),
       .name = "mcp",
       .operands = "",
       .takes_query = false,
       .summary =
           "the searches as tools of the Model Context Protocol, on standard input and output",
       .details =
           "For programs that speak it: JSON-RPC 2.0, one message a line. Tools: search, facets, "
           "show, precedents, review, similar, check_draft.",
       .options = Options{kIndex, kSynonyms}},
      {.id = static_cast<std::uint8_t>(CommandId::kComplete),
       .name = "complete",
       .operands = "-- WORD...",
       .takes_query = false,
       .summary = "what a shell may offer for the last of these words",
       .details = "The scripts that precedent-query help bash-completion, zsh-completion and "
                  "fish-completion print use it.",
       .options = schemas::options_of_complete()},
      {.id = static_cast<std::uint8_t>(CommandId::kHelp),
       .name = "help",
       .operands = "[COMMAND | fields | topics | query | man | bash-completion | ...]",
       .takes_query = false,
       .summary = "this help, a command's, the fields, the query language",
       .details = "",
       .options = {}},
  };
}

std::vector<schemas::Remark> help_topics() {
  std::vector<schemas::Remark> topics = {{"fields", "the fields of a query"},
                                         {"query", "the language of queries"},
                                         {"outcomes",
                                          "what the values of answer, outcome, kind, "
                                          "rounds and days mean"},
                                         {"topics", "the topics, what is in each and what is out"}};
  const auto& others = schemas::help_topics_of_every_program();
  topics.insert(topics.end(), others.begin(), others.end());
  return topics;
}

}  // namespace

const schemas::Program& program_table() {
  static const schemas::Program kProgram = {
      .name = "precedent-query",
      .summary = "search an index of SEC comment letters",
      .description =
          "Searches what precedent-indexer(1) has indexed: the comments of the SEC's staff and the "
          "companies' answers. search is the default command: precedent-query liquidity disclosure",
      .default_command = "search",
      .commands = commands(),
      .help_topics = help_topics(),
      .environment = {{"PRECEDENT_INDEX", "the index, where --index is not given"},
                      {"PRECEDENT_SYNONYMS", "a file of synonyms, where --synonyms is not given"},
                      {"PAGER, NO_COLOR, COLUMNS", "as usual"}},
      .exit_statuses = "0 found, 1 nothing found, 2 error, 3 answered by some of the shards only.",
      .sees_also = "precedent-indexer(1)",
      .habits = option_habits(),
  };
  return kProgram;
}

}  // namespace precedent::query
