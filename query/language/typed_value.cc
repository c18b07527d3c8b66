#include "query/language/typed_value.hh"

#include <algorithm>

#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"
#include "schemas/values/nearest.hh"

namespace precedent::query {
namespace {

constexpr std::size_t kMaxFieldWildcardTerms = 10'000;

void refuse_too_many(const TypedValue& value, std::size_t values) {
  if (values <= kMaxFieldWildcardTerms) return;
  throw QueryError("'" + value.typed + "' stands for more than " +
                       std::to_string(kMaxFieldWildcardTerms) + " values; type more of it",
                   value.place);
}

// All words, but that the last of them may be the beginning of one.
bool holds_beginning(std::string_view text, const std::vector<std::string>& words) {
  const std::vector<std::string> held = schemas::words_of(text);
  if (std::none_of(held.begin(), held.end(),
                   [&](const std::string& word) { return word.starts_with(words.back()); }))
    return false;
  return holds_all_words(text, {words.begin(), words.end() - 1});
}

}  // namespace

Node TypedValue::filter(std::string value, std::vector<std::string> terms, Join join) const {
  return {place, Filter{field.id, std::move(value), join, std::move(terms)}};
}

std::string TypedValue::term(std::string_view value) const {
  return schemas::keyword_term(field, value);
}

std::vector<std::string> TypedValue::words_before_star() const {
  std::vector<std::string> words = schemas::words_of(before_star());
  if (words.empty()) refuse("a '*' needs letters before it");
  return words;
}

std::vector<std::string> TypedValue::terms_beginning(const std::string& beginning) const {
  std::vector<std::string> terms =
      index.beginning_with(std::string(field.prefix) + beginning, kMaxFieldWildcardTerms + 1);
  refuse_too_many(*this, terms.size());
  return terms;
}

Node TypedValue::wildcard(const std::string& beginning) const {
  if (beginning.empty()) refuse("a '*' needs letters before it");
  return filter(beginning + '*', terms_beginning(beginning));
}

Node TypedValue::wildcard() const {
  return wildcard(schemas::fold(before_star()));
}

std::set<std::string> TypedValue::values_before_star() const {
  const std::vector<std::string> words = words_before_star();
  std::set<std::string> values;
  for (const std::string& value : index.values_of(field.prefix))
    if (holds_beginning(value, words)) values.insert(value);
  refuse_too_many(*this, values.size());
  return values;
}

void TypedValue::refuse(std::string_view why) const {
  throw QueryError(
      "'" + typed + "' is no value of " + std::string(field.name) + ": " + std::string(why), place);
}

void TypedValue::refuse_outside(const std::vector<std::string>& values) const {
  const std::string meant = schemas::nearest_word(schemas::fold(typed), values);
  constexpr std::size_t kListed = 12;
  std::string message = "'" + typed + "' is no " + std::string(field.name);
  if (!meant.empty()) {
    message += "; did you mean '" + meant + "'?";
  } else if (!values.empty() && values.size() <= kListed) {
    message += "; it is one of " + listed(values);
  } else {
    message += "; an example: " + std::string(field.example);
  }
  throw QueryError(message, place);
}

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string squeezed(std::string_view text) {
  std::string kept;
  for (const char c : schemas::fold(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
        (static_cast<unsigned char>(c) & 0x80U) != 0)
      kept += c;
  return kept;
}

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

std::string listed(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text.append(text.empty() ? "" : ", ") += value;
  return text;
}

}  // namespace precedent::query
