#include "query/search/index_question.hh"

#include "schemas/values/closed_sets.hh"

namespace precedent::query {
namespace {

bool is_of_comments(const Filter& filter) {
  return schemas::field(filter.field).is_of_comments ||
         (filter.field == schemas::FieldId::kOutcome &&
          filter.value == schemas::name_of(schemas::Outcome::kFollowedUp));
}

// Letters of these kinds ask nothing.
bool is_of_letters(const Filter& filter) {
  return filter.field == schemas::FieldId::kKind && filter.value == "review-complete";
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

Question question_for(OpenIndex& index, std::string_view text, const Synonyms& synonyms) {
  Question question = question_of(text, synonyms, index.terms());
  if (index.unit() == Unit::kLetter) {
    refuse_values_of_comments(question.tree);
  } else {
    refuse_values_of_letters(question.tree);
  }
  return question;
}

}  // namespace precedent::query
