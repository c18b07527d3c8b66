#pragma once
// Two fields of the answers against each other.

#include <ostream>

#include "query/language/question.hh"
#include "query/output/text_layout.hh"
#include "query/search/cross_table.hh"
#include "query/search/database.hh"

namespace precedent::query {

// `question`: null where the whole index was counted.
void print_cross_table(std::ostream& out, const Question* question, Unit unit,
                       const CrossTable& table, const TextStyle& style);

// query, understood, unit, total, rows, columns, cells.
void print_cross_table_json(std::ostream& out, const Question* question, Unit unit,
                            const CrossTable& table);

// A row a pair of values that occurs: the two fields' values and labels, and the count.
void print_cross_table_csv(std::ostream& out, Unit unit, const CrossTable& table);

}  // namespace precedent::query
