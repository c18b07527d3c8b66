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

void add_index(po::options_description& options) {
  options.add_options()("index", po::value<std::string>()->value_name("DIR"),
                        "the index; else the environment's PRECEDENT_INDEX");
}

void add_scope(po::options_description& options) {
  add_index(options);
  options.add_options()("unit", po::value<std::string>()->value_name("comment|letter"),
                        "what an answer is; default: comment")(
      "synonyms", po::value<std::string>()->value_name("FILE"),
      "acronyms and synonyms of yours, added to the built-in ones; else the environment's "
      "PRECEDENT_SYNONYMS");
}

void add_output(po::options_description& options, const char* formats, const char* help) {
  options.add_options()("format", po::value<std::string>()->value_name(formats), help);
}

void add_paging(po::options_description& options) {
  options.add_options()("width", po::value<std::string>()->value_name("N"),
                        "columns of text; default: the terminal's, else 80")(
      "no-pager", "print to the terminal without a pager");
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
      add_scope(options);
      options.add_options()("limit", po::value<std::string>()->value_name("N"),
                            "hits to print; default: 10")(
          "offset", po::value<std::string>()->value_name("N"), "hits to pass over; default: 0")(
          "sort", po::value<std::string>()->value_name("relevance|newest|oldest"),
          "default: relevance")("total", po::value<std::string>()->value_name("exact|none"),
                                "none is faster; default: exact")(
          "facets", po::value<std::string>()->value_name("NAME[,NAME]"),
          "count these fields over all answers")("top", po::value<std::string>()->value_name("N"),
                                                 "values of a facet to print; default: 10")(
          "explain", "print how the query was read, and why each hit ranks where it does");
      add_output(options, "text|json|jsonl|csv", "default: text");
      add_paging(options);
      break;
    case CommandId::kFacets:
      add_scope(options);
      options.add_options()("facet", po::value<std::string>()->value_name("NAME[,NAME]"),
                            "fields to count")("top", po::value<std::string>()->value_name("N"),
                                               "values of each to print; default: 20");
      add_output(options, "text|json|csv", "default: text");
      add_paging(options);
      break;
    case CommandId::kShow:
      add_index(options);
      add_output(options, "text|json", "default: text");
      add_paging(options);
      break;
    case CommandId::kSimilar:
      add_index(options);
      options.add_options()("text", po::value<std::string>()->value_name("FILE"),
                            "a text of yours instead of a comment")(
          "limit", po::value<std::string>()->value_name("N"), "hits to print; default: 10");
      add_output(options, "text|json|jsonl|csv", "default: text");
      add_paging(options);
      break;
    case CommandId::kTrend:
      add_scope(options);
      add_output(options, "text|json|csv", "default: text");
      add_paging(options);
      break;
    case CommandId::kExport:
      add_scope(options);
      add_output(options, "jsonl|csv", "default: jsonl");
      options.add_options()("about", po::value<std::string>()->value_name("FILE"),
                            "write there, as JSON, which index this was, and a checksum");
      break;
    case CommandId::kComplete:
    case CommandId::kHelp:
      break;
  }
  options.add_options()("help", "print this help");
  return options;
}

}  // namespace precedent::query
