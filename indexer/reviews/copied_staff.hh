#pragma once
// Who of the staff a company's letter is copied to by name alone ("cc: Jane Roe"): such a name may
// be anybody's, and another letter of the review says whose it is.

#include <string>
#include <vector>

#include "schemas/index/record.hh"

namespace precedent::indexer {

// The names that stand alone below "cc:" and that a letter of the staff among `review` gives to one
// of its people, as that letter prints them. None for a letter of the staff, and none whom the
// letter is known to name anyway.
std::vector<std::string> copied_staff(const schemas::LetterRecord& letter,
                                      const std::vector<schemas::LetterRecord*>& review);

}  // namespace precedent::indexer
