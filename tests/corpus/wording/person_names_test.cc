#include "corpus/wording/person_names.hh"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

using namespace precedent::corpus;

TEST_CASE("names are read as printed, without courtesies and credentials") {
  const auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Jay Knight", "Jay Knight"},
      {"Ms. Sharon M. Blume, Esq.", "Sharon M. Blume"},
      {"H. Roger Schwann", "H. Roger Schwann"},
      {"A.N. Parkes", "A.N. Parkes"},
      {"CYPRIAN HOLT", "CYPRIAN HOLT"},
      {"James E. Moyle, Jr.", "James E. Moyle, Jr."},
      {"Donna Di Silva", "Donna Di Silva"},
      {"Ludwig van der Berg", "Ludwig van der Berg"},
      {"Maryse Mills-Apenta", "Maryse Mills-Apenta"},
      {"Terence O\xE2\x80\x99 Byrne",
       "Terence O\xE2\x80\x99"
       "Byrne"},
      {"Jos\xC3\xA9 Ib\xC3\xA1\xC3\xB1"
       "ez",
       "Jos\xC3\xA9 Ib\xC3\xA1\xC3\xB1"
       "ez"},
      {"Ronald (Ron) E. Alder", "Ronald E. Alder"},
  }));
  CAPTURE(text);
  CHECK(whole_person_name(text) == name);
}

TEST_CASE("what only looks like a name is none") {
  const std::string text = GENERATE(
      as<std::string>(), "Holt", "Mr. Holt", "Division of", "Judiciary Plaza", "Staff Accountant",
      "Harrow Partners, LLC", "Bellwether Lake Inc.", "San Francisco", "Page 2",
      "Washington, D.C. 20549", "Jane Roe of Crane & Fell", "Warren Bird\xE2\x80\x99s letter");
  CAPTURE(text);
  CHECK_FALSE(whole_person_name(text));
}

TEST_CASE("a name ends where a title begins") {
  const auto name = read_person_name("Maud Ester Staff Accountant", 0);
  REQUIRE(name);
  CHECK(name->name == "Maud Ester");
}

TEST_CASE("one person is known under spelling variants") {
  const auto [a, b, same] = GENERATE(table<std::string, std::string, bool>({
      {"Sharon Blume", "SHARON M. BLUME", true},
      {"A.N. Parkes", "Anne Nguyen Parkes", true},
      {"Terence O'Byrne",
       "Terence O\xE2\x80\x99"
       "Byrne",
       true},
      {"Anne Parkes", "Bea Parkes", false},
      {"Anne Parkes", "Anne Perks", false},
  }));
  CAPTURE(a, b);
  CHECK(same_person(a, b) == same);
}
