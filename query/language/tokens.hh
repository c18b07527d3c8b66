#pragma once
// First stage of the query language: from text to tokens, each with its place.
//
//   Item 402(b) -form:10-K "net cash"
//   -> word `Item`, word `402(b)`, not, field `form`, value `10-K`, phrase `net cash`
//
// A bracket that hangs on a number is part of it: 402(b)(2). AND, OR, NOT, NEAR/n and ADJ/n are
// operators in capitals; `-` is NOT where it begins a word, `+` requires it. What holds no letter
// or digit is no token, so that "Procter & Gamble" reads as two words.
//
// What other services have taught is understood where it can mean one thing only:
//   w/10 /10 near/5 NEAR(5) -> NEAR/n    pre/3 +3 -> ADJ/n    /s +s /p -> within 25 or 99 words
//   | || -> OR    % BUT NOT, and not, !word -> NOT    acquir! -> acquir*    "a b"~5 -> a NEAR/5 b
//   year=2020, year(2020) -> year:2020    form:10-K, 10-Q -> both    company-name:x -> company:x
//   #word -> "word"
// Where it cannot be (goodwill^2, TI(goodwill), atleast3(goodwill), NOT w/5) the error says our
// way.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/query_error.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {

inline constexpr unsigned kDefaultDistance = 10;  // of NEAR and ADJ without a number
// Words; farther would reach into the next section of a document.
inline constexpr unsigned kMaxDistance = schemas::kSectionGap - 1;

enum class TokenKind : std::uint8_t {
  kWord,    // text: as typed
  kPhrase,  // text: what stands between the quotes
  kField,   // field; what follows is its value: kWord, kPhrase or kOpen
  kComma,   // between alternatives of a field's value: year:2009,2010
  kOpen,
  kClose,
  kAnd,
  kOr,
  kNot,
  kPlus,  // what follows is required
  kNear,  // distance
  kAdj,   // distance
  kEnd,
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string text;
  Place place;
  unsigned distance = 0;
  const schemas::Field* field = nullptr;
};

// Of a clean query (clean_query.hh). The last token is kEnd. Throws QueryError.
std::vector<Token> tokens_of(std::string_view query);

}  // namespace precedent::query
