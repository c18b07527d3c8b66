#pragma once
// What the program says to each command: one function a command, in *_command.cc.

#include <cstddef>
#include <string>
#include <vector>

#include "query/commands/commands.hh"
#include "query/output/text_layout.hh"

namespace precedent::query {

struct Reply {
  std::string text;                              // for standard output
  std::string notes;                             // for standard error, lines
  bool found = true;                             // else exit status 1
  std::size_t shards = 1;                        // that the index has
  std::vector<std::string> missing_shards = {};  // of a partial answer: why, a line each
};

// All throw QueryError (its place is in clean_query(query)), UsageError, SynonymsError,
// schemas::IndexError, Xapian::Error.
Reply reply_to(const SearchCommand& command, const TextStyle& style);
Reply reply_to(const PrecedentsCommand& command, const TextStyle& style);
Reply reply_to(const CiteCommand& command, const TextStyle& style);
Reply reply_to(const ThreadCommand& command, const TextStyle& style);
Reply reply_to(const StatsCommand& command, const TextStyle& style);
Reply reply_to(const FacetsCommand& command, const TextStyle& style);
Reply reply_to(const ShowCommand& command, const TextStyle& style);
Reply reply_to(const SimilarCommand& command, const TextStyle& style);
Reply reply_to(const CheckDraftCommand& command, const TextStyle& style);
Reply reply_to(const TrendCommand& command, const TextStyle& style);
Reply reply_to(const CompleteCommand& command, const TextStyle& style);
Reply reply_to(const HelpCommand& command, const TextStyle& style);
Reply reply_to(const VersionCommand& command, const TextStyle& style);

}  // namespace precedent::query
