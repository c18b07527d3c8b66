#pragma once
// By what two letters might belong to one review. Letters that share any key, directly or through
// others, are one family: the unit that is worked out anew when one of them comes, changes or goes.

#include <string>
#include <vector>

#include "schemas/index/record.hh"

namespace precedent::indexer {

// Sorted, each once: "accession:...", "cik:7001", "file:001-11111", "name:orchard tool". Read
// from the facts of the letter alone, so the same for a record that was read back from an index.
// Never empty: the letter's own accession (or id) is one of them. A key says little enough that
// letters of one company share it, and much enough that two companies seldom do: no placeholder
// file numbers, no generic names, not the CIK of one who files about somebody else's company.
std::vector<std::string> link_keys(const schemas::LetterRecord& record);

}  // namespace precedent::indexer
