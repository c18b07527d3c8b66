#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "schemas/topics/topics.hh"

namespace precedent::indexer {

// The topics of one run: the built-in ones, with a user's file over them.
class RunTaxonomy {
 public:
  // An empty path: no file. Throws FileError, schemas::TaxonomyError.
  explicit RunTaxonomy(const std::filesystem::path& file);

  const schemas::Taxonomy& get() const;
  const std::string& file_text() const { return file_text_; }  // empty: no file
  const std::string& file_checksum() const { return file_checksum_; }

 private:
  std::optional<schemas::Taxonomy> extended_;
  std::string file_text_;
  std::string file_checksum_;
};

}  // namespace precedent::indexer
