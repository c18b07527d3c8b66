#pragma once
// Values of fields as Xapian looks for them: they filter and weigh nothing.

#include <xapian.h>

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

Xapian::Query unweighted(const Xapian::Query& query);

Xapian::Query filter_query(const Filter& filter);

// By terms and not by the slot: a joined comment has the dates of all its letters.
Xapian::Query range_query(const DateRange& range, IndexTerms& index);

// By terms where the field has them: few numbers, and read faster than a slot.
Xapian::Query range_query(const NumberRange& range, IndexTerms& index);

}  // namespace precedent::query
