#include "schemas/index/persons.hh"

#include <catch2/catch.hpp>

#include "schemas/index/index_layout.hh"
#include "schemas/index/terms.hh"

using namespace precedent::schemas;

namespace {

Person abernathy() {
  return {"ruth p abernathy", "Ruth P. Abernathy", {"ruth abernathy", "ruth p abernathy"}};
}

}  // namespace

TEST_CASE("a person is found by each of her names, nobody else is") {
  const Persons persons({abernathy()});
  for (const std::string& variant : abernathy().variants) {
    REQUIRE(persons.find(variant) != nullptr);
    CHECK(persons.find(variant)->label == "Ruth P. Abernathy");
  }
  CHECK(persons.find("owen castellan") == nullptr);
  CHECK(Persons().find("ruth abernathy") == nullptr);
}

TEST_CASE("a file of persons comes back as it was written") {
  const PersonsFile read =
      persons_of_text(persons_text({7, "0123abcd", {abernathy()}}), "persons.json");
  CHECK(read.run == 7);
  CHECK(read.aliases == "0123abcd");
  REQUIRE(read.persons.size() == 1);
  CHECK(read.persons[0].value == "ruth p abernathy");
  CHECK(read.persons[0].variants == abernathy().variants);
}

TEST_CASE("a file of persons in which a bit was flipped tells of nobody else, whichever bit") {
  const std::string whole = persons_text({7, "0123abcd", {abernathy()}});
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    CAPTURE(damaged);
    try {
      const PersonsFile read = persons_of_text(damaged, "persons.json");
      CHECK(read.run == 7);
      CHECK(read.aliases == "0123abcd");
      REQUIRE(read.persons.size() == 1);
      CHECK(read.persons[0].value == "ruth p abernathy");
      CHECK(read.persons[0].label == "Ruth P. Abernathy");
      CHECK(read.persons[0].variants == abernathy().variants);
    } catch (const IndexError&) {
      SUCCEED("refused");
    }
  }
}

TEST_CASE("a damaged file of persons is refused by its name") {
  const auto text = GENERATE("", "{", "[]", "{\"run\": 1}", "{\"run\": \"x\", \"persons\": []}",
                             "{\"run\": 1, \"persons\": [{\"value\": \"a\"}]}");
  CHECK_THROWS_AS(persons_of_text(text, "persons.json"), IndexError);
  CHECK_THROWS_WITH(persons_of_text(text, "persons.json"),
                    Catch::StartsWith("persons.json is damaged"));
}

TEST_CASE("a sighting comes back from its term") {
  const auto read = read_person_sighting(
      person_sighting_term({"Ruth P. Abernathy", "202-551-9001", "Office of Trade"}));
  REQUIRE(read);
  CHECK(read->name == "Ruth P. Abernathy");
  CHECK(read->phone == "202-551-9001");
  CHECK(read->office == "Office of Trade");
  CHECK_FALSE(read_person_sighting("XEX:ruth p abernathy"));
  CHECK_FALSE(read_person_sighting("XP:no parts"));
}

TEST_CASE("a sighting's term fits Xapian whatever is in it") {
  const std::string term =
      person_sighting_term({std::string(500, 'n'), std::string(500, '5'), std::string(500, 'o')});
  CHECK(term.size() <= kMaxTermBytes);
  CHECK(read_person_sighting(term).has_value());
  const auto tab = read_person_sighting(person_sighting_term({"Ruth\tAbernathy", "", "a\tb"}));
  CHECK(tab->name == "Ruth Abernathy");
  CHECK(tab->office == "a b");
}
