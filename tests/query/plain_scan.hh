#pragma once
// The answer to a query by looking at every letter: slow and obvious, written without the index.
// What a joined comment is, it reads from the records' review parts by itself: a comment that
// restates none, with every comment that restates it.

#include <set>
#include <string>
#include <vector>

#include "query/language/tree.hh"
#include "query/search/database.hh"
#include "schemas/index/record.hh"

namespace precedent::query {

// Names that are one person; each is spelt as person_value() does.
using SamePersons = std::vector<std::vector<std::string>>;

// Ids of the documents that the query, as the parser leaves it, asks for.
std::set<std::string> plain_scan(const Node& tree,
                                 const std::vector<schemas::LetterRecord>& letters, Unit unit,
                                 const SamePersons& persons);

}  // namespace precedent::query
