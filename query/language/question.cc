#include "query/language/question.hh"

#include "query/language/field_values.hh"
#include "query/language/parser.hh"
#include "query/language/xapian_query.hh"

namespace precedent::query {

Question question_of(std::string_view text, const Synonyms& synonyms, IndexTerms& index) {
  Question question;
  question.text = text;
  question.tree = with_values_understood(widened(parse(text), synonyms), index);
  question.query = xapian_query(question.tree, index);
  return question;
}

}  // namespace precedent::query
