#include "indexer/documents/field_entries.hh"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "schemas/citations/citations.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"
#include "schemas/values/closed_sets.hh"

namespace precedent::indexer {
namespace {

using schemas::FacetValue;
using schemas::Field;
using schemas::FieldId;
using schemas::LetterFacts;
using schemas::RegistrantRecord;

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

using Letters = std::span<const SeenLetter>;

// Values that are their own labels.
void add_keyword_facets(FieldEntries& entries, const Field& field,
                        std::span<const std::string> values) {
  std::vector<FacetValue> facets;
  for (const std::string& value : values) {
    add_keyword(entries, field, value);
    facets.push_back({value, value});
  }
  add_facets(entries, field, facets);
}

void add_keyword_facet(FieldEntries& entries, const Field& field, const std::string& value) {
  add_keyword_facets(entries, field, {&value, 1});
}

// Something of each letter that is its own label.
void add_each(FieldEntries& entries, const Field& field, Letters letters,
              std::string LetterFacts::*fact) {
  std::vector<std::string> values;
  for (const SeenLetter& one : letters) values.push_back(one.letter->*fact);
  add_keyword_facets(entries, field, values);
}

void add_number(FieldEntries& entries, const Field& field, std::uint32_t number) {
  if (number == 0) return;
  add_keyword_facet(entries, field, std::to_string(number));
  entries.values.push_back({field.number_slot, schemas::number_value(number)});
}

void add_days(FieldEntries& entries, const std::optional<std::uint32_t>& days) {
  if (!days) return;
  const Field& field = schemas::field(FieldId::kDays);
  const std::string range = schemas::days_range(*days);
  const FacetValue facet{range, range};
  add_facets(entries, field, {&facet, 1});
  entries.values.push_back({field.number_slot, schemas::number_value(*days)});
}

// Terms of every date, the slot of the first letter's alone.
void add_dates(FieldEntries& entries, const Field& field, std::span<const std::string_view> dates) {
  for (const std::string_view date : dates)
    for (std::string& term : schemas::date_terms(field, date))
      entries.terms.push_back(std::move(term));
  if (!dates.empty() && !dates.front().empty())
    entries.values.push_back({field.slot, schemas::date_value(dates.front())});
}

template <typename DateOf>
void add_each_date(FieldEntries& entries, const Field& field, Letters letters,
                   const DateOf& date_of) {
  std::vector<std::string_view> dates;
  for (const SeenLetter& one : letters) dates.push_back(date_of(one));
  add_dates(entries, field, dates);
}

void add_name_words(FieldEntries& entries, const Field& field, std::string_view name,
                    Xapian::termpos& position) {
  for (const std::string& word : schemas::words_of(name))
    entries.placed_terms.push_back({prefixed(field, word), ++position});
  position += schemas::kNameGap;
}

FacetValue company_facet(const RegistrantRecord& registrant, const std::string& printed) {
  const std::string& name = registrant.name.empty() ? printed : registrant.name;
  const std::string cik = schemas::cik_value(registrant.cik);
  return {cik.empty() ? schemas::company_value_of_name(name) : cik, name.empty() ? cik : name};
}

// A name stands for the company only where no letter names a registrant.
void add_company(FieldEntries& entries, const Field& field, Letters letters) {
  std::vector<std::string_view> names;
  std::vector<FacetValue> facets;
  for (const SeenLetter& one : letters) {
    names.push_back(one.letter->company);
    for (const RegistrantRecord& registrant : one.letter->registrants) {
      names.push_back(registrant.name);
      names.insert(names.end(), registrant.former_names.begin(), registrant.former_names.end());
      facets.push_back(company_facet(registrant, one.letter->company));
    }
  }
  for (const SeenLetter& one : letters)
    if (facets.empty() && !one.letter->company.empty())
      facets.push_back(company_facet({}, one.letter->company));

  std::unordered_set<std::string> written;
  Xapian::termpos position = 0;
  for (const std::string_view name : names)
    if (written.insert(schemas::fold(name)).second) add_name_words(entries, field, name, position);
  for (const FacetValue& facet : facets) add_keyword(entries, field, facet.value);
  add_facets(entries, field, facets);
}

void add_cik(FieldEntries& entries, const Field& field, Letters letters) {
  for (const SeenLetter& one : letters)
    for (const RegistrantRecord& registrant : one.letter->registrants)
      add_keyword(entries, field, schemas::cik_value(registrant.cik));
}

void add_file_numbers(FieldEntries& entries, const Field& field, Letters letters) {
  std::vector<std::string> numbers;
  for (const SeenLetter& one : letters)
    numbers.insert(numbers.end(), one.letter->file_numbers.begin(), one.letter->file_numbers.end());
  add_keyword_facets(entries, field, numbers);
}

void add_staff(FieldEntries& entries, const Field& field, Letters letters) {
  std::vector<FacetValue> facets;
  for (const SeenLetter& one : letters) {
    for (const schemas::StaffRecord& person : one.letter->staff) {
      const std::string value = schemas::person_value(person.name);
      add_keyword(entries, field, value);
      facets.push_back({value, person.name});
    }
  }
  add_facets(entries, field, facets);
}

void add_forms(FieldEntries& entries, const Field& field, Letters letters) {
  const std::string family_term = schemas::keyword_term(field, "10");
  std::vector<FacetValue> facets;
  for (const SeenLetter& one : letters) {
    for (const std::string& form : one.letter->forms) {
      if (form.empty()) continue;
      const std::vector<std::string> terms = schemas::form_terms(form);
      entries.terms.insert(entries.terms.end(), terms.begin(), terms.end());
      facets.push_back({form, form});
      // An amendment is found under the form it amends, and so counts there; likewise a family.
      const bool amends = schemas::fold(form).ends_with("/a");
      const std::string base = amends ? form.substr(0, form.size() - 2) : std::string();
      facets.push_back({base, base});
      for (const std::string& term : terms)
        if (term == family_term) facets.push_back({"10", "10"});
    }
  }
  add_facets(entries, field, facets);
}

void add_offices(FieldEntries& entries, const Field& field, Letters letters) {
  std::vector<FacetValue> facets;
  for (const SeenLetter& one : letters) {
    add_keyword(entries, field, one.letter->office);
    facets.push_back({schemas::fold(one.letter->office), one.letter->office});
  }
  add_facets(entries, field, facets);
}

// Names that differ in case alone are one; each has the label of its letter.
void add_names(FieldEntries& entries, const Field& field, Letters letters,
               std::vector<std::string> LetterFacts::*names) {
  std::vector<FacetValue> facets;
  for (const SeenLetter& one : letters) {
    for (const std::string& name : one.letter->*names) {
      add_keyword(entries, field, name);
      facets.push_back({schemas::fold(name), name});
    }
  }
  add_facets(entries, field, facets);
}

void add_years(FieldEntries& entries, const Field& field, Letters letters) {
  std::vector<std::string> years;
  for (const SeenLetter& one : letters) years.push_back(one.letter->date().substr(0, 4));
  add_keyword_facets(entries, field, years);
}

// Words are added elsewhere; topics, citations and what the review adds are the document's own.
void add_letter_field(FieldEntries& entries, const Field& field, Letters letters) {
  switch (field.id) {
    case FieldId::kText:
    case FieldId::kTopic:
    case FieldId::kCites:
    case FieldId::kThread:
    case FieldId::kRound:
    case FieldId::kRounds:
    case FieldId::kOutcome:
    case FieldId::kAnswer:
    case FieldId::kDays:
      return;
    case FieldId::kCounsel:
      return add_names(entries, field, letters, &LetterFacts::counsel);
    case FieldId::kSigner:
      return add_names(entries, field, letters, &LetterFacts::signers);
    case FieldId::kAuditor:
      return add_names(entries, field, letters, &LetterFacts::auditors);
    case FieldId::kCompany:
      return add_company(entries, field, letters);
    case FieldId::kCik:
      return add_cik(entries, field, letters);
    case FieldId::kFile:
      return add_file_numbers(entries, field, letters);
    case FieldId::kExaminer:
      return add_staff(entries, field, letters);
    case FieldId::kForm:
      return add_forms(entries, field, letters);
    case FieldId::kType:
      return add_each(entries, field, letters, &LetterFacts::type);
    case FieldId::kKind:
      return add_each(entries, field, letters, &LetterFacts::kind);
    case FieldId::kSide:
      return add_each(entries, field, letters, &LetterFacts::side);
    case FieldId::kOffice:
      return add_offices(entries, field, letters);
    case FieldId::kSic:
      return add_each(entries, field, letters, &LetterFacts::sic);
    case FieldId::kState:
      return add_each(entries, field, letters, &LetterFacts::state);
    case FieldId::kInc:
      return add_each(entries, field, letters, &LetterFacts::state_of_incorporation);
    case FieldId::kYear:
      return add_years(entries, field, letters);
    case FieldId::kDate:
      return add_each_date(entries, field, letters, [](const SeenLetter& one) {
        return std::string_view(one.letter->date());
      });
    case FieldId::kReleased:
      return add_each_date(entries, field, letters, [](const SeenLetter& one) {
        return std::string_view(one.letter->released);
      });
    case FieldId::kSeen:
      return add_each_date(entries, field, letters,
                           [](const SeenLetter& one) { return one.first_seen; });
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

void add_thread(FieldEntries& entries, const schemas::LetterReview& review,
                std::span<const std::string> letters) {
  const Field& field = schemas::field(FieldId::kThread);
  for (const std::string& id : letters) add_keyword(entries, field, id);
  const FacetValue facet{review.thread, review.thread};
  add_facets(entries, field, {&facet, 1});
}

void add_course(FieldEntries& entries, std::uint32_t round, std::uint32_t rounds,
                const std::string& outcome) {
  add_number(entries, schemas::field(FieldId::kRound), round);
  add_number(entries, schemas::field(FieldId::kRounds), rounds);
  add_keyword_facet(entries, schemas::field(FieldId::kOutcome), outcome);
}

}  // namespace

void add_to(Xapian::Document& document, const FieldEntries& entries) {
  for (const std::string& term : entries.terms) document.add_boolean_term(term);
  for (const FieldEntries::PlacedTerm& placed : entries.placed_terms)
    document.add_posting(placed.term, placed.position, 0);
  for (const FieldEntries::Value& value : entries.values)
    document.add_value(value.slot, value.bytes);
}

FieldEntries letter_entries(std::span<const SeenLetter> letters) {
  FieldEntries entries;
  for (const Field& field : schemas::kFields) add_letter_field(entries, field, letters);
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

FieldEntries review_entries(const schemas::LetterReview& review,
                            std::span<const std::string> letters) {
  FieldEntries entries;
  add_thread(entries, review, letters);
  add_course(entries, review.round, review.rounds, review.outcome);
  add_days(entries, review.days);
  return entries;
}

namespace {

// A promise that also contests is found as both, likewise one that changes part of what was asked.
std::vector<std::string> kinds_of_answer(const schemas::CommentReview& comment) {
  std::vector<std::string> kinds;
  const auto add = [&](const std::string& kind) {
    if (!kind.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
      kinds.push_back(kind);
  };
  add(comment.answer);
  add(comment.also);
  for (const schemas::AnswerRecord& answer : comment.answers)
    for (const schemas::AnswerPart& part : answer.parts)
      if (part.kind != schemas::name_of(schemas::AnswerKind::kExplained) &&
          part.kind != schemas::name_of(schemas::AnswerKind::kNotEstablished))
        add(part.kind);
  return kinds;
}

}  // namespace

FieldEntries review_entries(const schemas::LetterReview& review,
                            const schemas::CommentReview& comment,
                            std::span<const std::string> letters) {
  FieldEntries entries;
  add_thread(entries, review, letters);
  add_course(entries, comment.round, comment.rounds, comment.outcome);
  add_keyword_facets(entries, schemas::field(FieldId::kAnswer), kinds_of_answer(comment));
  add_days(entries, review.days);
  return entries;
}

}  // namespace precedent::indexer
