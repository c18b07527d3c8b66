#include <nlohmann/json.hpp>

#include "query/commands/printed_as.hh"
#include "query/commands/replies.hh"
#include "query/commands/scoped_search.hh"
#include "query/output/csv.hh"
#include "query/output/json.hh"
#include "query/output/text.hh"

namespace precedent::query {

Reply reply_to(const FacetsCommand& command, const TextStyle& style) {
  return asked(command.scope, [&](OpenIndex& index, const Question* question) -> Reply {
    const FacetsOfAll counted =
        question == nullptr ? facets_of_index(index, command.fields, command.top)
                            : facets_of(index, question->query, command.fields, command.top);
    const std::string text = question == nullptr ? std::string() : question->text;
    const std::string understood = question == nullptr ? std::string() : question->understood();
    const Unit unit = index.unit();
    return {printed_as(
                command.output.format,
                [&](std::ostream& out) { print_facets(out, understood, unit, counted, style); },
                [&](std::ostream& out) { print_facets_json(out, text, understood, unit, counted); },
                [&](std::ostream& out) { print_facets_csv(out, counted.facets); }),
            "", counted.total > 0};
  });
}

}  // namespace precedent::query
