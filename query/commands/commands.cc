#include "query/commands/commands.hh"

#include <algorithm>

namespace precedent::query {
namespace {

namespace po = boost::program_options;

constexpr bool rows_are_in_order() {
  for (std::size_t i = 0; i < kCommands.size(); ++i)
    if (static_cast<std::size_t>(kCommands[i].id) != i) return false;
  return true;
}
static_assert(rows_are_in_order());

// An option that takes a value, `value` being what help calls it.
void add(po::options_description& options, const char* name, const char* value, const char* help) {
  options.add_options()(name, po::value<std::string>()->value_name(value), help);
}

void add_index(po::options_description& options) {
  add(options, "index", "DIR", "the index; else the environment's PRECEDENT_INDEX");
}

void add_synonyms(po::options_description& options) {
  add(options, "synonyms", "FILE",
      "acronyms and synonyms of yours, added to the built-in ones; else the environment's "
      "PRECEDENT_SYNONYMS");
}

void add_scope(po::options_description& options) {
  add_index(options);
  add(options, "unit", "comment|letter", "what an answer is; default: comment");
  add_synonyms(options);
}

void add_text_output(po::options_description& options, const char* formats) {
  add(options, "format", formats, "default: text");
  add(options, "width", "N", "columns of text; default: the terminal's, else 80");
  options.add_options()("no-pager", "print to the terminal without a pager");
}

void add_strict(po::options_description& options) {
  options.add_options()("strict", "only what has all the words; else what has most follows");
}

void add_search_options(po::options_description& options) {
  add_scope(options);
  add(options, "limit", "N", "hits to print; default: 10");
  add(options, "offset", "N", "hits to pass over; default: 0");
  add(options, "sort", "relevance|newest|oldest", "default: relevance");
  add_strict(options);
  add(options, "total", "exact|none", "none is faster; default: exact");
  add(options, "facets", "NAME[,NAME]", "count these fields over all answers");
  add(options, "top", "N", "values of a facet to print; default: 10");
  options.add_options()("explain",
                        "print how the query was read, and why each hit ranks where it does");
  add_text_output(options, "text|json|jsonl|csv");
}

}  // namespace

const CommandRow* find_command(std::string_view name) {
  const auto row = std::find_if(kCommands.begin(), kCommands.end(),
                                [&](const CommandRow& one) { return one.name == name; });
  return row == kCommands.end() ? nullptr : &*row;
}

po::options_description options_of(CommandId id) {
  po::options_description options("Options");
  switch (id) {
    case CommandId::kSearch:
      add_search_options(options);
      break;
    case CommandId::kPrecedents:
      add_index(options);
      add_synonyms(options);
      add(options, "limit", "N", "rows to print; default: 10");
      add(options, "offset", "N", "rows to pass over; default: 0");
      add_strict(options);
      add_text_output(options, "text|json|jsonl|csv");
      break;
    case CommandId::kFacets:
      add_scope(options);
      add(options, "facet", "NAME[,NAME]", "fields to count");
      add(options, "top", "N", "values of each to print; default: 20");
      add_text_output(options, "text|json|csv");
      break;
    case CommandId::kShow:
      add_index(options);
      add_text_output(options, "text|json");
      break;
    case CommandId::kThread:
      add_index(options);
      options.add_options()("whole", "print texts in full, not their beginnings");
      add_text_output(options, "text|json");
      break;
    case CommandId::kSimilar:
      add_index(options);
      add(options, "text", "FILE", "a text of yours instead of a comment");
      add(options, "limit", "N", "hits to print; default: 10");
      add_text_output(options, "text|json|jsonl|csv");
      break;
    case CommandId::kTrend:
      add_scope(options);
      add_text_output(options, "text|json|csv");
      break;
    case CommandId::kStats:
      add_scope(options);
      add(options, "by", "NAME[,NAME]", "fields to group by; default: year,topic,office");
      add(options, "top", "N", "values of each to print; default: 15; years: all");
      add_text_output(options, "text|json|csv");
      break;
    case CommandId::kExport:
      add_scope(options);
      add(options, "format", "jsonl|csv", "default: jsonl");
      add(options, "about", "FILE", "write there, as JSON, which index this was, and a checksum");
      break;
    case CommandId::kWatch:
      add_index(options);
      add(options, "watches", "FILE", "saved queries, one a line: NAME: QUERY");
      add(options, "state", "FILE", "what was shown; made by the first run, replaced by each");
      add_synonyms(options);
      add(options, "format", "text|json|mail", "mail is a body for one; default: text");
      add(options, "width", "N", "columns of text; default: the terminal's, else 80");
      break;
    case CommandId::kComplete:
    case CommandId::kHelp:
      break;
  }
  options.add_options()("help", "print this help");
  return options;
}

}  // namespace precedent::query
