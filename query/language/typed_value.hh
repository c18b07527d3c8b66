#pragma once
// The value of a field as typed, with what all that read one share.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/index_terms.hh"
#include "query/language/tree.hh"

namespace precedent::query {

struct TypedValue {
  const schemas::Field& field;
  const std::string& typed;
  Place place;  // of it in the query
  IndexTerms& index;

  // `value`: for people.
  Node filter(std::string value, std::vector<std::string> terms, Join join = Join::kAny) const;
  std::string term(std::string_view value) const;

  bool is_wildcard() const { return typed.ends_with('*'); }
  std::string before_star() const { return typed.substr(0, typed.size() - 1); }
  // Throws QueryError where there is none.
  std::vector<std::string> words_before_star() const;

  // Throws QueryError where more terms begin so than a query may ask for.
  std::vector<std::string> terms_beginning(const std::string& beginning) const;
  // Every value that begins as typed.
  Node wildcard(const std::string& beginning) const;
  Node wildcard() const;
  // Every value with the typed words, the last of them as the beginning of one.
  std::set<std::string> values_before_star() const;

  [[noreturn]] void refuse(std::string_view why) const;
  // Names the value that was probably meant, or else all of them when they are few.
  [[noreturn]] void refuse_outside(const std::vector<std::string>& values) const;
};

bool is_number(std::string_view text);

// Letters and digits alone: "10-K", "10 k" and "10k" are one form.
std::string squeezed(std::string_view text);

// "o'brien" -> "obrien"
std::vector<std::string> words_without_apostrophes(std::string_view text);

bool holds_all_words(std::string_view text, const std::vector<std::string>& words);

// "a, b, c"
std::string listed(const std::vector<std::string>& values);

}  // namespace precedent::query
