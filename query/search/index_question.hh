#pragma once
// A query asked of one database of the index.

#include <string_view>

#include "query/language/question.hh"
#include "query/search/database.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {

// As question_of() (question.hh). Throws QueryError also where the index is of letters and the
// query names what only comments have, which would find nothing, or exclude nothing.
Question question_for(OpenIndex& index, std::string_view text, const Synonyms& synonyms);

// Its searches end with the time of this thread (time_limit.hh); shards of other machines know
// none.
void limit_time(Question& question, const OpenIndex& index);

// Whether documents of this unit alone can have that value of the field; `value` is folded.
bool only_has(Unit unit, const schemas::Field& field, std::string_view value);

}  // namespace precedent::query
