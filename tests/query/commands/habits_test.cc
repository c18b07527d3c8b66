#include "query/commands/habits.hh"

#include <catch2/catch.hpp>
#include <set>

#include "query/commands/command_table.hh"

namespace precedent::query {
namespace {

using Catch::Contains;

TEST_CASE("what was hardly meant as words is told what to write") {
  const auto [query, meant] = GENERATE(table<std::string, std::string>({
      {"DATE(>2015) & liquidity", "'DATE(>2015)' is read as words; dates are date:2015.."},
      {"liquidity date geq (2015)", "dates are date:2015.."},
      {"year>=2020", "dates are date:2015.."},
      {"CIK 9900101", "a registrant is cik:NUMBER"},
      {"cites 402", "a rule is cites:402"},
      {"0000000000-24-990101", "precedent-query show 0000000000-24-990101"},
      {"log 000000000024990101", "precedent-query show 0000000000-24-990101"},
      {"https://www.sec.gov/Archives/edgar/data/1/000000000024990101/0000000000-24-990101.txt",
       "precedent-query show 0000000000-24-990101"},
  }));
  CAPTURE(query);
  const std::string notes = notes_on_query(query);
  CHECK_THAT(notes,
             Catch::StartsWith("precedent-query: '") && Contains(meant) && Catch::EndsWith("\n"));
}

TEST_CASE("what is a field here, or words, is no habit of others") {
  const std::string query = GENERATE(
      "date:2015.. year:2020", "thread:0000000000-24-990101", "liquidity (covenant OR cash)",
      "what date was it", "title of the measure", "Item 402", "cites:402", "company:cik");
  CAPTURE(query);
  CHECK(notes_on_query(query).empty());
}

TEST_CASE("no option of another program is one of this, and each is named once") {
  std::set<std::string> typed;
  for (const schemas::Habit& habit : option_habits()) {
    CAPTURE(habit.typed);
    CHECK(habit.typed.starts_with('-'));
    CHECK_FALSE(habit.does.empty());
    typed.insert(habit.typed);
    const schemas::CommandRow& search = program_table().command("search");
    CHECK((habit.typed.starts_with("--") ? search.find_option(habit.typed.substr(2))
                                         : search.find_option(habit.typed[1])) == nullptr);
  }
  CHECK(typed.size() == option_habits().size());
}

}  // namespace
}  // namespace precedent::query
