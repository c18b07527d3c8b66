#include "query/language/field_values.hh"

#include <algorithm>
#include <set>

#include "query/language/citation_values.hh"
#include "query/language/code_names.hh"
#include "query/language/dashed_accession.hh"
#include "query/language/date_range.hh"
#include "query/language/number_range.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"
#include "schemas/topics/topics.hh"
#include "schemas/values/closed_sets.hh"
#include "schemas/values/file_numbers.hh"
#include "schemas/values/nearest.hh"

namespace precedent::query {
namespace {

using schemas::Field;
using schemas::FieldId;
using schemas::FieldKind;

constexpr std::size_t kMaxFieldWildcardTerms = 10'000;

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Letters and digits alone: "10-K", "10 k" and "10k" are one form.
std::string squeezed(std::string_view text) {
  std::string kept;
  for (const char c : schemas::fold(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
        (static_cast<unsigned char>(c) & 0x80U) != 0)
      kept += c;
  return kept;
}

[[noreturn]] void refuse(const Field& field, std::string_view typed, std::string_view why,
                         Place place) {
  throw QueryError("'" + std::string(typed) + "' is no value of " + std::string(field.name) + ": " +
                       std::string(why),
                   place);
}

// The value that was probably meant, or else all of them when they are few.
[[noreturn]] void refuse_outside(const Field& field, std::string_view typed,
                                 const std::vector<std::string>& values, Place place) {
  const std::string meant = schemas::nearest_word(schemas::fold(typed), values);
  constexpr std::size_t kListed = 12;
  std::string message = "'" + std::string(typed) + "' is no " + std::string(field.name);
  if (!meant.empty()) {
    message += "; did you mean '" + meant + "'?";
  } else if (!values.empty() && values.size() <= kListed) {
    message += "; it is one of";
    for (const std::string& value : values)
      message += (&value == &values.front() ? " " : ", ") + value;
  } else {
    message += "; an example: " + std::string(field.example);
  }
  throw QueryError(message, place);
}

// "o'brien" -> "obrien"
std::vector<std::string> words_without_apostrophes(std::string_view text) {
  std::vector<std::string> words = schemas::words_of(text);
  for (std::string& word : words) std::erase(word, '\'');
  return words;
}

bool holds_all_words(std::string_view text, const std::vector<std::string>& words) {
  const std::vector<std::string> held = words_without_apostrophes(text);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(held.begin(), held.end(), word) != held.end();
  });
}

// As above, but that the last of them may be the beginning of a word.
bool holds_beginning(std::string_view text, const std::vector<std::string>& words) {
  const std::vector<std::string> held = schemas::words_of(text);
  if (std::none_of(held.begin(), held.end(),
                   [&](const std::string& word) { return word.starts_with(words.back()); }))
    return false;
  return holds_all_words(text, {words.begin(), words.end() - 1});
}

// Reads one value; a class only for what all readers share.
class ValueReader {
 public:
  ValueReader(const FieldValue& value, Place place, IndexTerms& index)
      : field_(schemas::field(value.field)), typed_(value.typed), place_(place), index_(index) {}

  Node run() {
    switch (field_.kind) {
      case FieldKind::kText:
        break;  // the parser makes words of it
      case FieldKind::kCompany:
        return company();
      case FieldKind::kPerson:
        return person();
      case FieldKind::kKeyword:
        return keyword_of_field();
      case FieldKind::kFileNumber:
        return file_number();
      case FieldKind::kForm:
        return form();
      case FieldKind::kTopic:
        return topic();
      case FieldKind::kCitation:
        return citations_of_value(typed_, place_, index_);
      case FieldKind::kClosedSet:
        return closed();
      case FieldKind::kNumber:
        return {place_, number_range(field_.id, typed_, place_)};
      case FieldKind::kYear:
        return years();
      case FieldKind::kDate:
        return {place_, date_range(field_.id, typed_, place_)};
    }
    refuse(field_, typed_, "its words stand in the text", place_);
  }

 private:
  Node filter(std::string value, std::vector<std::string> terms, Join join = Join::kAny) const {
    return {place_, Filter{field_.id, std::move(value), join, std::move(terms)}};
  }

  std::string term(std::string_view value) const { return schemas::keyword_term(field_, value); }

  bool is_wildcard() const { return typed_.ends_with('*'); }

  std::string before_star() const { return typed_.substr(0, typed_.size() - 1); }

