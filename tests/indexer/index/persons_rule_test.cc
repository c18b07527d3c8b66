#include "indexer/index/persons_rule.hh"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace precedent;
using indexer::CountedSighting;
using indexer::join_persons;
using indexer::PersonAliases;
using indexer::read_aliases;

namespace {

using Variants = std::vector<std::string>;

CountedSighting seen(const std::string& name, const std::string& phone = "",
                     const std::string& office = "", std::uint64_t letters = 1) {
  return {{name, phone, office}, letters};
}

std::vector<Variants> joined(const std::vector<CountedSighting>& sightings,
                             const PersonAliases& aliases = {}) {
  std::vector<Variants> persons;
  for (const schemas::Person& person : join_persons(sightings, aliases))
    persons.push_back(person.variants);
  return persons;
}

}  // namespace

TEST_CASE("a name with and without its middle initial is one person") {
  CHECK(joined({seen("Ruth Abernathy"), seen("Ruth P. Abernathy"), seen("Owen Castellan")}) ==
        std::vector<Variants>{{"ruth abernathy", "ruth p abernathy"}});
}

TEST_CASE("a middle name and its initial are one person") {
  CHECK(joined({seen("Ruth Pauline Abernathy"), seen("Ruth P. Abernathy")}).size() == 1);
}

TEST_CASE("two middle initials are two persons, and the bare name is neither") {
  CHECK(joined({seen("John A. Veldt"), seen("John B. Veldt"), seen("John Veldt")}).empty());
}

TEST_CASE("the bare name belongs to the one of two whose phone it has") {
  CHECK(joined({seen("John A. Veldt", "202-551-9001"), seen("John B. Veldt", "202-551-9002"),
                seen("John Veldt", "202-551-9002")}) ==
        std::vector<Variants>{{"john b veldt", "john veldt"}});
}

TEST_CASE("a surname one letter off is the same person where phone or office agree") {
  const auto [one, other] = GENERATE(table<std::string, std::string>({
      {"Ines Valdecasas", "Ines Valdecazas"},   // another letter
      {"Ines Valdecasas", "Ines Valdecasa"},    // one less
      {"Ines Valdecasas", "Ines Valldecasas"},  // one more
  }));
  CAPTURE(other);
  CHECK(joined({seen(one, "202-551-9313"), seen(other, "202-551-9313")}).size() == 1);
  CHECK(joined({seen(one, "", "Office of Trade"), seen(other, "", "Office of Trade")}).size() == 1);
  CHECK(joined({seen(one, "202-551-9313"), seen(other, "202-551-9314")}).empty());
}

TEST_CASE("names that only look alike stay apart") {
  const auto [one, other] = GENERATE(table<std::string, std::string>({
      {"Ines Valdecasas", "Ines Valdecosos"},  // two letters off
      {"Ines Valdecasas", "Olga Valdecasas"},  // another first name
      {"Wei Lin", "Wei Link"},                 // too short to be a slip
      {"Amy R. Thorne", "Amy S. Thorns"},      // another middle initial
      {"Abernathy", "Ruth Abernathy"},         // no first name
  }));
  CAPTURE(one, other);
  CHECK(joined({seen(one, "202-551-9313"), seen(other, "202-551-9313")}).empty());
}

TEST_CASE("one phone and two spellings of a first name are one person") {
  const auto [one, other] = GENERATE(table<std::string, std::string>({
      {"Jim B. Tolliver", "James Tolliver"},    // a short form
      {"Pam Oxley", "Pamela Oxley"},            // the beginning of the name
      {"Ference O'Shay", "Ferrence O'Shay"},    // a near spelling
      {"Marc Wexelblatt", "Mark Wexelblatt"},   // likewise
      {"H. Rupert Ansdell", "Rupert Ansdell"},  // called by the middle name
      {"J. Tolliver", "James Tolliver"},        // an initial
  }));
  CAPTURE(one, other);
  CHECK(joined({seen(one, "202-551-9313"), seen(other, "202-551-9313")}).size() == 1);
  CHECK(joined({seen(one, "202-551-9313"), seen(other, "202-551-9314")}).empty());
  CHECK(joined({seen(one), seen(other)}).empty());
}

TEST_CASE("two persons of one surname may share a phone") {
  CHECK(joined({seen("Anne Veldt", "202-551-9001"), seen("John Veldt", "202-551-9001")}).empty());
  CHECK(joined({seen("Jim A. Veldt", "202-551-9001"), seen("James B. Veldt", "202-551-9001")})
            .empty());
  CHECK(joined({seen("Jo Veldt", "202-551-9001"), seen("Joan Veldt", "202-551-9001")}).empty());
}

TEST_CASE("what is shown is the name that most letters print") {
  const auto persons =
      join_persons({seen("Ruth Abernathy", "", "", 2), seen("Ruth P. Abernathy", "", "", 3),
                    seen("RUTH ABERNATHY", "", "", 2)},
                   {});
  REQUIRE(persons.size() == 1);
  CHECK(persons[0].label == "Ruth P. Abernathy");
  CHECK(persons[0].value == "ruth p abernathy");
}

TEST_CASE("persons do not depend on the order in which names came") {
  std::vector<CountedSighting> sightings = {
      seen("John A. Veldt", "1"), seen("John Veldt", "1"),     seen("John Velt", "1"),
      seen("Ruth Abernathy"),     seen("Ruth P. Abernathy"),   seen("Ruth P. Abernaty", "2"),
      seen("Ruth Abernaty", "2"), seen("Ruth Abernathy", "2"), seen("John B. Veldt")};
  const auto expected = joined(sightings);
  CHECK(expected.size() == 2);
  const auto by_name = [](const CountedSighting& a, const CountedSighting& b) {
    return a.sighting.name < b.sighting.name;
  };
  std::stable_sort(sightings.begin(), sightings.end(), by_name);
  CHECK(joined(sightings) == expected);
  std::reverse(sightings.begin(), sightings.end());
  CHECK(joined(sightings) == expected);
}

TEST_CASE("a user's file joins names, shows its first one, and holds names apart") {
  const PersonAliases aliases = read_aliases(
      "# our own\n"
      "Ruth Abernathy = R. Abernathy = Ruth Ashdown\n"
      "\n"
      "John A. Veldt\n",
      "aliases.txt");
  const auto persons = join_persons({seen("Ruth Ashdown", "", "", 9), seen("Ruth P. Abernathy"),
                                     seen("John A. Veldt"), seen("John Veldt")},
                                    aliases);
  REQUIRE(persons.size() == 1);
  CHECK(persons[0].label == "Ruth Abernathy");
  CHECK(persons[0].variants ==
        Variants{"r abernathy", "ruth abernathy", "ruth ashdown", "ruth p abernathy"});
}

TEST_CASE("a line of a user's file without a name is refused with its place") {
  CHECK_THROWS_WITH(
      read_aliases("Ruth Abernathy = R. Abernathy\nOwen Castellan = \n", "aliases.txt"),
      "aliases.txt, line 2: a name is missing beside '='");
}
