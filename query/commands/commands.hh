#pragma once
// What the program can be asked to do: one value a call.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "query/output/cite_styles.hh"
#include "query/output/draft_page.hh"
#include "query/search/database.hh"
#include "query/search/search.hh"

namespace precedent::query {

enum class Format : std::uint8_t { kText, kJson, kJsonl, kCsv, kCites };

// Where to look and how to read the query.
struct Scope {
  std::filesystem::path index;
  Unit unit = Unit::kComment;
  std::filesystem::path synonyms;  // a user's file; empty: only the built-in ones
  std::string query;               // as typed, its words joined by blanks; may be empty
  Partial partial = Partial::kRefused;
};

struct Output {
  Format format = Format::kText;
  std::optional<std::size_t> columns;  // of text; else the terminal's
  bool pages = true;                   // on a terminal
  std::filesystem::path file;          // to write to; empty: standard output
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
struct CiteCommand {
  std::filesystem::path index;
  Output output;
  std::vector<std::string> what;  // as ShowCommand's
  CiteStyle style = CiteStyle::kBluebook;
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
  std::string query;           // narrows where to look; may be empty
  bool by_words_only = false;
  std::uint32_t limit = 10;
};
struct CheckDraftCommand {
  Scope scope;  // its query narrows where to look; may be empty
  Output output;
  std::filesystem::path file;  // "-" for standard input; or
  std::string text;            // the draft itself
  DraftRequest request;
};
struct TrendCommand {
  Scope scope;
  Output output;
};
struct StatsCommand {
  Scope scope;
  Output output;
  std::vector<schemas::FieldId> by;
  std::vector<schemas::FieldId> cross;  // two, against each other, instead of `by`; or none
  std::size_t top = 15;
};
struct ExportCommand {
  Scope scope;
  Output output;
  std::filesystem::path about;  // empty: no such file
  bool for_excel = false;       // CSV with what Excel needs
  bool is_long = false;         // a row an answer
  bool codebook = false;        // what the columns are, instead of rows
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
struct ServeCommand {
  std::filesystem::path index;
  std::filesystem::path synonyms;  // a user's file; empty: only the built-in ones
  std::string listen;              // ADDRESS:PORT
  std::filesystem::path socket;    // instead; empty: none
  std::vector<std::string> host_names;
  std::filesystem::path watches;  // empty: none
  bool is_read_only = false;
};
struct McpCommand {
  std::filesystem::path index;
  std::filesystem::path synonyms;  // a user's file; empty: only the built-in ones
};
struct CompleteCommand {
  std::filesystem::path index;  // of the environment; may be empty
  Output output;
  std::vector<std::string> words;  // behind the program's name, the last at the cursor; or
  std::string line;                // what bash has up to the cursor; empty: none
  std::string breaks;              // and its COMP_WORDBREAKS
};
struct HelpCommand {
  std::string topic;  // empty: all commands
};
struct VersionCommand {};

using Command = std::variant<SearchCommand, PrecedentsCommand, FacetsCommand, ShowCommand,
                             CiteCommand, ThreadCommand, SimilarCommand, CheckDraftCommand,
                             StatsCommand, TrendCommand, ExportCommand, WatchCommand, ServeCommand,
                             McpCommand, CompleteCommand, HelpCommand, VersionCommand>;

}  // namespace precedent::query
