#include "query/language/number_range.hh"

#include <charconv>
#include <string>

#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

std::uint32_t number_or_refuse(std::string_view text, schemas::FieldId field, Place place) {
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [read, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc() && read == end && number <= schemas::kMaxNumber) return number;
  throw QueryError("'" + std::string(text) + "' is no number of " +
                       std::string(schemas::field(field).name) +
                       "; write a whole number or a range as 3, 31..60, 3.. or ..60",
                   place);
}

}  // namespace

NumberRange number_range(schemas::FieldId field, std::string_view typed, Place place) {
  const std::size_t dots = typed.find("..");
  if (dots == typed.npos) {
    const std::uint32_t number = number_or_refuse(typed, field, place);
    return {field, number, number};
  }
  const std::string_view from = typed.substr(0, dots);
  const std::string_view to = typed.substr(dots + 2);
  if (from.empty() && to.empty())
    throw QueryError("'..' needs a number before it, behind it, or both", place);
  NumberRange range{field, 0, schemas::kMaxNumber};
  if (!from.empty()) range.first = number_or_refuse(from, field, place);
  if (!to.empty()) range.last = number_or_refuse(to, field, place);
  if (range.last < range.first) {
    throw QueryError("the range '" + std::string(typed) + "' ends before it begins", place);
  }
  return range;
}

}  // namespace precedent::query
