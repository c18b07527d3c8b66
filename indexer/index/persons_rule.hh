#pragma once
// Which printed names of the staff are one person. The rule looks at all sightings at once, so it
// does not depend on the order in which letters came:
//
//   - the same first and last name, with or without a middle initial ("Sharon Blume", "Sharon M.
//     Blume"). Where two middle initials are known, each is a person of its own, and the name
//     without one belongs to the one it shares a phone with, if to one only;
//   - the same first name, surnames one letter apart, and the same phone or office;
//   - what the user's file says.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/persons.hh"

namespace precedent::indexer {

// The user's file: a line a person, the names joined by '=', the one to show first:
//
//   # comment
//   Sharon M. Blume = Sharon Bloom = S. Blume
//   John A. Smith
//
// A name alone on its line is nobody else, whatever the rule would say.
struct PersonAliases {
  std::vector<std::vector<std::string>> persons;  // names as written
};
// Throws std::runtime_error that names `name` and the line.
PersonAliases read_aliases(std::string_view text, std::string_view name);

// One printed name, phone and office, and how many letters have them.
struct CountedSighting {
  schemas::PersonSighting sighting;
  std::uint64_t letters_count = 0;
};

// Persons of several names, sorted by value.
std::vector<schemas::Person> join_persons(const std::vector<CountedSighting>& sightings,
                                          const PersonAliases& aliases);

}  // namespace precedent::indexer
