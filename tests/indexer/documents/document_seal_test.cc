#include "indexer/documents/document_seal.hh"

#include <catch2/catch.hpp>

using namespace precedent::indexer;

namespace {

Xapian::Document sample_document() {
  Xapian::Document document;
  document.add_posting("liquidity", 7, 2);
  document.add_posting("liquidity", 300, 1);
  document.add_posting("covenant", 8);
  document.add_boolean_term("Qone");
  document.add_value(3, "20190502");
  return document;
}

}  // namespace

TEST_CASE("the seal of a document is the sum of its parts, in any order") {
  const Xapian::Document document = sample_document();
  std::uint64_t sum = seal_of_value(3, "20190502") + with_weight(seal_of_term("Qone"), 0);
  for (const char* word : {"liquidity", "covenant"}) {
    Xapian::TermIterator term = document.termlist_begin();
    term.skip_to(word);
    std::uint64_t posting = with_weight(seal_of_term(word), term.get_wdf());
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      posting = with_position(posting, *at);
    sum += posting;
  }
  CHECK(seal_of(document) == sum);
}

TEST_CASE("whatever is other in a document, its seal is another") {
  const std::uint64_t seal = seal_of(sample_document());
  Xapian::Document document = sample_document();
  SECTION("a word") {
    document.add_term("segment", 0);
  }
  SECTION("a word less") {
    document.remove_term("covenant");
  }
  SECTION("a weight") {
    document.add_term("covenant");
  }
  SECTION("a place") {
    document.remove_posting("liquidity", 300);
    document.add_posting("liquidity", 301);
  }
  SECTION("a value") {
    document.add_value(3, "20190503");
  }
  SECTION("its slot") {
    document.remove_value(3);
    document.add_value(4, "20190502");
  }
  CHECK(seal_of(document) != seal);
}
