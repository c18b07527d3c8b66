#pragma once
// The answer to a query by looking at every letter: slow and obvious, written without the index.

#include <set>
#include <string>
#include <vector>

#include "corpus/letter.hh"
#include "query/language/tree.hh"
#include "query/search/database.hh"

namespace precedent::query {

// Names that are one person; each is spelt as person_value() does.
using SamePersons = std::vector<std::vector<std::string>>;

// Ids of the documents that the query, as the parser leaves it, asks for.
std::set<std::string> plain_scan(const Node& tree, const std::vector<corpus::Letter>& letters,
                                 Unit unit, const SamePersons& persons);

}  // namespace precedent::query
