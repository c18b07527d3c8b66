#include "tests/query/generated_index.hh"

#include <fstream>

#include "schemas/index/index_layout.hh"
#include "schemas/index/persons.hh"

namespace precedent::query {

const SamePersons& generated_persons() {
  static const SamePersons persons = {{"ruth abernathy", "ruth p abernathy"}};
  return persons;
}

tests::TestIndex generated_index(const std::vector<corpus::Letter>& letters) {
  tests::TestIndex index = tests::index_of(letters, "2026-11-02");
  schemas::PersonsFile file;
  file.persons = {{"ruth p abernathy", "Ruth P. Abernathy", generated_persons().front()}};
  std::ofstream(schemas::generation_paths(index.generation()).persons)
      << schemas::persons_text(file);
  return index;
}

}  // namespace precedent::query