  std::vector<std::string> words_before_star() const {
    std::vector<std::string> words = schemas::words_of(before_star());
    if (words.empty()) refuse(field_, typed_, "a '*' needs letters before it", place_);
    return words;
  }

  void refuse_too_many(std::size_t values) const {
    if (values <= kMaxFieldWildcardTerms) return;
    throw QueryError("'" + typed_ + "' stands for more than " +
                         std::to_string(kMaxFieldWildcardTerms) + " values; type more of it",
                     place_);
  }

  std::vector<std::string> terms_beginning(const std::string& beginning) const {
    std::vector<std::string> terms =
        index_.beginning_with(std::string(field_.prefix) + beginning, kMaxFieldWildcardTerms + 1);
    refuse_too_many(terms.size());
    return terms;
  }

  // Every value that begins as typed.
  Node wildcard(const std::string& beginning) const {
    if (beginning.empty()) refuse(field_, typed_, "a '*' needs letters before it", place_);
    return filter(beginning + '*', terms_beginning(beginning));
  }
  Node wildcard() const { return wildcard(schemas::fold(before_star())); }

  // Every value with these words, the last of them as the beginning of one.
  std::set<std::string> values_before_star() {
    const std::vector<std::string> words = words_before_star();
    std::set<std::string> values;
    for (const std::string& value : index_.values_of(field_.prefix))
      if (holds_beginning(value, words)) values.insert(value);
    refuse_too_many(values.size());
    return values;
  }

  Node company_wildcard() const {
    std::vector<std::string> words = words_before_star();
    Node last{place_,
              Filter{field_.id, words.back() + '*', Join::kAny, terms_beginning(words.back())}};
    words.pop_back();
    if (words.empty()) return last;
    Group group{Join::kAll, {}, false, {}};
    for (const std::string& word : words)
      group.children.push_back(filter(word, {std::string(field_.prefix) + word}));
    group.children.push_back(std::move(last));
    return {place_, std::move(group)};
  }

  Node company() const {
    if (is_wildcard()) return company_wildcard();
    const std::string folded = schemas::fold(typed_);
    if (is_number(folded)) return one_company(schemas::cik_value(folded));
    // The value of a company without a CIK is its words joined by '-'; no single word has one.
    if (folded.find('-') != folded.npos && index_.contains(term(folded)))
      return one_company(folded);
    std::vector<std::string> terms;
    for (const std::string& word : schemas::words_of(typed_))
      terms.push_back(std::string(field_.prefix) + word);
    if (terms.empty()) refuse(field_, typed_, "it holds no word", place_);
    // Twice the same word would have to stand twice in the name.
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return filter(folded, std::move(terms), Join::kAll);
  }

  // By its facet value; said with the name that the index has for it.
  Node one_company(const std::string& value) const {
    const std::string of_value = schemas::facet_term_prefix(field_, schemas::facet_key(value));
    std::string name = value;
    constexpr std::size_t kMostOfOneKey = 16;
    for (const std::string& one : index_.beginning_with(of_value, kMostOfOneKey))
      if (const auto read = schemas::read_facet_term(field_, one);
          read && read->value.value == value)
        name = read->value.label + " (" + value + ")";
    return filter(std::move(name), {term(value)});
  }

  Node person() {
    if (is_wildcard()) return filter(schemas::fold(typed_), person_terms(values_before_star()));
    const std::string value = schemas::person_value(typed_);
    if (value.empty()) refuse(field_, typed_, "it holds no name", place_);
    if (index_.persons().find(value) != nullptr || index_.contains(term(value)))
      return filter(value, person_terms({value}));
    const std::vector<std::string> words = words_without_apostrophes(value);
    std::set<std::string> names;
    for (const std::string& name : index_.values_of(field_.prefix))
      if (holds_all_words(name, words)) names.insert(name);
    return filter(value, person_terms(names));
  }

  // The names with all other names of their persons.
  std::vector<std::string> person_terms(const std::set<std::string>& names) const {
    std::set<std::string> terms;
    for (const std::string& name : names) {
      terms.insert(term(name));
      if (const schemas::Person* person = index_.persons().find(name))
        for (const std::string& variant : person->variants) terms.insert(term(variant));
    }
    return {terms.begin(), terms.end()};
  }

  Node cik() const {
    const std::string folded = schemas::fold(typed_);
    if (!is_number(folded)) refuse(field_, typed_, "a CIK has digits only", place_);
    return filter(schemas::cik_value(folded), {term(schemas::cik_value(folded))});
  }

