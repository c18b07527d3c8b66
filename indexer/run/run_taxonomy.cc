#include "indexer/run/run_taxonomy.hh"

#include "corpus/sha256.hh"
#include "indexer/durable_files.hh"

namespace precedent::indexer {

RunTaxonomy::RunTaxonomy(const std::filesystem::path& file) {
  if (file.empty()) return;
  file_text_ = read_given_file(file);
  extended_ = schemas::Taxonomy::built_in().extended_by(file_text_, file.string());
  file_checksum_ = corpus::sha256_hex(file_text_);
}

const schemas::Taxonomy& RunTaxonomy::get() const {
  return extended_ ? *extended_ : schemas::Taxonomy::built_in();
}

}  // namespace precedent::indexer
