#pragma once
// From a record to the documents of the index: terms, positions, slots and data, as the top of
// schemas/fields.hh describes them. The same record always gives the same document.

#include <xapian.h>
#include <string_view>
#include <vector>

#include "schemas/record.hh"
#include "schemas/topics.hh"
#include "schemas/words.hh"

namespace precedent::indexer {

// What a letter becomes: one document for `letters`, one a comment for `comments`.
struct LetterDocuments {
  Xapian::Document letter;
  std::vector<Xapian::Document> comments;  // in the order of the record
};

// Remembers stems, so keep one a thread. `taxonomy`, which gives the labels of topics, must outlive
// it.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(const schemas::Taxonomy& taxonomy = schemas::Taxonomy::built_in())
      : taxonomy_(&taxonomy) {}

  // `first_seen` is the ISO date of the run that first took the letter in; empty = not known.
  LetterDocuments documents_of(const schemas::LetterRecord& record, std::string_view first_seen);

 private:
  const schemas::Taxonomy* taxonomy_;
  schemas::Stems stems_;
};

}  // namespace precedent::indexer
