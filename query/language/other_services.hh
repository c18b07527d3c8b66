#pragma once
// What Westlaw, Lexis, Intelligize and EDGAR have taught people to type: what of it can mean one
// thing only, and our way for what cannot be read. tokens.hh has the table.

#include <optional>
#include <string_view>
#include <vector>

#include "query/language/tokens.hh"

namespace precedent::query {

// A window: "w/10", "/10", "/s", "near/5", "pre/3", "+3", "+s".
struct Window {
  TokenKind kind = TokenKind::kNear;
  unsigned distance = 0;  // 0: it has none that is allowed
};
std::optional<Window> window_of(std::string_view text);

// Throws QueryError where a name with a bracket right behind it, TI(goodwill) or
// atleast3(goodwill), asks for what letters or this language do not have. `bracketed` is what the
// bracket holds.
void refuse_segment(std::string_view name, std::string_view bracketed, Place place);

// Throws QueryError where a word carries a weight or a looseness: goodwill^2, goodwill~1.
void refuse_marked(std::string_view word, Place place);

// Throws QueryError for "date aft 2010".
void refuse_date_words(const std::vector<Token>& tokens);

// "and not", "but not" between words exclude; not where a sentence goes on: "and not in a year".
// Alone "not" excludes what is no plain word: a field, a phrase, a wildcard.
void understand_exclusions(std::vector<Token>& tokens);

// "goodwill or impairment or topic:leases", but no "or" of a sentence or among other words.
void understand_alternatives(std::vector<Token>& tokens);

}  // namespace precedent::query
