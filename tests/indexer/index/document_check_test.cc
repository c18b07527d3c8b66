#include "indexer/index/document_check.hh"

#include <catch2/catch.hpp>

#include "schemas/index/index_layout.hh"
#include "schemas/index/terms.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

using namespace precedent;
using Catch::Contains;

namespace {

// Writes the first comment as `change` leaves it; its data and seal stay.
std::vector<std::string> found_after(const std::function<void(Xapian::Document&)>& change) {
  const tests::TestIndex index = tests::index_of(tests::sample_letters());
  const auto path = schemas::generation_paths(index.generation()).comments;
  {
    Xapian::WritableDatabase comments(path.string());
    const Xapian::docid first = *comments.postlist_begin("");
    Xapian::Document document = comments.get_document(first);
    change(document);
    comments.replace_document(first, document);
    comments.commit();
  }
  return indexer::altered_documents(path);
}

const std::string& word_of(const Xapian::Document& document) {
  static std::string word;
  Xapian::TermIterator term = document.termlist_begin();
  term.skip_to("a");  // words are in small letters, behind all prefixes
  return word = *term;
}

}  // namespace

TEST_CASE("documents that stand as they were written are not altered") {
  CHECK(found_after([](Xapian::Document&) {}).empty());
}

TEST_CASE("a document that is found by something else than was written is named") {
  const auto found = [&] {
    SECTION("by another word") {
      return found_after([](Xapian::Document& document) { document.add_term("zzz", 0); });
    }
    SECTION("not by one of its words") {
      return found_after(
          [](Xapian::Document& document) { document.remove_term(word_of(document)); });
    }
    SECTION("at another place") {
      return found_after(
          [](Xapian::Document& document) { document.add_posting(word_of(document), 9'999, 0); });
    }
    SECTION("with another value") {
      return found_after(
          [](Xapian::Document& document) { document.add_value(schemas::kOrderSlot, "somewhere"); });
    }
    return std::vector<std::string>();
  }();
  REQUIRE(found.size() == 1);
  CHECK_THAT(found.front(), Contains("comments: the terms, positions or values of document 1"));
}
