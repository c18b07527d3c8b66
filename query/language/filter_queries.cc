#include "query/language/filter_queries.hh"

#include <charconv>

#include "query/language/date_range.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

using Xapian::Query;

bool is_in(const std::string& digits, const NumberRange& range) {
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return range.first <= number && number <= range.last;
}

}  // namespace

Query unweighted(const Query& query) {
  return query.empty() ? query : Query(Query::OP_SCALE_WEIGHT, query, 0.0);
}

Query filter_query(const Filter& filter) {
  const auto first = filter.terms.begin();
  const auto last = filter.terms.end();
  return unweighted(filter.join == Join::kAll
                        ? Query(Query::OP_NEAR, first, last, schemas::kNameGap)
                        : Query(Query::OP_OR, first, last));
}

Query range_query(const DateRange& range, IndexTerms& index) {
  const std::vector<std::string> terms = terms_within(range, index);
  return unweighted(Query(Query::OP_OR, terms.begin(), terms.end()));
}

Query range_query(const NumberRange& range, IndexTerms& index) {
  const schemas::Field& field = schemas::field(range.field);
  const std::vector<std::string>& numbers = index.values_of(field.prefix);
  if (!numbers.empty()) {
    std::vector<std::string> terms;
    for (const std::string& number : numbers)
      if (is_in(number, range)) terms.push_back(std::string(field.prefix) + number);
    return unweighted(Query(Query::OP_OR, terms.begin(), terms.end()));
  }
  return unweighted(Query(Query::OP_VALUE_RANGE, field.number_slot,
                          schemas::number_value(range.first), schemas::number_value(range.last)));
}

}  // namespace precedent::query
