#include "query/language/code_values.hh"

#include <algorithm>
#include <optional>

#include "query/language/code_names.hh"
#include "query/language/dashed_accession.hh"
#include "query/language/number_range.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"
#include "schemas/values/file_numbers.hh"

namespace precedent::query {
namespace {

Node filter_of_codes(const TypedValue& value, std::string shown,
                     const std::vector<std::string>& codes) {
  std::vector<std::string> terms;
  for (const std::string& code : codes) terms.push_back(value.term(code));
  return value.filter(std::move(shown), std::move(terms));
}

// The codes of what is typed as a name.
Node filter_of_names(const TypedValue& value, const std::vector<CodeName>& names) {
  const std::string folded = schemas::fold(value.typed);
  const std::vector<std::string> codes = codes_named(names, folded);
  if (!codes.empty()) return filter_of_codes(value, folded + " (" + listed(codes) + ")", codes);
  std::vector<std::string> values;
  for (const CodeName& one : names) {
    values.push_back(one.name);
    for (const std::string& word : schemas::words_of(one.name)) values.push_back(word);
    values.push_back(one.code);
  }
  value.refuse_outside(values);
}

Node industry_range(const TypedValue& value) {
  const NumberRange range = number_range(value.field.id, value.typed, value.place);
  std::vector<std::string> codes;
  for (const std::string& code : value.index.values_of(value.field.prefix))
    if (is_number(code) && code.size() <= 5 &&
        static_cast<std::uint32_t>(std::stoul(code)) >= range.first &&
        static_cast<std::uint32_t>(std::stoul(code)) <= range.last)
      codes.push_back(code);
  return filter_of_codes(value, value.typed, codes);
}

// As typed where the index has it, else the value of the same letters and digits.
Node spelt_freely(const TypedValue& value) {
  const std::string folded = schemas::fold(value.typed);
  if (!value.index.contains(value.term(folded))) {
    const std::string wanted = squeezed(folded);
    for (const std::string& one : value.index.values_of(value.field.prefix))
      if (!wanted.empty() && squeezed(one) == wanted) return value.filter(one, {value.term(one)});
  }
  return value.filter(folded, {value.term(folded)});
}

}  // namespace

Node cik_meant(const TypedValue& value) {
  const std::string folded = schemas::fold(value.typed);
  if (!is_number(folded)) value.refuse("a CIK has digits only");
  return value.filter(schemas::cik_value(folded), {value.term(schemas::cik_value(folded))});
}

Node file_number_meant(const TypedValue& value) {
  if (value.is_wildcard())
    return value.wildcard(schemas::file_number_beginning(schemas::fold(value.before_star())));
  const std::optional<std::string> number = schemas::canonical_file_number(value.typed);
  if (!number) value.refuse("a file number reads 001-15405 or 333-163252");
  return value.filter(*number, {value.term(*number)});
}

Node thread_meant(const TypedValue& value) {
  if (value.is_wildcard()) return value.wildcard();
  const std::string letter = dashed_accession(schemas::fold(value.typed));
  if (letter.find_first_of(" #@") != letter.npos)
    value.refuse("a review is named by the accession of any of its letters");
  return value.filter(letter, {value.term(letter)});
}

Node industry_meant(const TypedValue& value) {
  if (value.is_wildcard()) return value.wildcard();
  if (value.typed.find("..") != value.typed.npos) return industry_range(value);
  const std::string folded = schemas::fold(value.typed);
  constexpr std::size_t kCodeDigits = 4;
  if (is_number(folded) && folded.size() <= kCodeDigits) {
    const std::string code = std::string(kCodeDigits - folded.size(), '0') + folded;
    return value.filter(code, {value.term(code), value.term(folded)});
  }
  if (is_number(folded)) value.refuse("an industry code has four digits");
  return filter_of_names(value, industries());
}

Node place_meant(const TypedValue& value) {
  if (value.is_wildcard()) return value.wildcard();
  const std::string folded = schemas::fold(value.typed);
  const auto is_typed = [&](const CodeName& one) { return one.code == folded; };
  if (value.index.contains(value.term(folded)) ||
      std::any_of(places().begin(), places().end(), is_typed))
    return value.filter(folded, {value.term(folded)});
  return filter_of_names(value, places());
}

Node form_meant(const TypedValue& value) {
  if (value.is_wildcard()) return value.wildcard();
  Node node = spelt_freely(value);
  if (value.index.contains(std::get<Filter>(node.is).terms.front())) return node;
  const std::string folded = schemas::fold(value.typed);
  const std::vector<std::string> family = forms_of_family(folded);
  if (!family.empty()) return filter_of_codes(value, folded, family);
  const std::string base =
      squeezed(folded.ends_with("/a") ? folded.substr(0, folded.size() - 2) : folded);
  std::vector<std::string> known = known_forms();
  if (std::any_of(known.begin(), known.end(),
                  [&](const std::string& one) { return squeezed(one) == base; }))
    return node;
  for (const std::string& one : value.index.values_of(value.field.prefix)) known.push_back(one);
  value.refuse_outside(known);
}

}  // namespace precedent::query
