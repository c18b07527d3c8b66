#pragma once
// The SEC's people of one letter, each once.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/letter.hh"

namespace precedent::corpus {

// In order of first mention. A second mention of a person fills in what the first left open, and a
// fuller role wins: a contact who signs is the signer.
class StaffRoster {
 public:
  // Names of people who are not the SEC's, whatever the letter's layout suggests: its addressee.
  void exclude(std::string name) { excluded_.push_back(std::move(name)); }

  void add(StaffMention mention);
  // Of who signs in his own name: the last, where another signs for him.
  void set_phone_of_signer(std::string_view phone);

  bool knows(std::string_view name) const;

  std::vector<StaffMention> take() { return std::move(mentions_); }

 private:
  std::vector<StaffMention> mentions_;
  std::vector<std::string> excluded_;
};

}  // namespace precedent::corpus
