#include "query/language/field_query.hh"

namespace precedent::query {

std::string field_query(schemas::FieldId field, std::string_view value) {
  std::string query(schemas::field(field).name);
  query += ':';
  const bool quoted = value.find_first_of(" ,()") != value.npos;
  if (quoted) query += '"';
  query += value;
  if (quoted) query += '"';
  return query;
}

}  // namespace precedent::query
