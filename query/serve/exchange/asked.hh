#pragma once
// A search as an address holds it, and the addresses that lead on from it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/output/search_page.hh"
#include "query/serve/exchange/address.hh"
#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/site.hh"
#include "schemas/index/fields.hh"

namespace precedent::query::serve {

// What is looked for: precedents are answered comments, those that were cleared first.
enum class Sought : std::uint8_t { kComments, kLetters, kPrecedents };

inline constexpr std::uint32_t kHitsOnPage = 10;

struct Asked {
  std::string query;
  Sought sought = Sought::kComments;
  Sort sort = Sort::kRelevance;
  std::uint32_t page = 1;
  bool is_strict = false;  // only what has every word

  Unit unit() const { return sought == Sought::kLetters ? Unit::kLetter : Unit::kComment; }
  std::string_view unit_word() const;  // of the parameter `unit`
  bool has_query() const { return query.find_first_not_of(' ') != query.npos; }

  // This search, from its first page, with one thing changed.
  Asked with_query(std::string query) const;
  Asked with_sought(Sought sought) const;
  Asked with_sort(Sort sort) const;
  Asked with_page(std::uint32_t page) const;
  Asked strictly(bool is_strict) const;

  Address address() const { return address_of(Address::page("/search")); }
  // The same answers as ".json", ".csv", ".atom" or ".doc".
  Address file_address(std::string_view suffix) const;
  // Another page that is about the same query.
  Address address_of(Address base) const;
};

// Throws Refusal (400). The query is clean (tokens.hh); throws QueryError where it is too long.
Asked asked_of(const Parameters& parameters);

// The search of the command line. `facets` are counted, `top` values each.
SearchPage answers_to(OpenIndex& index, const Asked& asked, const Site& site,
                      const SearchRequest& request);

// A field with its value, as it stands in a query: topic:liquidity, company:"harbor light".
std::string field_words(std::string_view field, std::string_view value);

// The query with a field more, which all answers must have.
std::string narrowed(const std::string& query, std::string_view field, std::string_view value);

// Fields that narrow the whole query, each with what is left when it is taken out. None where the
// query is one of alternatives.
struct ChosenField {
  const schemas::Field* field = nullptr;
  bool is_excluded = false;
  std::string text;     // as typed: -form:10-K
  std::string wanted;   // the same without what excludes it: form:10-K
  std::string value;    // as typed, without quotes; empty for several
  std::string without;  // the query without it
};
std::vector<ChosenField> chosen_fields(const std::string& query);

}  // namespace precedent::query::serve
