#pragma once
// Letters that EDGAR took back.

#include <string>
#include <vector>

#include "indexer/fetch/courier.hh"
#include "indexer/fetch/letter_book.hh"
#include "indexer/fetch/letters_folder.hh"

namespace precedent::indexer {

struct WithdrawalRules {
  std::string archive;
  double max_removed_percent = 5;
  bool allow_removals = false;
  Day today = 0;
};

struct Withdrawals {
  std::vector<std::string> accessions;  // moved away; sorted
  std::vector<std::string> warnings;
};

// A held letter is withdrawn if the index of its quarter does not list it any more, its path
// answers that there is no such thing, and at the same time a path that is known to exist answers.
// If more than a share of the letters would go, none does.
Withdrawals withdraw(LetterBook& book, LettersFolder& folder, Courier& courier,
                     const WithdrawalRules& rules);

}  // namespace precedent::indexer
