#pragma once
// A number that tells whether a document stands in the index as it was written: its terms, what
// they weigh, where they stand, its values. It is the sum of its parts, so that they can be met in
// any order: an index holds them by term and by slot, not by document.

#include <xapian.h>

#include <cstdint>
#include <string_view>

namespace precedent::indexer {

// Of a term in a document, begun by the term, which has many, then what it weighs, then where it
// stands, in order.
std::uint64_t seal_of_term(std::string_view term);
std::uint64_t with_weight(std::uint64_t seal, Xapian::termcount wdf);
std::uint64_t with_position(std::uint64_t seal, Xapian::termpos position);
std::uint64_t seal_of_value(Xapian::valueno slot, std::string_view value);

std::uint64_t seal_of(const Xapian::Document& document);

}  // namespace precedent::indexer
