#include "query/language/dashed_accession.hh"

#include <algorithm>

namespace precedent::query {

std::string dashed_accession(std::string_view typed) {
  constexpr std::size_t kDigits = 18;
  const bool is_accession =
      typed.size() == kDigits &&
      std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_accession) return std::string(typed);
  return std::string(typed.substr(0, 10)) + "-" + std::string(typed.substr(10, 2)) + "-" +
         std::string(typed.substr(12));
}

}  // namespace precedent::query
