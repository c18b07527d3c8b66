#include "query/language/utf8.hh"

namespace precedent::query {

std::string printable(std::string_view text) {
  std::string kept(text);
  for (std::size_t at = 0; at < kept.size(); ++at) {
    const auto c = static_cast<unsigned char>(kept[at]);
    if ((c < 0x20 && c != '\n') || c == 0x7F) kept[at] = ' ';
    const bool is_c1 = c == 0xC2 && at + 1 < kept.size() &&
                       static_cast<unsigned char>(kept[at + 1]) < 0xA0;  // U+0080 to U+009F
    if (is_c1) kept[at] = kept[at + 1] = ' ';
  }
  return kept;
}

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
