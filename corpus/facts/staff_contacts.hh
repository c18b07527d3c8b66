#pragma once
// Sentences that say whom of the staff to call: "You may contact Ulric Sandoval, Senior Staff
// Accountant, at (202) 555-0121, or me at (202) 555-0122".

#include <string>
#include <string_view>
#include <vector>

#include "corpus/letter.hh"

namespace precedent::corpus {

struct ContactsRead {
  std::vector<StaffMention> staff;  // in order; role kContact
  std::string phone_of_signer;      // of "me" and "the undersigned"
};

// Of a staff letter's paragraph. Empty where it has no such sentence.
ContactsRead read_contacts(std::string_view paragraph);

// People whom a company letter says it spoke with, or who "of the Staff" gave comments.
std::vector<StaffMention> read_conversations(std::string_view paragraph);

}  // namespace precedent::corpus
