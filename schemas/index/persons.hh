#pragma once
// Which printed names are one person of the staff. Documents store names as printed; this small
// file of the generation says which of them belong together, and is applied when facets are
// labelled and `examiner:` is expanded.
//
//   const Persons persons = read_persons(generation_paths(generation).persons);
//   const Person* blume = persons.find(person_value("Sharon Blume"));
//   // blume->label == "Sharon M. Blume", blume->variants == {"sharon blume", "sharon m blume"}

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace precedent::schemas {

struct Person {
  std::string value;                  // what `examiner:` takes and the facet gives; one of variants
  std::string label;                  // for people, as printed most often: "Sharon M. Blume"
  std::vector<std::string> variants;  // person_value() of every printed name, sorted, two at least
};

// Persons with several names. A name that is in none of them is a person of its own, labelled as
// printed. Immutable once made.
class Persons {
 public:
  Persons() = default;
  explicit Persons(std::vector<Person> persons);

  // By any of its variants. Null: no other name is known for this one.
  const Person* find(std::string_view person_value) const;

  const std::vector<Person>& all() const { return persons_; }  // sorted by value

 private:
  std::vector<Person> persons_;
  std::unordered_map<std::string, std::size_t> by_variant_;
};

// What the file of a generation holds. `run` and `aliases` say what it was made from.
struct PersonsFile {
  std::uint64_t run = 0;
  std::string aliases;  // checksum of the user's alias file; empty: there was none
  std::vector<Person> persons;
};

// As JSON. The reader of the text throws IndexError where it is not such a file; `name` is what the
// message calls it.
std::string persons_text(const PersonsFile& file);
PersonsFile persons_of_text(std::string_view text, std::string_view name);

// No persons where there is no file (a folder of remote stubs has none). Throws IndexError on a
// damaged one.
Persons read_persons(const std::filesystem::path& file);

// Sightings. A letter has one term for each staff person it names: name, phone and office as that
// letter has them. Together they are what the rule that joins names goes by, and Xapian keeps count
// of them through updates and removals.
struct PersonSighting {
  std::string name;    // as printed
  std::string phone;   // may be empty
  std::string office;  // may be empty; cut where the term would be too long
};
std::string person_sighting_term(const PersonSighting& sighting);
std::optional<PersonSighting> read_person_sighting(std::string_view term);

}  // namespace precedent::schemas
