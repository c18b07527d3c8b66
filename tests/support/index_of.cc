#include "tests/support/index_of.hh"

#include <optional>
#include <utility>

#include "indexer/durable_files.hh"
#include "indexer/index/generation.hh"
#include "indexer/index/generation_persons.hh"
#include "indexer/index/generation_words.hh"
#include "indexer/index/index_writer.hh"
#include "indexer/records/letter_record.hh"
#include "indexer/reviews/link_keys.hh"
#include "indexer/reviews/reviews.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::tests {

namespace fs = std::filesystem;

std::vector<indexer::Family> families_of(const std::vector<corpus::Letter>& letters,
                                         std::string_view first_seen) {
  std::vector<schemas::LetterRecord> records;
  indexer::FamilyFinder finder;
  for (const corpus::Letter& letter : letters) {
    records.push_back(indexer::letter_record(letter));
    for (const std::uint64_t link : indexer::hashes_of_keys(indexer::link_keys(records.back())))
      finder.add(records.size() - 1, link);
  }
  std::vector<indexer::Family> families;
  for (const std::vector<std::size_t>& members : finder.families(records.size())) {
    indexer::Family& family = families.emplace_back();
    for (const std::size_t member : members) family.add(std::move(records[member]), first_seen);
    indexer::link_reviews(family.letters);
  }
  return families;
}

fs::path TestIndex::generation() const {
  return schemas::live_generation(path());
}

TestIndex index_of(const std::vector<corpus::Letter>& letters, std::string_view first_seen,
                   const std::string& topics) {
  TestIndex index{TemporaryFolder()};
  fs::create_directories(index.path());
  indexer::NewGeneration generation(index.path());
  {
    std::optional<schemas::Taxonomy> extended;
    if (!topics.empty()) extended = schemas::Taxonomy::built_in().extended_by(topics, "own topics");
    indexer::IndexWriter writer(generation.folder(),
                                extended ? *extended : schemas::Taxonomy::built_in());
    writer.begin();
    writer.set_metadata_of_both(std::string(schemas::kUsersTopicsKey), topics);
    for (const indexer::Family& family : families_of(letters, first_seen)) writer.put(family);
    writer.commit(1);
    indexer::replace_file(schemas::generation_paths(generation.folder()).persons,
                          indexer::generation_persons(writer.letters(), {}, 1));
    indexer::replace_file(schemas::generation_paths(generation.folder()).words,
                          indexer::generation_words(writer.comments(), 1));
  }
  generation.make_live();
  return index;
}

}  // namespace precedent::tests
