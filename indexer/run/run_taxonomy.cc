#include "indexer/run/run_taxonomy.hh"

#include "corpus/sha256.hh"
#include "indexer/durable_files.hh"

namespace precedent::indexer {

RunTaxonomy::RunTaxonomy(const std::filesystem::path& file) {
  if (file.empty()) return;
  const std::string text = read_given_file(file);
  extended_ = schemas::Taxonomy::built_in().extended_by(text, file.string());
  file_checksum_ = corpus::sha256_hex(text);
}

const schemas::Taxonomy& RunTaxonomy::get() const {
  return extended_ ? *extended_ : schemas::Taxonomy::built_in();
}

}  // namespace precedent::indexer
