#pragma once
// A small program's table, to test what reads one.

#include "schemas/command_line/program_table.hh"

namespace precedent::schemas {

// `search` reads a query and is the default where `has_default` is true; `copy` takes paths.
inline Program example_program(bool has_default) {
  return {
      .name = "example",
      .summary = "find and copy",
      .description = "Finds and copies.",
      .default_command = has_default ? "search" : "",
      .commands = {{.id = 0,
                    .name = "search",
                    .operands = "QUERY...",
                    .takes_query = true,
                    .summary = "what answers a query",
                    .details = "This is the default.",
                    .options = {{"index", '\0', "DIR", "the index"},
                                {"limit", 'n', "N", "hits to print"},
                                {"sort", '\0', "relevance|newest", "default: relevance"},
                                {"explain", '\0', "", "say why"}}},
                   {.id = 1,
                    .name = "copy",
                    .operands = "PATH...",
                    .summary = "copies of the paths",
                    .details = "",
                    .options = {{"index", '\0', "DIR", "the index"},
                                {"output", 'o', "FILE", "write there"},
                                {"force", 'f', "", "write over what is there"}}},
                   {.id = 2,
                    .name = "help",
                    .operands = "[COMMAND]",
                    .summary = "help",
                    .details = "",
                    .options = {}}},
      .help_topics = {{"fields", "the fields"}},
      .environment = {{"EXAMPLE_INDEX", "the index"}},
      .exit_statuses = "0 done.",
      .sees_also = "other(1)",
  };
}

}  // namespace precedent::schemas
