#pragma once
// What the value of a field stands for in one index: its terms, or its range of days or numbers.

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

// A Filter, a DateRange, a NumberRange, or a Group of Filters ("Items 402 and 404"). Throws
// QueryError for a value that the field cannot have: outside its closed set, no date, no citation,
// no file number.
Node meaning_of(const FieldValue& value, Place place, IndexTerms& index);

// Replaces every FieldValue of the tree.
Node with_values_understood(Node node, IndexTerms& index);

}  // namespace precedent::query
