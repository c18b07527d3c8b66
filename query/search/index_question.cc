#include "query/search/index_question.hh"

#include "query/search/time_limit.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::query {
namespace {

bool is_of_comments(const Filter& filter) {
  return only_has(Unit::kComment, schemas::field(filter.field), filter.value);
}

bool is_of_letters(const Filter& filter) {
  return only_has(Unit::kLetter, schemas::field(filter.field), filter.value);
}

void refuse_values_of_letters(const Node& node) {
  if (const auto* group = std::get_if<Group>(&node.is)) {
    if (group->join == Join::kAny) return;  // another of them may be of comments
    for (const Node& child : group->children) refuse_values_of_letters(child);
  } else if (const auto* filter = std::get_if<Filter>(&node.is);
             filter != nullptr && is_of_letters(*filter)) {
    throw QueryError("letters of kind " + filter->value +
                         " have no comments; add --unit letter to search whole letters",
                     node.place);
  }
}

void refuse_values_of_comments(const Node& node) {
  if (const auto* group = std::get_if<Group>(&node.is)) {
    for (const Node& child : group->children) refuse_values_of_comments(child);
  } else if (const auto* negation = std::get_if<Not>(&node.is)) {
    refuse_values_of_comments(negation->child.front());
  } else if (const auto* filter = std::get_if<Filter>(&node.is);
             filter != nullptr && is_of_comments(*filter)) {
    throw QueryError("'" + std::string(schemas::field(filter->field).name) + ":" + filter->value +
                         "' is said of comments, not of whole letters; search comments for it",
                     node.place);
  }
}

}  // namespace

bool only_has(Unit unit, const schemas::Field& field, std::string_view value) {
  // Letters of this kind ask nothing.
  if (unit == Unit::kLetter)
    return field.id == schemas::FieldId::kKind && value == "review-complete";
  return field.is_of_comments || (field.id == schemas::FieldId::kOutcome &&
                                  value == schemas::name_of(schemas::Outcome::kFollowedUp));
}

Question question_for(OpenIndex& index, std::string_view text, const Synonyms& synonyms) {
  Question question = question_of(text, synonyms, index.terms());
  if (index.unit() == Unit::kLetter) {
    refuse_values_of_comments(question.tree);
  } else {
    refuse_values_of_letters(question.tree);
  }
  limit_time(question, index);
  return question;
}

void limit_time(Question& question, const OpenIndex& index) {
  if (index.may_be_remote()) return;
  question.query = limited(question.query);
  question.most.query = limited(question.most.query);
}

}  // namespace precedent::query
