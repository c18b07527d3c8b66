#pragma once
// Values that are names, found by some of their words.

#include "query/language/typed_value.hh"

namespace precedent::query {

// Words of one name of a company, or its CIK or other facet value.
Node company_meant(const TypedValue& value);

// A person, under every name that is theirs.
Node person_meant(const TypedValue& value);

// As typed where the index has it, else every value that holds all the words.
Node keyword_meant(const TypedValue& value);

}  // namespace precedent::query
