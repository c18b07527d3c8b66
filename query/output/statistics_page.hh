#pragma once
// Statistics for people, programs and spreadsheets.

#include <ostream>
#include <string>

#include "query/language/question.hh"
#include "query/output/text_layout.hh"
#include "query/search/statistics.hh"

namespace precedent::query {

// "36.5 (21-58)": the median, and the quartiles in whole numbers; "-" where there is none.
std::string words_of_spread(const Spread& spread);

// `question`: null where the whole index was counted.
void print_statistics(std::ostream& out, const Question* question, Unit unit,
                      const Statistics& statistics, const TextStyle& style);
void print_statistics_json(std::ostream& out, const Question* question, Unit unit,
                           const Statistics& statistics);
// One row a group, the first of all.
void print_statistics_csv(std::ostream& out, Unit unit, const Statistics& statistics);

}  // namespace precedent::query
