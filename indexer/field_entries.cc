#include "indexer/field_entries.hh"

#include <unordered_set>

#include "schemas/citations.hh"
#include "schemas/fields.hh"
#include "schemas/terms.hh"
#include "schemas/words.hh"

namespace precedent::indexer {
namespace {

using schemas::FacetValue;
using schemas::Field;
using schemas::FieldId;
using schemas::LetterFacts;
using schemas::RegistrantRecord;

// Room between two names of one company, so that a phrase stays within a name.
constexpr Xapian::termpos kNameGap = 50;

std::string prefixed(const Field& field, std::string_view word) {
  return std::string(field.prefix) + std::string(word);
}

void add_keyword(FieldEntries& entries, const Field& field, std::string_view value) {
  if (!value.empty()) entries.terms.push_back(keyword_term(field, value));
}

// A field's slot and facet terms, each value once; the first label of a value stays.
void add_facets(FieldEntries& entries, const Field& field, std::span<const FacetValue> values) {
  std::unordered_set<std::string> keys;
  std::string slot;
  for (const FacetValue& value : values) {
    if (value.value.empty()) continue;
    std::string term = facet_term(field, value);
    const std::string key = read_facet_term(field, term)->key;
    if (!keys.insert(key).second) continue;
    slot += key;
    entries.terms.push_back(std::move(term));
  }
  if (!slot.empty()) entries.values.push_back({field.slot, std::move(slot)});
}

// One value, which is its own label.
void add_keyword_facet(FieldEntries& entries, const Field& field, const std::string& value) {
  add_keyword(entries, field, value);
  const FacetValue facet{value, value};
  add_facets(entries, field, {&facet, 1});
}

void add_date(FieldEntries& entries, const Field& field, std::string_view iso_date) {
  if (!iso_date.empty()) entries.values.push_back({field.slot, schemas::date_value(iso_date)});
}

void add_name_words(FieldEntries& entries, const Field& field, std::string_view name,
                    Xapian::termpos& position) {
  for (const std::string& word : schemas::words_of(name))
    entries.placed_terms.push_back({prefixed(field, word), ++position});
  position += kNameGap;
}

FacetValue company_facet(const RegistrantRecord& registrant, const std::string& printed) {
  const std::string& name = registrant.name.empty() ? printed : registrant.name;
  const std::string cik = schemas::cik_value(registrant.cik);
  return {cik.empty() ? schemas::company_value_of_name(name) : cik, name.empty() ? cik : name};
}

void add_company(FieldEntries& entries, const Field& field, const LetterFacts& letter) {
  std::vector<std::string_view> names = {letter.company};
  std::vector<FacetValue> facets;
  for (const RegistrantRecord& registrant : letter.registrants) {
    names.push_back(registrant.name);
    names.insert(names.end(), registrant.former_names.begin(), registrant.former_names.end());
    facets.push_back(company_facet(registrant, letter.company));
  }
  if (facets.empty()) facets.push_back(company_facet({}, letter.company));

  std::unordered_set<std::string> written;
  Xapian::termpos position = 0;
  for (const std::string_view name : names)
    if (written.insert(schemas::fold(name)).second) add_name_words(entries, field, name, position);
  for (const FacetValue& facet : facets) add_keyword(entries, field, facet.value);
  add_facets(entries, field, facets);
}

void add_cik(FieldEntries& entries, const Field& field, const LetterFacts& letter) {
  for (const RegistrantRecord& registrant : letter.registrants)
    add_keyword(entries, field, schemas::cik_value(registrant.cik));
}

void add_file_numbers(FieldEntries& entries, const Field& field, const LetterFacts& letter) {
  std::vector<FacetValue> facets;
  for (const std::string& number : letter.file_numbers) {
    add_keyword(entries, field, number);
    facets.push_back({number, number});
  }
  add_facets(entries, field, facets);
}

void add_staff(FieldEntries& entries, const Field& field, const LetterFacts& letter) {
  std::vector<FacetValue> facets;
  for (const schemas::StaffRecord& person : letter.staff) {
    const std::string value = schemas::person_value(person.name);
    add_keyword(entries, field, value);
    facets.push_back({value, person.name});
  }
  add_facets(entries, field, facets);
}

void add_forms(FieldEntries& entries, const Field& field, const LetterFacts& letter) {
  std::vector<FacetValue> facets;
  for (const std::string& form : letter.forms) {
    if (form.empty()) continue;
    const std::vector<std::string> terms = schemas::form_terms(form);
    entries.terms.insert(entries.terms.end(), terms.begin(), terms.end());
    facets.push_back({form, form});
    // An amendment is found under the form it amends, and so counts there.
    const std::string base = terms.size() > 1 ? form.substr(0, form.size() - 2) : std::string();
    facets.push_back({base, base});
  }
  add_facets(entries, field, facets);
}

// Words are added elsewhere; topics and citations are the document's own.
void add_letter_field(FieldEntries& entries, const Field& field, const LetterFacts& letter,
                      std::string_view first_seen) {
  switch (field.id) {
    case FieldId::kText:
    case FieldId::kTopic:
    case FieldId::kCites:
      return;
    case FieldId::kCompany:
      return add_company(entries, field, letter);
    case FieldId::kCik:
      return add_cik(entries, field, letter);
    case FieldId::kFile:
      return add_file_numbers(entries, field, letter);
    case FieldId::kExaminer:
      return add_staff(entries, field, letter);
    case FieldId::kForm:
      return add_forms(entries, field, letter);
    case FieldId::kType:
      return add_keyword_facet(entries, field, letter.type);
    case FieldId::kKind:
      return add_keyword_facet(entries, field, letter.kind);
    case FieldId::kSide:
      return add_keyword_facet(entries, field, letter.side);
    case FieldId::kOffice: {
      const FacetValue facet{schemas::fold(letter.office), letter.office};
      add_keyword(entries, field, letter.office);
      return add_facets(entries, field, {&facet, 1});
    }
    case FieldId::kSic:
      return add_keyword_facet(entries, field, letter.sic);
    case FieldId::kState:
      return add_keyword_facet(entries, field, letter.state);
    case FieldId::kInc:
      return add_keyword_facet(entries, field, letter.state_of_incorporation);
    case FieldId::kYear:
      return add_keyword_facet(entries, field, letter.date().substr(0, 4));
    case FieldId::kDate:
      return add_date(entries, field, letter.date());
    case FieldId::kReleased:
      return add_date(entries, field, letter.released);
    case FieldId::kSeen:
      return add_date(entries, field, first_seen);
  }
}

void add_topics(FieldEntries& entries, std::span<const std::string> topics,
                const schemas::Taxonomy& taxonomy) {
  const Field& field = schemas::field(FieldId::kTopic);
  std::vector<FacetValue> facets;
  const auto take = [&](const std::string& slug) {
    const std::optional<schemas::Topic> topic = taxonomy.find(slug);
    facets.push_back({slug, topic ? topic->label : slug});
  };
  for (const std::string& slug : topics) {
    for (std::string& term : schemas::topic_terms(slug)) entries.terms.push_back(std::move(term));
    take(slug);
    if (const std::size_t slash = slug.find('/'); slash != slug.npos) take(slug.substr(0, slash));
  }
  add_facets(entries, field, facets);
}

void add_citations(FieldEntries& entries, std::span<const std::string> citations) {
  const Field& field = schemas::field(FieldId::kCites);
  std::vector<FacetValue> facets;
  std::unordered_set<std::string> known;
  for (const std::string& citation : citations) {
    for (std::string& prefix : schemas::citation_prefixes(citation)) {
      if (!known.insert(prefix).second) continue;
      add_keyword(entries, field, prefix);
      std::string label = schemas::citation_label(prefix);
      facets.push_back({std::move(prefix), std::move(label)});
    }
  }
  add_facets(entries, field, facets);
}

}  // namespace

void add_to(Xapian::Document& document, const FieldEntries& entries) {
  for (const std::string& term : entries.terms) document.add_boolean_term(term);
  for (const FieldEntries::PlacedTerm& placed : entries.placed_terms)
    document.add_posting(placed.term, placed.position, 0);
  for (const FieldEntries::Value& value : entries.values)
    document.add_value(value.slot, value.bytes);
}

FieldEntries letter_entries(const LetterFacts& letter, std::string_view first_seen) {
  FieldEntries entries;
  for (const Field& field : schemas::kFields) add_letter_field(entries, field, letter, first_seen);
  return entries;
}

FieldEntries own_entries(std::span<const std::string> topics,
                         std::span<const std::string> citations,
                         const schemas::Taxonomy& taxonomy) {
  FieldEntries entries;
  add_topics(entries, topics, taxonomy);
  add_citations(entries, citations);
  return entries;
}

}  // namespace precedent::indexer
