#pragma once
// An index as text, so that two can be compared: every document of both databases by its id, with
// data, terms and slots. Left out is what may differ between equal indexes: document numbers, and
// when a letter was first seen.
//
//   letters 0000000000-16-900001
//   data {"id":"0000000000-16-900001", ...
//   term Zliquid 2
//   term liquidity 2 at 14 57
//   slot 15 20160914
//
// Bytes that are not printable ASCII stand as \xHH.

#include <filesystem>
#include <ostream>

namespace precedent::indexer {

// `generation` is a folder with both databases. Throws schemas::IndexError and what Xapian throws.
void dump_index(const std::filesystem::path& generation, std::ostream& out);

}  // namespace precedent::indexer
