#include "indexer/index/generation_persons.hh"

#include <optional>
#include <utility>
#include <vector>

#include "corpus/sha256.hh"
#include "indexer/durable_files.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/persons.hh"

namespace precedent::indexer {

AliasFile read_alias_file(const std::filesystem::path& file) {
  if (file.empty()) return {};
  const std::string text = read_given_file(file);
  return {read_aliases(text, file.string()), corpus::sha256_hex(text)};
}

std::string generation_persons(const Xapian::Database& letters, const AliasFile& aliases,
                               std::uint64_t run) {
  std::vector<CountedSighting> sightings;
  const std::string prefix(schemas::kSightingPrefix);
  for (auto term = letters.allterms_begin(prefix); term != letters.allterms_end(prefix); ++term) {
    if (std::optional<schemas::PersonSighting> sighting = schemas::read_person_sighting(*term))
      sightings.push_back({std::move(*sighting), term.get_termfreq()});
  }
  return schemas::persons_text({run, aliases.checksum, join_persons(sightings, aliases.aliases)});
}

bool persons_are_current(const std::filesystem::path& path, const AliasFile& aliases,
                         std::uint64_t run) {
  try {
    const schemas::PersonsFile file = schemas::persons_of_text(read_file(path), path.string());
    return file.run == run && file.aliases == aliases.checksum;
  } catch (const schemas::IndexError&) {
    return false;
  }
}

}  // namespace precedent::indexer