  // Any letter of the review, by its accession with or without dashes.
  Node thread() const {
    if (is_wildcard()) return wildcard();
    const std::string letter = dashed_accession(schemas::fold(typed_));
    if (letter.find_first_of(" #@") != letter.npos)
      refuse(field_, typed_, "a review is named by the accession of any of its letters", place_);
    return filter(letter, {term(letter)});
  }

  Node keyword_of_field() {
    switch (field_.id) {
      case FieldId::kCik:
        return cik();
      case FieldId::kThread:
        return thread();
      case FieldId::kSic:
        return industry();
      case FieldId::kState:
      case FieldId::kInc:
        return place();
      default:
        return keyword();
    }
  }

  Node filter_of_codes(std::string value, const std::vector<std::string>& codes) const {
    std::vector<std::string> terms;
    for (const std::string& code : codes) terms.push_back(term(code));
    return filter(std::move(value), std::move(terms));
  }

  // A code, a range of them, or words of what an industry is called.
  Node industry() {
    if (is_wildcard()) return wildcard();
    if (typed_.find("..") != typed_.npos) return industry_range();
    const std::string folded = schemas::fold(typed_);
    constexpr std::size_t kCodeDigits = 4;
    if (is_number(folded) && folded.size() <= kCodeDigits) {
      const std::string code = std::string(kCodeDigits - folded.size(), '0') + folded;
      return filter(code, {term(code), term(folded)});
    }
    if (is_number(folded)) refuse(field_, typed_, "an industry code has four digits", place_);
    const std::vector<std::string> codes = codes_named(industries(), folded);
    if (codes.empty()) refuse_name(industries());
    return filter_of_codes(folded + " (" + joined(codes) + ")", codes);
  }

  Node industry_range() {
    const NumberRange range = number_range(field_.id, typed_, place_);
    std::vector<std::string> codes;
    for (const std::string& code : index_.values_of(field_.prefix))
      if (is_number(code) && code.size() <= 5 &&
          static_cast<std::uint32_t>(std::stoul(code)) >= range.first &&
          static_cast<std::uint32_t>(std::stoul(code)) <= range.last)
        codes.push_back(code);
    return filter_of_codes(typed_, codes);
  }

  // A code of EDGAR, or what it stands for: "CA", "California".
  Node place() {
    if (is_wildcard()) return wildcard();
    const std::string folded = schemas::fold(typed_);
    const auto is_known = [&](const CodeName& one) { return one.code == folded; };
    if (index_.contains(term(folded)) || std::any_of(places().begin(), places().end(), is_known))
      return filter(folded, {term(folded)});
    const std::vector<std::string> codes = codes_named(places(), folded);
    if (codes.empty()) refuse_name(places());
    return filter_of_codes(folded + " (" + joined(codes) + ")", codes);
  }

