#pragma once
// The fields of a document as terms and slots: everything in it but its words and its identity.

#include <xapian.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/record.hh"
#include "schemas/topics/topics.hh"

namespace precedent::indexer {

// Ready to be added to a document. Terms count nothing (wdf 0).
struct FieldEntries {
  struct PlacedTerm {
    std::string term;
    Xapian::termpos position = 0;
  };
  struct Value {
    Xapian::valueno slot = 0;
    std::string bytes;
  };
  std::vector<std::string> terms;  // without positions
  std::vector<PlacedTerm> placed_terms;
  std::vector<Value> values;
};

void add_to(Xapian::Document& document, const FieldEntries& entries);

struct SeenLetter {
  const schemas::LetterFacts* letter = nullptr;
  std::string_view first_seen;  // ISO date, or empty
};

// The fields of the letters that a document is in; the first is the one that it is identified by,
// and fills the slots of dates.
FieldEntries letter_entries(std::span<const SeenLetter> letters);

// The fields that are each document's own: topics and citations.
FieldEntries own_entries(std::span<const std::string> topics,
                         std::span<const std::string> citations, const schemas::Taxonomy& taxonomy);

// What the review adds. `letters`: the ids of all its letters.
FieldEntries review_entries(const schemas::LetterReview& review,
                            std::span<const std::string> letters);
// The same for a comment of a letter of that review.
FieldEntries review_entries(const schemas::LetterReview& review,
                            const schemas::CommentReview& comment,
                            std::span<const std::string> letters);

}  // namespace precedent::indexer
