#pragma once
// What is remembered and what lies on disk, brought together: after a kill, after a loss of the
// state, after somebody moved files.

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/fetch/fetch_state.hh"
#include "indexer/fetch/letters_folder.hh"

namespace precedent::indexer {

struct Reconciled {
  std::uint64_t adopted = 0;         // whole letters on disk that were not remembered
  std::uint64_t lost = 0;            // remembered, but not on disk: to be fetched again
  std::vector<std::string> damaged;  // paths of files that hold no whole letter; likewise
};

// Afterwards the state says of each file what it is. `today`: since when what is missing is so.
Reconciled reconcile(FetchState& state, const LettersFolder& folder, Day today);

}  // namespace precedent::indexer
