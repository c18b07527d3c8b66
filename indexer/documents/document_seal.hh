#pragma once
// A number that tells whether a document stands in the index as it was written: its terms, what
// they weigh, where they stand, its values. It is the sum of its parts, so that they can be met in
// any order: an index holds them by term and by slot, not by document.

#include <xapian.h>

#include <cstdint>
#include <string_view>

namespace precedent::indexer {

std::uint64_t seal_of_posting(std::string_view term, Xapian::termcount wdf,
                              Xapian::PositionIterator at);
// The same of a posting whose positions do not matter.
std::uint64_t seal_of_posting(std::string_view term, Xapian::termcount wdf);
std::uint64_t seal_of_value(Xapian::valueno slot, std::string_view value);

std::uint64_t seal_of(const Xapian::Document& document);

}  // namespace precedent::indexer
