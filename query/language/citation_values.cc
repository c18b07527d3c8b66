#include "query/language/citation_values.hh"

#include <algorithm>
#include <utility>

#include "schemas/citations/citations.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

using schemas::FieldId;

// The part that is the same in all authorities: "402(b)" of "s-k 402(b)", "102.10" of
// "cdi non-gaap 102.10".
std::string_view number_of(std::string_view canonical) {
  for (std::size_t at = canonical.find(' '); at != canonical.npos;
       at = canonical.find(' ', at + 1)) {
    const char next = at + 1 < canonical.size() ? canonical[at + 1] : ' ';
    if (next >= '0' && next <= '9') return canonical.substr(at + 1);
  }
  return canonical;
}

Node filter_of(const std::vector<std::string>& citations, Place place) {
  Filter filter{FieldId::kCites, "", Join::kAny, {}};
  const auto add = [&](const std::string& canonical) {
    std::string term = schemas::keyword_term(schemas::field(FieldId::kCites), canonical);
    if (std::find(filter.terms.begin(), filter.terms.end(), term) != filter.terms.end()) return;
    filter.terms.push_back(std::move(term));
    if (!filter.value.empty()) filter.value += " or ";
    filter.value += schemas::citation_label(canonical);
  };
  for (const std::string& canonical : citations) add(canonical);
  for (const std::string& canonical : citations)
    for (const std::string& alias : schemas::citation_aliases(canonical)) add(alias);
  return {place, std::move(filter)};
}

// The authorities of one number together, the numbers in the order they were typed in.
std::vector<std::vector<std::string>> by_number(const std::vector<std::string>& citations) {
  std::vector<std::vector<std::string>> groups;
  for (const std::string& canonical : citations) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
      return number_of(group.front()) == number_of(canonical);
    });
    if (same == groups.end()) {
      groups.push_back({canonical});
    } else {
      same->push_back(canonical);
    }
  }
  return groups;
}

bool asks_for_all(std::string_view typed) {
  const std::vector<std::string> words = schemas::words_of(typed);
  return typed.find('&') != typed.npos ||
         std::find(words.begin(), words.end(), "and") != words.end();
}

}  // namespace

Node citations_of_value(std::string_view typed, Place place, IndexTerms& index) {
  const std::string folded = schemas::fold(typed);
  const bool is_facet_value =
      folded.find(' ') != folded.npos &&
      index.contains(schemas::keyword_term(schemas::field(FieldId::kCites), folded));
  if (is_facet_value) return filter_of({folded}, place);

  const std::vector<std::string> citations = schemas::citations_typed(typed);
  if (citations.empty()) {
    throw QueryError("'" + std::string(typed) +
                         "' is no citation; examples: cites:402(b), cites:\"ASC 606-10-50\", "
                         "cites:\"Rule 3-05\", cites:\"SAB 99\"",
                     place);
  }
  const std::vector<std::vector<std::string>> numbers = by_number(citations);
  if (numbers.size() == 1 || !asks_for_all(typed)) return filter_of(citations, place);
  Group all{Join::kAll, {}, false, {}};
  for (const std::vector<std::string>& one : numbers) all.children.push_back(filter_of(one, place));
  return {place, std::move(all)};
}

}  // namespace precedent::query
