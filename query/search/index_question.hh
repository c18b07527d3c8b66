#pragma once
// A query asked of one database of the index.

#include <string_view>

#include "query/language/question.hh"
#include "query/search/database.hh"

namespace precedent::query {

// As question_of() (question.hh). Throws QueryError also where the index is of letters and the
// query names what only comments have, which would find nothing, or exclude nothing.
Question question_for(OpenIndex& index, std::string_view text, const Synonyms& synonyms);

}  // namespace precedent::query
