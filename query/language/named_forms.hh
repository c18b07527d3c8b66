#pragma once
// Forms typed as words: "SC TO-I", "10-12B", "S-1" are a form under review, or its name in the
// text.

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

// Of words side by side that spell a form of the index, which has a digit or hyphen in it.
Node with_forms_named(Node tree, IndexTerms& index);

}  // namespace precedent::query
