#include "tests/support/index_of.hh"

#include "indexer/durable_files.hh"
#include "indexer/generation.hh"
#include "indexer/generation_persons.hh"
#include "indexer/index_writer.hh"
#include "indexer/letter_record.hh"
#include "schemas/index_layout.hh"

namespace precedent::tests {

namespace fs = std::filesystem;

fs::path TestIndex::generation() const {
  return schemas::live_generation(path());
}

TestIndex index_of(const std::vector<corpus::Letter>& letters, std::string_view first_seen) {
  TestIndex index{TemporaryFolder()};
  fs::create_directories(index.path());
  indexer::NewGeneration generation(index.path());
  {
    indexer::IndexWriter writer(generation.folder());
    writer.begin();
    for (const corpus::Letter& letter : letters)
      writer.put(indexer::letter_record(letter), first_seen);
    writer.commit(1);
    indexer::replace_file(schemas::generation_paths(generation.folder()).persons,
                          indexer::generation_persons(writer.letters(), {}, 1));
  }
  generation.make_live();
  return index;
}

}  // namespace precedent::tests
