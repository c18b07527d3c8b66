#pragma once
// The fields of a document as terms and slots: everything in it but its words and its identity.

#include <xapian.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/record.hh"
#include "schemas/topics.hh"

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

// The fields that a letter and all its comments share. `first_seen`: ISO date, or empty.
FieldEntries letter_entries(const schemas::LetterFacts& letter, std::string_view first_seen);

// The fields that are each document's own: topics and citations.
FieldEntries own_entries(std::span<const std::string> topics,
                         std::span<const std::string> citations, const schemas::Taxonomy& taxonomy);

}  // namespace precedent::indexer
