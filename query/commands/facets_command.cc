#include <nlohmann/json.hpp>
#include <sstream>

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
    std::ostringstream out;
    switch (command.output.format) {
      case Format::kJson:
      case Format::kJsonl:
        print_facets_json(out, text, understood, index.unit(), counted);
        break;
      case Format::kCsv:
        print_facets_csv(out, counted.facets);
        break;
      case Format::kText:
      case Format::kCites:
        print_facets(out, understood, index.unit(), counted, style);
        break;
    }
    return {out.str(), "", counted.total > 0};
  });
}

}  // namespace precedent::query
