#include "query/serve/pages/facet_column.hh"

#include <algorithm>
#include <array>

#include "query/output/hit_words.hh"
#include "query/output/review_words.hh"
#include "schemas/index/terms.hh"

namespace precedent::query::serve {
namespace {

using schemas::FieldId;

struct Title {
  FieldId field;
  std::string_view title;
};

constexpr auto kShown = std::to_array<Title>({
    {FieldId::kTopic, "Topic"},
    {FieldId::kCompany, "Company"},
    {FieldId::kExaminer, "Examiner"},
    {FieldId::kFile, "File number"},
    {FieldId::kForm, "Form"},
    {FieldId::kYear, "Year"},
    {FieldId::kOffice, "Office"},
    {FieldId::kOutcome, "Outcome"},
    {FieldId::kAnswer, "Answer"},
    {FieldId::kCites, "Cited rule"},
    {FieldId::kState, "State"},
    {FieldId::kSic, "Industry (SIC)"},
    {FieldId::kSide, "Written by"},
    {FieldId::kKind, "Kind of letter"},
});
constexpr std::size_t kFirst = 4;

// Whether the query holds this value of the field already.
const ChosenField* chosen_value(const std::vector<ChosenField>& chosen, FieldId field,
                                const std::string& value) {
  const auto found = std::find_if(chosen.begin(), chosen.end(), [&](const ChosenField& one) {
    return one.field->id == field && !one.is_excluded &&
           schemas::fold(one.value) == schemas::fold(value);
  });
  return found == chosen.end() ? nullptr : &*found;
}

Html value_item(const Facet& facet, const FacetCount& one, std::uint64_t most, const Asked& asked,
                const std::vector<ChosenField>& chosen) {
  const ChosenField* const has = chosen_value(chosen, facet.field, one.value);
  const std::string_view name = schemas::field(facet.field).name;
  const Asked then =
      asked.with_query(has != nullptr ? has->without : narrowed(asked.query, name, one.value));
  const bool is_word = facet.field == FieldId::kOutcome || facet.field == FieldId::kAnswer ||
                       facet.field == FieldId::kKind;
  const std::string label = is_word ? outcome_words(one.label) : one.label;
  const Html words = together(element("span", attribute("class", "label"), label), " ",
                              element("span", attribute("class", "count"), grouped(one.count)));
  Html inside = link(then.address(), attribute_if(has != nullptr, "aria-current", "true"),
                     attribute_if(has != nullptr, "title", "Take this out again"), words);
  if (facet.field == FieldId::kYear) {
    inside.add(element("meter", attribute("min", "0"), attribute("max", std::to_string(most)),
                       attribute("value", std::to_string(one.count)),
                       attribute("aria-hidden", "true")));
  }
  return element("li", inside);
}

Html facet_section(const Facet& facet, const Asked& asked, const std::vector<ChosenField>& chosen,
                   std::size_t top) {
  if (facet.counts.empty()) return {};
  std::vector<FacetCount> counts = facet.counts;
  if (facet.field != FieldId::kYear) {
    counts.resize(std::min(counts.size(), top));
  } else {
    std::sort(counts.begin(), counts.end(),
              [](const FacetCount& a, const FacetCount& b) { return a.value > b.value; });
  }
  std::uint64_t most = 1;
  for (const FacetCount& one : counts) most = std::max(most, one.count);
  Html values;
  for (const FacetCount& one : counts) values.add(value_item(facet, one, most, asked, chosen));
  Html section = together(element("h3", facet_title(facet.field)), element("ul", values));
  if (facet.distinct > counts.size()) {
    section.add(element(
        "p", attribute("class", "more"),
        link(asked.address_of(Address::page("/facet").segment(schemas::field(facet.field).name)),
             "all " + grouped(facet.distinct))));
  }
  return element("section",
                 attribute("class", facet.field == FieldId::kYear ? "facet years" : "facet"),
                 section);
}

}  // namespace

std::string_view facet_title(FieldId field) {
  const auto found = std::find_if(kShown.begin(), kShown.end(),
                                  [&](const Title& one) { return one.field == field; });
  return found == kShown.end() ? schemas::field(field).name : found->title;
}

std::vector<FieldId> facet_fields(Unit unit, bool all) {
  std::vector<FieldId> fields;
  for (const Title& one : kShown) {
    const bool is_known = unit == Unit::kComment || !schemas::field(one.field).is_of_comments;
    if (is_known && (all || fields.size() < kFirst)) fields.push_back(one.field);
  }
  return fields;
}

Html facet_column(const std::vector<Facet>& facets, const Asked& asked, std::size_t top) {
  const std::vector<ChosenField> chosen = chosen_fields(asked.query);
  Html sections;
  for (const Facet& facet : facets) sections.add(facet_section(facet, asked, chosen, top));
  return sections;
}

}  // namespace precedent::query::serve
