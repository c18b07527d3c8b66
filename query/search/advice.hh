#pragma once
// What may help a person whose query found nothing.

#include <cstdint>
#include <string>
#include <vector>

#include "query/language/question.hh"
#include "query/search/database.hh"

namespace precedent::query {

// One of the parts that must all be there, and how much is found without it.
struct WithoutPart {
  std::string part;
  std::uint64_t total = 0;
};

struct Advice {
  std::string spelling;              // the query with its unknown words corrected; empty: none
  std::vector<WithoutPart> without;  // those that alone keep everything out, most found first
};

// Only for a query without answers: it looks through the words of the index.
Advice advice_on(OpenIndex& index, const Question& question);

}  // namespace precedent::query
