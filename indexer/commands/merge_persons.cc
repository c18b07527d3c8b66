#include "indexer/commands/merge_persons.hh"

#include <algorithm>

#include "indexer/durable_files.hh"
#include "indexer/index/databases.hh"
#include "indexer/index/generation_persons.hh"
#include "indexer/index/generation_words.hh"
#include "indexer/report/human_numbers.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/open_shards.hh"
#include "schemas/index/persons.hh"

namespace precedent::indexer {
namespace {

schemas::OpenShards all_shards(const std::filesystem::path& index, schemas::ShardUnit unit) {
  schemas::ShardFailures failures;
  schemas::OpenShards open = schemas::open_shards(schemas::read_shards_file(index), unit, failures);
  if (!open.missing.empty())
    throw schemas::IndexError("a shard does not answer: " + open.missing.front() +
                              "; nothing was changed");
  return open;
}

}  // namespace

void merge_persons(const std::filesystem::path& index, const std::filesystem::path& aliases,
                   std::ostream& out) {
  if (!schemas::has_shards_file(index))
    throw schemas::IndexError(schemas::shards_file(index).string() +
                              " is not there; an index by itself has its persons already");
  const AliasFile alias_file = read_alias_file(aliases);
  const schemas::OpenShards letters = all_shards(index, schemas::ShardUnit::kLetters);
  const schemas::OpenShards comments = all_shards(index, schemas::ShardUnit::kComments);
  std::uint64_t run = 0;
  for (const schemas::OpenShard& shard : letters.shards)
    run = std::max(run, run_of(shard.database));
  const std::string persons = generation_persons(schemas::database_of(letters), alias_file, run);
  const std::string words = generation_words(schemas::database_of(comments), run);
  const schemas::GenerationPaths paths = schemas::generation_paths(index);
  replace_file(paths.persons, persons);
  replace_file(paths.words, words);
  out << "persons of several names: "
      << with_separators(schemas::persons_of_text(persons, paths.persons.string()).persons.size())
      << ", from " << letters.shards.size() << " shards\n";
}

}  // namespace precedent::indexer
