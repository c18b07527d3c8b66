#include "query/language/dashed_accession.hh"

#include <algorithm>

namespace precedent::query {
namespace {

constexpr std::string_view kDashed = "0000000000-00-000000";
constexpr std::string_view kPlain = "000000000000000000";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// '0' in the shape stands for any digit.
bool has_shape(std::string_view text, std::string_view shape) {
  return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                    [](char c, char shaped) { return shaped == '0' ? is_digit(c) : c == shaped; });
}

std::string_view last_of_shape(std::string_view text, std::string_view shape) {
  for (std::size_t end = text.size(); end >= shape.size(); --end) {
    const std::size_t begin = end - shape.size();
    const bool stands_alone =
        (begin == 0 || !is_digit(text[begin - 1])) && (end == text.size() || !is_digit(text[end]));
    const std::string_view part = text.substr(begin, shape.size());
    if (stands_alone && has_shape(part, shape)) return part;
  }
  return {};
}

}  // namespace

std::string dashed_accession(std::string_view typed) {
  if (!has_shape(typed, kPlain)) return std::string(typed);
  return std::string(typed.substr(0, 10)) + "-" + std::string(typed.substr(10, 2)) + "-" +
         std::string(typed.substr(12));
}

std::string accession_in_address(std::string_view address) {
  const std::string_view dashed = last_of_shape(address, kDashed);
  if (!dashed.empty()) return std::string(dashed);
  return dashed_accession(last_of_shape(address, kPlain));
}

}  // namespace precedent::query
