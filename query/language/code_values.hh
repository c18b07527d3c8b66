#pragma once
// Values that are codes and numbers of EDGAR's, or what people call these.

#include "query/language/typed_value.hh"

namespace precedent::query {

Node cik_meant(const TypedValue& value);
Node file_number_meant(const TypedValue& value);

// A review, by the accession of any of its letters, with or without dashes.
Node thread_meant(const TypedValue& value);

// A code, a range of them, or words of what an industry is called.
Node industry_meant(const TypedValue& value);

// A code, or what it stands for: "CA", "California".
Node place_meant(const TypedValue& value);

// A form, or a family of them: "proxy".
Node form_meant(const TypedValue& value);

}  // namespace precedent::query
