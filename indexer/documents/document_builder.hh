#pragma once
// From a record to the documents of the index: terms, positions, slots and data, as the top of
// schemas/index/fields.hh describes them. The same record always gives the same document.

#include <xapian.h>

#include <functional>
#include <vector>

#include "indexer/documents/document_words.hh"
#include "indexer/reviews/family.hh"
#include "schemas/index/record.hh"
#include "schemas/topics/topics.hh"

namespace precedent::indexer {

// What a letter becomes: one document for `letters`, and one for `comments` for each comment that
// is identified by this letter.
struct LetterDocuments {
  Xapian::Document letter;
  std::vector<Xapian::Document> comments;  // by ordinal
};

// Remembers stems, so keep one a thread. `taxonomy`, which gives the labels of topics, must outlive
// it.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(const schemas::Taxonomy& taxonomy = schemas::Taxonomy::built_in())
      : taxonomy_(&taxonomy) {}

  // `letters` are whole reviews, linked. Calls `take` for each letter, in their order.
  void build(const Family& letters,
             const std::function<void(const schemas::LetterFacts&, LetterDocuments)>& take);

 private:
  const schemas::Taxonomy* taxonomy_;
  DocumentWords words_;
};

}  // namespace precedent::indexer
