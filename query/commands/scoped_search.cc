#include "query/commands/scoped_search.hh"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace precedent::query {

Synonyms synonyms_of(const std::filesystem::path& file) {
  Synonyms synonyms = Synonyms::built_in();
  if (file.empty()) return synonyms;
  if (std::filesystem::is_directory(file))
    throw SynonymsError("cannot read " + file.string() + ": " + std::strerror(EISDIR));
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open())
    throw SynonymsError("cannot read " + file.string() + ": " + std::strerror(errno));
  synonyms.add(text, file.string());
  return synonyms;
}

}  // namespace precedent::query
