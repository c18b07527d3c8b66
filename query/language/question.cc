#include "query/language/question.hh"

#include "query/language/asking_words.hh"
#include "query/language/field_values.hh"
#include "query/language/named_forms.hh"
#include "query/language/parser.hh"
#include "query/language/wildcards.hh"
#include "query/language/xapian_query.hh"

namespace precedent::query {

Question question_of(std::string_view text, const Synonyms& synonyms, IndexTerms& index) {
  Question question;
  question.text = text;
  Node tree = with_question_marks_read(parse(text), index);
  tree = widened(with_forms_named(std::move(tree), index), synonyms);
  question.tree =
      with_values_understood(without_asking_words(std::move(tree), question.left_out), index);
  question.query = xapian_query(question.tree, index);
  question.most = most_query(question.tree, index);
  question.meant = words_wanted(question.tree);
  return question;
}

}  // namespace precedent::query
