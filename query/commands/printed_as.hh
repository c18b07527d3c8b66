#pragma once
// For commands whose answer is counts, not hits.

#include <sstream>
#include <string>

#include "query/commands/commands.hh"

namespace precedent::query {

// What the one of the three that the format asks for writes to its stream.
template <typename AsText, typename AsJson, typename AsCsv>
std::string printed_as(Format format, const AsText& as_text, const AsJson& as_json,
                       const AsCsv& as_csv) {
  std::ostringstream out;
  switch (format) {
    case Format::kText:
    case Format::kCites:
      as_text(out);
      break;
    case Format::kJson:
    case Format::kJsonl:
      as_json(out);
      break;
    case Format::kCsv:
      as_csv(out);
      break;
  }
  return out.str();
}

}  // namespace precedent::query
