#include "query/language/name_values.hh"

#include <algorithm>

#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

Node company_wildcard(const TypedValue& value) {
  std::vector<std::string> words = value.words_before_star();
  Node last = value.filter(words.back() + '*', value.terms_beginning(words.back()));
  words.pop_back();
  if (words.empty()) return last;
  Group group{Join::kAll, {}, false, {}};
  for (const std::string& word : words)
    group.children.push_back(value.filter(word, {std::string(value.field.prefix) + word}));
  group.children.push_back(std::move(last));
  return {value.place, std::move(group)};
}

// By its facet value; said with the name that the index has for it.
Node one_company(const TypedValue& typed, const std::string& company) {
  const std::string of_company =
      schemas::facet_term_prefix(typed.field, schemas::facet_key(company));
  std::string name = company;
  constexpr std::size_t kMostOfOneKey = 16;
  for (const std::string& one : typed.index.beginning_with(of_company, kMostOfOneKey))
    if (const auto read = schemas::read_facet_term(typed.field, one);
        read && read->value.value == company)
      name = read->value.label + " (" + company + ")";
  return typed.filter(std::move(name), {typed.term(company)});
}

// The names with all other names of their persons.
std::vector<std::string> person_terms(const TypedValue& value, const std::set<std::string>& names) {
  std::set<std::string> terms;
  for (const std::string& name : names) {
    terms.insert(value.term(name));
    if (const schemas::Person* person = value.index.persons().find(name))
      for (const std::string& variant : person->variants) terms.insert(value.term(variant));
  }
  return {terms.begin(), terms.end()};
}

}  // namespace

Node company_meant(const TypedValue& value) {
  if (value.is_wildcard()) return company_wildcard(value);
  const std::string folded = schemas::fold(value.typed);
  if (is_number(folded)) return one_company(value, schemas::cik_value(folded));
  // The value of a company without a CIK is its words joined by '-'; no single word has one.
  if (folded.find('-') != folded.npos && value.index.contains(value.term(folded)))
    return one_company(value, folded);
  std::vector<std::string> terms;
  for (const std::string& word : schemas::words_of(value.typed))
    terms.push_back(std::string(value.field.prefix) + word);
  if (terms.empty()) value.refuse("it holds no word");
  // Twice the same word would have to stand twice in the name.
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return value.filter(folded, std::move(terms), Join::kAll);
}

Node person_meant(const TypedValue& value) {
  const auto filter = [&](std::string shown, const std::set<std::string>& names) {
    return value.filter(std::move(shown), person_terms(value, names));
  };
  if (value.is_wildcard()) return filter(schemas::fold(value.typed), value.values_before_star());
  const std::string typed = schemas::person_value(value.typed);
  if (typed.empty()) value.refuse("it holds no name");
  if (value.index.persons().find(typed) != nullptr || value.index.contains(value.term(typed)))
    return filter(typed, {typed});
  const std::vector<std::string> words = words_without_apostrophes(typed);
  std::set<std::string> names;
  for (const std::string& name : value.index.values_of(value.field.prefix))
    if (holds_all_words(name, words)) names.insert(name);
  return filter(typed, names);
}

Node keyword_meant(const TypedValue& value) {
  const std::string folded = schemas::fold(value.typed);
  std::vector<std::string> terms;
  if (value.is_wildcard()) {
    for (const std::string& one : value.values_before_star()) terms.push_back(value.term(one));
    return value.filter(folded, std::move(terms));
  }
  if (value.index.contains(value.term(folded))) return value.filter(folded, {value.term(folded)});
  std::vector<std::string> words = words_without_apostrophes(value.typed);
  std::erase(words, "and");  // "&" is no word
  if (!words.empty()) {
    for (const std::string& one : value.index.values_of(value.field.prefix))
      if (holds_all_words(one, words)) terms.push_back(value.term(one));
  }
  if (terms.empty()) terms.push_back(value.term(folded));
  return value.filter(folded, std::move(terms));
}

}  // namespace precedent::query
