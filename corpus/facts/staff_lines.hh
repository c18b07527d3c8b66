#pragma once
// The SEC's people in the parts of a letter that are lists of lines: signatures, addresses, copies.
// Each takes the lines of one part in order.

#include <span>
#include <string_view>
#include <vector>

#include "corpus/facts/staff_roster.hh"
#include "corpus/letter.hh"

namespace precedent::corpus {

using TextLines = std::span<const std::string_view>;

// "/s/ Sixtus Abara for", "Wilhelmina Dacre", "Assistant Director": all who sign, proxies too.
void read_signature(TextLines lines, StaffRoster& roster);

// The SEC's address in a company letter.
void read_addressees(TextLines lines, StaffRoster& roster);

// Copies of a staff letter go to the company and its counsel; only who has a title of the staff is
// of it.
void read_copies_of_staff_letter(TextLines lines, StaffRoster& roster);

// Copies of a company letter: who has a title of the staff, or the SEC behind or below the name,
// and names without any company in a list whose others have theirs. `in_head`: named beside the
// addressee, where only the staff is.
void read_copies_of_company_letter(TextLines lines, bool in_head, StaffRoster& roster);

}  // namespace precedent::corpus