  static std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) text.append(text.empty() ? "" : ", ") += value;
    return text;
  }

  [[noreturn]] void refuse_name(const std::vector<CodeName>& names) const {
    std::vector<std::string> values;
    for (const CodeName& one : names) {
      values.push_back(one.name);
      for (const std::string& word : schemas::words_of(one.name)) values.push_back(word);
      values.push_back(one.code);
    }
    refuse_outside(field_, typed_, values, place_);
  }

  // A form, or a family of them: "proxy".
  Node form() {
    if (is_wildcard()) return wildcard();
    Node node = spelt_freely();
    if (index_.contains(std::get<Filter>(node.is).terms.front())) return node;
    const std::string folded = schemas::fold(typed_);
    const std::vector<std::string> family = forms_of_family(folded);
    if (!family.empty()) return filter_of_codes(folded, family);
    std::string base =
        squeezed(folded.ends_with("/a") ? folded.substr(0, folded.size() - 2) : folded);
    std::vector<std::string> known = known_forms();
    if (std::any_of(known.begin(), known.end(),
                    [&](const std::string& one) { return squeezed(one) == base; }))
      return node;
    for (const std::string& value : index_.values_of(field_.prefix)) known.push_back(value);
    refuse_outside(field_, typed_, known, place_);
  }

  // As typed where the index has it, else every value that holds all the words.
  Node keyword() {
    if (is_wildcard()) {
      std::vector<std::string> terms;
      for (const std::string& value : values_before_star()) terms.push_back(term(value));
      return filter(schemas::fold(typed_), std::move(terms));
    }
    const std::string folded = schemas::fold(typed_);
    if (index_.contains(term(folded))) return filter(folded, {term(folded)});
    std::vector<std::string> words = words_without_apostrophes(typed_);
    std::erase(words, "and");  // "&" is no word
    std::vector<std::string> terms;
    if (!words.empty()) {
      for (const std::string& value : index_.values_of(field_.prefix))
        if (holds_all_words(value, words)) terms.push_back(term(value));
    }
    if (terms.empty()) terms.push_back(term(folded));
    return filter(folded, std::move(terms));
  }

  Node file_number() const {
    if (is_wildcard())
      return wildcard(schemas::file_number_beginning(schemas::fold(before_star())));
    const std::optional<std::string> number = schemas::canonical_file_number(typed_);
    if (!number) refuse(field_, typed_, "a file number reads 001-15405 or 333-163252", place_);
    return filter(*number, {term(*number)});
  }

  // As typed where the index has it, else the value of the same letters and digits.
  Node spelt_freely() {
    if (is_wildcard()) return wildcard();
    const std::string folded = schemas::fold(typed_);
    if (!index_.contains(term(folded))) {
      const std::string wanted = squeezed(folded);
      for (const std::string& value : index_.values_of(field_.prefix))
        if (!wanted.empty() && squeezed(value) == wanted) return filter(value, {term(value)});
    }
    return filter(folded, {term(folded)});
  }

  Node topic() {
    if (is_wildcard()) return wildcard();
    const std::string folded = schemas::fold(typed_);
    const schemas::Taxonomy& taxonomy = index_.taxonomy();
    if (const auto known = taxonomy.find(folded)) return filter(known->label, {term(folded)});
    // The index may keep topics of a taxonomy before this one.
    if (index_.contains(term(folded))) return filter(folded, {term(folded)});
    std::vector<std::string> slugs;
    for (const schemas::Topic& one : taxonomy.topics()) {
      if (schemas::fold(one.label) == folded) return filter(one.label, {term(one.slug)});
      slugs.push_back(one.slug);
    }
    for (const std::string& slug : index_.values_of(field_.prefix)) slugs.push_back(slug);
    refuse_topic(folded, slugs);
  }

  // Topics that have the word in their name are nearer than those that are spelt alike.
  [[noreturn]] void refuse_topic(const std::string& folded,
                                 const std::vector<std::string>& slugs) const {
    constexpr std::size_t kMostNamed = 6;
    std::set<std::string> named;
    for (const std::string& slug : slugs)
      if (named.size() < kMostNamed && slug.find(folded) != slug.npos) named.insert(slug);
    if (named.empty()) refuse_outside(field_, typed_, slugs, place_);
    throw QueryError(
        "'" + typed_ + "' is no topic; did you mean " + joined({named.begin(), named.end()}) + "?",
        place_);
  }

  Node closed() const {
    std::vector<std::string> values;
    if (field_.id == FieldId::kAnswer && squeezed(typed_) == "pushback")
      return filter("disagreed, in whole or part",
                    {term(schemas::name_of(schemas::AnswerKind::kDisagreed))});
    for (const std::string_view value : schemas::closed_values(field_.id)) {
      if (squeezed(value) == squeezed(typed_)) return filter(std::string(value), {term(value)});
      values.emplace_back(value);
    }
    refuse_outside(field_, typed_, values, place_);
  }

  Node years() const {
    const DateRange range = date_range(field_.id, typed_, place_);
    if (typed_.find('-') != typed_.npos)
      refuse(field_, typed_, "a year has four digits; date: takes months and days", place_);
    if (typed_.find("..") == typed_.npos) return filter(typed_, {term(typed_)});
    const std::string first = range.first.empty() ? "1900" : range.first.substr(0, 4);
    const std::string last = range.last.empty() ? "2199" : range.last.substr(0, 4);
    std::vector<std::string> terms;
    for (int year = std::stoi(first); year <= std::stoi(last); ++year) {
      std::string one = term(std::to_string(year));
      if (index_.contains(one)) terms.push_back(std::move(one));
    }
    return filter(typed_, std::move(terms));
  }

  const Field& field_;
  const std::string& typed_;
  Place place_;
  IndexTerms& index_;
};

}  // namespace

Node meaning_of(const FieldValue& value, Place place, IndexTerms& index) {
  return ValueReader(value, place, index).run();
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
