#include "query/language/field_values.hh"

#include <set>

#include "query/language/citation_values.hh"
#include "query/language/code_values.hh"
#include "query/language/date_range.hh"
#include "query/language/name_values.hh"
#include "query/language/number_range.hh"
#include "query/language/typed_value.hh"
#include "schemas/index/terms.hh"
#include "schemas/topics/topics.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::query {
namespace {

using schemas::FieldId;
using schemas::FieldKind;

Node keyword_of_field(const TypedValue& value) {
  switch (value.field.id) {
    case FieldId::kCik:
      return cik_meant(value);
    case FieldId::kThread:
      return thread_meant(value);
    case FieldId::kSic:
      return industry_meant(value);
    case FieldId::kState:
    case FieldId::kInc:
      return place_meant(value);
    default:
      return keyword_meant(value);
  }
}

// Topics that have the word in their name are nearer than those that are spelt alike.
[[noreturn]] void refuse_topic(const TypedValue& value, const std::vector<std::string>& slugs) {
  constexpr std::size_t kMostNamed = 6;
  const std::string folded = schemas::fold(value.typed);
  std::set<std::string> named;
  for (const std::string& slug : slugs)
    if (named.size() < kMostNamed && slug.find(folded) != slug.npos) named.insert(slug);
  if (named.empty()) value.refuse_outside(slugs);
  throw QueryError("'" + value.typed + "' is no topic; did you mean " +
                       listed({named.begin(), named.end()}) + "?",
                   value.place);
}

Node topic_meant(const TypedValue& value) {
  if (value.is_wildcard()) return value.wildcard();
  const std::string folded = schemas::fold(value.typed);
  const schemas::Taxonomy& taxonomy = value.index.taxonomy();
  if (const auto known = taxonomy.find(folded))
    return value.filter(known->label, {value.term(folded)});
  // The index may keep topics of a taxonomy before this one.
  if (value.index.contains(value.term(folded))) return value.filter(folded, {value.term(folded)});
  std::vector<std::string> slugs;
  for (const schemas::Topic& one : taxonomy.topics()) {
    if (schemas::fold(one.label) == folded) return value.filter(one.label, {value.term(one.slug)});
    slugs.push_back(one.slug);
  }
  for (const std::string& slug : value.index.values_of(value.field.prefix)) slugs.push_back(slug);
  refuse_topic(value, slugs);
}

Node one_of_closed_set(const TypedValue& value) {
  if (value.field.id == FieldId::kAnswer && squeezed(value.typed) == "pushback")
    return value.filter("disagreed, in whole or part",
                        {value.term(schemas::name_of(schemas::AnswerKind::kDisagreed))});
  std::vector<std::string> values;
  for (const std::string_view one : schemas::closed_values(value.field.id)) {
    if (squeezed(one) == squeezed(value.typed))
      return value.filter(std::string(one), {value.term(one)});
    values.emplace_back(one);
  }
  value.refuse_outside(values);
}

Node years_meant(const TypedValue& value) {
  const std::string& typed = value.typed;
  const DateRange range = date_range(value.field.id, typed, value.place);
  if (typed.find('-') != typed.npos)
    value.refuse("a year has four digits; date: takes months and days");
  if (typed.find("..") == typed.npos) return value.filter(typed, {value.term(typed)});
  const std::string first = range.first.empty() ? "1900" : range.first.substr(0, 4);
  const std::string last = range.last.empty() ? "2199" : range.last.substr(0, 4);
  std::vector<std::string> terms;
  for (int year = std::stoi(first); year <= std::stoi(last); ++year) {
    std::string one = value.term(std::to_string(year));
    if (value.index.contains(one)) terms.push_back(std::move(one));
  }
  return value.filter(typed, std::move(terms));
}

}  // namespace

Node meaning_of(const FieldValue& typed, Place place, IndexTerms& index) {
  const TypedValue value{schemas::field(typed.field), typed.typed, place, index};
  switch (value.field.kind) {
    case FieldKind::kText:
      break;  // the parser makes words of it
    case FieldKind::kCompany:
      return company_meant(value);
    case FieldKind::kPerson:
      return person_meant(value);
    case FieldKind::kKeyword:
      return keyword_of_field(value);
    case FieldKind::kFileNumber:
      return file_number_meant(value);
    case FieldKind::kForm:
      return form_meant(value);
    case FieldKind::kTopic:
      return topic_meant(value);
    case FieldKind::kCitation:
      return citations_of_value(value.typed, place, index);
    case FieldKind::kClosedSet:
      return one_of_closed_set(value);
    case FieldKind::kNumber:
      return {place, number_range(typed.field, value.typed, place)};
    case FieldKind::kYear:
      return years_meant(value);
    case FieldKind::kDate:
      return {place, date_range(typed.field, value.typed, place)};
  }
  value.refuse("its words stand in the text");
}

Node with_values_understood(Node node, IndexTerms& index) {
  if (const auto* value = std::get_if<FieldValue>(&node.is)) {
    Node meaning = meaning_of(*value, node.place, index);
    meaning.demand = node.demand;
    return meaning;
  }
  if (auto* group = std::get_if<Group>(&node.is)) {
    for (Node& child : group->children) child = with_values_understood(std::move(child), index);
  } else if (auto* negation = std::get_if<Not>(&node.is)) {
    negation->child.front() = with_values_understood(std::move(negation->child.front()), index);
  }
  return node;
}

}  // namespace precedent::query
