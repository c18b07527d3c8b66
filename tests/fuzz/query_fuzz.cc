// Any bytes as a query: tokens, tree, synonyms, meaning, Xapian::Query, marks. Whatever is not
// refused with a QueryError must go through, and its words must be valid UTF-8.

#include <nlohmann/json.hpp>
#include <string_view>

#include "query/language/clean_query.hh"
#include "query/language/field_values.hh"
#include "query/language/parser.hh"
#include "query/language/question.hh"
#include "query/output/marks.hh"
#include "query/output/snippets.hh"

namespace {

using namespace precedent;

Xapian::Database small_database() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  Xapian::termpos position = 0;
  for (const char* word :
       {"liquidity", "disclosure", "goodwill", "impaired", "impairment", "402"}) {
    document.add_posting(word, ++position);
    document.add_term(std::string("Z") + word);
  }
  database.add_document(document);
  return database;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t bytes) {
  static const Xapian::Database database = small_database();
  static const schemas::Persons persons;
  const std::string_view typed(reinterpret_cast<const char*>(data), bytes);
  try {
    query::IndexTerms index(database, persons);
    const query::Question question =
        query::question_of(query::clean_query(typed), query::Synonyms::built_in(), index);
    nlohmann::json(question.understood() + query::tree_text(question.tree)).dump();
    query::Marker marker(question.tree);
    query::best_passage(typed, marker, 80);
    Xapian::Enquire enquire(database);
    enquire.set_query(question.query);
    enquire.get_mset(0, 10, 10);
  } catch (const query::QueryError& error) {
    query::explanation_of(error, typed.size() > query::kMaxQueryBytes
                                     ? std::string_view()
                                     : std::string_view(query::clean_query(typed)));
  }
  return 0;
}
