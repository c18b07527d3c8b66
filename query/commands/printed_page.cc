#include "query/commands/printed_page.hh"

#include <nlohmann/json.hpp>
#include <sstream>

#include "query/output/csv.hh"
#include "query/output/json.hh"
#include "query/output/text.hh"

namespace precedent::query {

std::string printed(const SearchPage& page, Format format, const TextStyle& style) {
  std::ostringstream out;
  switch (format) {
    case Format::kText:
      print_search(out, page, style);
      break;
    case Format::kJson:
      print_search_json(out, page);
      break;
    case Format::kJsonl:
      print_hits_jsonl(out, page);
      break;
    case Format::kCsv:
      print_hits_csv(out, page);
      break;
  }
  return out.str();
}

}  // namespace precedent::query
