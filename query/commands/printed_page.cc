#include "query/commands/printed_page.hh"

#include <nlohmann/json.hpp>
#include <sstream>

#include "query/language/utf8.hh"
#include "query/output/csv.hh"
#include "query/output/json.hh"
#include "query/output/text.hh"

namespace precedent::query {

namespace {

std::string line_of_cite(const Answer& answer) {
  return printable(answer.cite + (answer.url.empty() ? "" : ", " + answer.url)) + "\n";
}

}  // namespace

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
    case Format::kCites:
      for (const Answer& answer : page.answers) out << line_of_cite(answer);
      break;
  }
  return out.str();
}

}  // namespace precedent::query
