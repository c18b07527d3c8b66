#include "query/program.hh"

#include <xapian.h>

#include <csignal>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "query/commands/export_command.hh"
#include "query/commands/habits.hh"
#include "query/commands/options.hh"
#include "query/commands/partial_reply.hh"
#include "query/commands/replies.hh"
#include "query/commands/watch_command.hh"
#include "query/language/clean_query.hh"
#include "query/language/synonyms.hh"
#include "query/mcp/conversation.hh"
#include "query/output/output_file.hh"
#include "query/output/terminal.hh"
#include "query/serve/serve_command.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/last_words.hh"
#include "schemas/printable.hh"
#include "schemas/shortage.hh"

namespace precedent::query {
namespace {

constexpr int kFound = 0;
constexpr int kNothingFound = 1;
constexpr int kError = 2;
constexpr int kPartly = 3;

int fail(const std::string& message) {
  std::cerr << "precedent-query: " << schemas::printable(message) << '\n';
  return kError;
}

TextStyle style_of(const Output& output, const Terminal& terminal) {
  if (!output.file.empty()) return {output.columns.value_or(Terminal().columns), false};
  return {output.columns.value_or(terminal.columns), terminal.colour};
}

void write_to_file(const std::string& text, const std::filesystem::path& file) {
  const std::unique_ptr<Sink> sink = open_sink(file);
  sink->write(text);
  sink->finish();
}

template <typename CommandType>
int replied(const CommandType& command, const Output& output) {
  const Terminal terminal = terminal_of_output();
  Reply reply = reply_to(command, style_of(output, terminal));
  tell_missing_shards(reply, output.format);
  std::cerr << reply.notes;
  if (!output.file.empty()) {
    write_to_file(reply.text, output.file);
  } else if (output.format == Format::kText && output.pages) {
    page_output(reply.text, terminal);
  } else {
    write_output(reply.text);
  }
  if (!reply.missing_shards.empty()) return kPartly;
  return reply.found ? kFound : kNothingFound;
}

struct Runner {
  template <typename CommandType>
  int operator()(const CommandType& command) const {
    return replied(command, command.output);
  }
  int operator()(const WatchCommand& command) const {
    const TextStyle style = style_of(command.output, terminal_of_output());
    return print_watches(command, style) > 0 ? kFound : kNothingFound;
  }
  int operator()(const ServeCommand& command) const {
    serve_pages(command);
    return kFound;
  }
  int operator()(const McpCommand& command) const {
    mcp::converse(std::cin, std::cout, {command.index, command.synonyms});
    return kFound;
  }
  int operator()(const HelpCommand& command) const { return replied(command, Output{}); }
  int operator()(const VersionCommand& command) const { return replied(command, Output{}); }
  int operator()(const ExportCommand& command) const {
    return export_answers(command) > 0 ? kFound : kNothingFound;
  }
};

const std::string& query_of(const Command& command) {
  static const std::string none;
  if (const auto* search = std::get_if<SearchCommand>(&command)) return search->scope.query;
  if (const auto* facets = std::get_if<FacetsCommand>(&command)) return facets->scope.query;
  if (const auto* precedents = std::get_if<PrecedentsCommand>(&command))
    return precedents->scope.query;
  if (const auto* similar = std::get_if<SimilarCommand>(&command)) return similar->query;
  if (const auto* check = std::get_if<CheckDraftCommand>(&command)) return check->scope.query;
  if (const auto* stats = std::get_if<StatsCommand>(&command)) return stats->scope.query;
  if (const auto* trend = std::get_if<TrendCommand>(&command)) return trend->scope.query;
  if (const auto* exporting = std::get_if<ExportCommand>(&command)) return exporting->scope.query;
  return none;
}

int run(const Command& command) {
  try {
    const int status = std::visit(Runner{}, command);
    std::cerr << notes_on_query(query_of(command));
    return status;
  } catch (const QueryError& error) {
    const std::string& typed = query_of(command);
    if (typed.size() > kMaxQueryBytes) return fail(error.what());
    return fail(explanation_of(error, clean_query(typed)));
  }
}

}  // namespace

int run_program(const std::vector<std::string>& arguments) {
  // A reader that leaves early ends the output, not the program with a signal.
  std::signal(SIGPIPE, SIG_IGN);
  const schemas::LastWords last_words(
      "precedent-query: reading the index ended by a signal; it may be damaged: check it with: "
      "precedent-indexer check\n",
      kError);
  try {
    return run(parse_command(arguments, environment()));
  } catch (const Xapian::DatabaseOpeningError& error) {
    return fail("the index cannot be opened: " + error.get_msg());
  } catch (const Xapian::NetworkError& error) {
    return fail("a remote part of the index, " + error.get_context() +
                ", does not answer: " + error.get_msg());
  } catch (const Xapian::Error& error) {
    return fail("the index cannot be read: " + error.get_msg() +
                "; check it with: precedent-indexer check");
  } catch (const nlohmann::json::exception& error) {
    return fail(std::string("the index holds a damaged record: ") + error.what() +
                "; check it with: precedent-indexer check");
  } catch (const std::exception& error) {
    return fail(schemas::words_of_shortage(error).value_or(error.what()));
  }
}

}  // namespace precedent::query
