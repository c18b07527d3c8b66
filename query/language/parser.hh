#pragma once
// From a query to its tree. The grammar, tightest first:
//
//   value    := word | "phrase" | word* | w?rd | $# | %#
//   primary  := value | field:value | field:value,value | field:(any) | (any)
//   near     := primary { NEAR/n primary } | primary { ADJ/n primary }
//   negation := [NOT | - | +] near
//   all      := negation { [AND] negation }
//   any      := all { OR all }
//
// Words and citations side by side, outside brackets and without OR, are wanted (Demand in
// tree.hh); what AND joins or '+' marks is required, and everything else.
//
// In the brackets of a field every value is a value of that field; words side by side are then one
// value, company:(harbor light), but for text: and for fields whose values have no blanks.
// A run of words that is a citation with its authority, Item 402(b) or ASC 606, becomes one
// FieldValue of `cites`; so does a phrase that is nothing else.

#include <string_view>

#include "query/language/tree.hh"

namespace precedent::query {

inline constexpr std::size_t kMaxTerms = 1000;
inline constexpr std::size_t kMaxDepth = 100;

// Of a clean query (tokens.hh). Throws QueryError, also for a query without any word.
Node parse(std::string_view query);

}  // namespace precedent::query
