#include "query/language/utf8.hh"

namespace precedent::query {

std::string on_one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (c == '\n' || c == '\t' || c == '\r') c = ' ';
  return line;
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (columns_of(text) <= columns) return std::string(text);
  const std::size_t kept = columns > 3 ? columns - 3 : 0;
  return std::string(text.substr(0, bytes_of_columns(text, kept))) + "...";
}

}  // namespace precedent::query
