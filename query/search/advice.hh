#pragma once
// What may help a person whose query found nothing.

#include <cstdint>
#include <string>
#include <vector>

#include "query/language/question.hh"
#include "query/search/database.hh"

namespace precedent::query {

// One of the parts that must all be there, or quotation marks; and how much is found without it.
struct WithoutPart {
  std::string part;
  std::uint64_t total = 0;
  std::string query = {};  // the query as typed, without it
};

// A word that no document has in any form, or a value of a field, "company:appel".
struct UnknownWord {
  std::string word;
  std::string nearest;  // that some document has; empty: none is near
};

struct Advice {
  std::vector<UnknownWord> unknown;
  std::string spelling;              // the query with its unknown words corrected; empty: none
  std::vector<WithoutPart> without;  // those that alone keep everything out, most found first
};

// Only for a query that nothing answers whole: it looks through the words of the index. What is
// found without each part is counted only where the page is empty.
Advice advice_on(OpenIndex& index, const Question& question, bool page_is_empty);

}  // namespace precedent::query
