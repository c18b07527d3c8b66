#include "query/search/cross_table.hh"

#include <array>
#include <utility>

#include "query/search/value_groups.hh"

namespace precedent::query {

CrossTable cross_table(OpenIndex& index, const Xapian::Query& query, schemas::FieldId rows,
                       schemas::FieldId columns, std::size_t top) {
  const std::array fields = {rows, columns};
  std::vector<Facet> facets = values_of_groups(index, query, fields, top);
  ValueGroups of_rows(index, facets[0]);
  ValueGroups of_columns(index, facets[1]);
  CrossTable table{std::move(facets[0]), std::move(facets[1]), {}, 0};
  table.cells.assign(table.rows.counts.size(),
                     std::vector<std::uint64_t>(table.columns.counts.size()));
  for_each_match(index, query, [&](const Xapian::Document& document) {
    ++table.total;
    for (const std::size_t row : of_rows.of(document))
      for (const std::size_t column : of_columns.of(document)) ++table.cells[row][column];
  });
  return table;
}

}  // namespace precedent::query
