#include "query/commands/completion.hh"

#include <algorithm>
#include <catch2/catch.hpp>

#include "query/commands/command_table.hh"

namespace precedent::query {
namespace {

using Words = std::vector<std::string>;

Words offered(const Words& words) {
  const FieldValues values = [](schemas::FieldId field, const std::string& beginning) -> Words {
    if (field != schemas::FieldId::kOffice) return {};
    Words found;
    for (const char* value : {"office of technology", "office of energy"})
      if (std::string(value).starts_with(beginning)) found.emplace_back(value);
    return found;
  };
  return schemas::completions(program_table(), words, completion_source(values));
}

TEST_CASE("the shell is offered what may stand at the cursor") {
  const auto [words, candidates] = GENERATE(table<Words, Words>({
      {{"fac"}, {"facets"}},
      {{"s"},
       {"search", "show", "similar", "stats", "serve",
        "side:", "sic:", "state:", "seen:", "signer:"}},
      {{"facets", "--fa"}, {"--facet"}},
      {{"facets", "--facet", "t"}, {"topic", "type", "thread"}},
      {{"stats", "--by", "year,o"}, {"year,office", "year,outcome"}},
      {{"facets", "--facet", "company,to"}, {"company,topic"}},
      {{"--sort", ""}, {"relevance", "newest", "oldest"}},
      {{"search", "--unit", "l"}, {"letter"}},
      {{"trend", "off"}, {"office:"}},
      {{"office:\"office of t"}, {"office:\"office of technology\""}},
      {{"-office:office of e"}, {"-office:\"office of energy\""}},
      {{"goodwill off"}, {"goodwill office:"}},
      {{"goodwill (office:office of e"}, {"goodwill (office:office of examiner:"}},
      {{"goodwill (office:\"office of e"}, {"goodwill (office:\"office of energy\""}},
      {{"\"a phrase off"}, {}},
      {{"help", "fi"}, {"fields", "fish-completion"}},
      {{"show", "x"}, {}},
      {{}, {}},
  }));
  CAPTURE(words);
  CHECK(offered(words) == candidates);
}

TEST_CASE("every command is offered, and every field") {
  const Words all = offered({""});
  const auto has = [&](std::string_view word) {
    return std::find(all.begin(), all.end(), word) != all.end();
  };
  for (const schemas::CommandRow& row : program_table().commands) CHECK(has(row.name));
  for (const schemas::Field& field : schemas::kFields) CHECK(has(std::string(field.name) + ":"));
}

}  // namespace
}  // namespace precedent::query
