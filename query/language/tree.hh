#pragma once
// Second stage of the query language: what a query asks for, as a tree.
//
//   liquidity (cites:402 OR "pay ratio") -form:10-K
//   -> all of: word liquidity | any of: cites `402`, phrase "pay ratio" | not: form `10-K`
//
// The parser (parser.hh) leaves FieldValue as typed; field_values.hh turns each into a Filter, a
// DateRange or a NumberRange, so that none is left where the tree becomes a Xapian::Query.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "query/language/query_error.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {

// What may stand at one position of the text.
struct Leaf {
  enum class Match : std::uint8_t {
    kEveryForm,   // any word with the stem of `text`
    kExact,       // the word as printed, in any case
    kPrefix,      // any word that begins so
    kPattern,     // any word so written, a '?' for any one character (wildcards.hh)
    kAmount,      // any amount of money
    kPercentage,  // any percentage
  };
  Match match = Match::kEveryForm;
  std::string text;  // one lower-case word; empty for the last two

  friend bool operator==(const Leaf&, const Leaf&) = default;
};

struct Node;

// Leaves side by side; often only one.
struct Phrase {
  std::vector<Leaf> leaves;
  bool literal = false;  // of text: no acronym or synonym stands for it
};

// One leaf of each operand within `span` words of each other, each at a place of its own.
struct Proximity {
  bool in_order = false;
  unsigned span = 0;                        // NEAR/5: 5
  std::vector<std::vector<Leaf>> operands;  // the leaves of one are alternatives
};

enum class Join : std::uint8_t { kAll, kAny };
struct Group {
  Join join = Join::kAll;
  std::vector<Node> children;
  // Of alternatives: spellings of what was typed, which is the first of them; they weigh like one.
  bool is_one_meaning = false;
  std::vector<Node> related;  // says nearly the same: no match by itself, but some of it
  std::size_t meant = 0;      // so many of these, the first, are the trade's for everyday words
};

struct Not {
  std::vector<Node> child;  // one
};

// A value as typed.
struct FieldValue {
  schemas::FieldId field = schemas::FieldId::kText;
  std::string typed;
};

// What is known of a value: the document has any of the terms, or all within one name of a company.
struct Filter {
  schemas::FieldId field = schemas::FieldId::kText;
  std::string value;  // for people: "Item 402 of Regulation S-K"
  Join join = Join::kAny;
  std::vector<std::string> terms;  // none: matches nothing
};

// Both days included; YYYYMMDD, an empty end is open.
struct DateRange {
  schemas::FieldId field = schemas::FieldId::kDate;
  std::string first;
  std::string last;
};

// Both numbers included.
struct NumberRange {
  schemas::FieldId field = schemas::FieldId::kDays;
  std::uint32_t first = 0;
  std::uint32_t last = 0;  // schemas::kMaxNumber: open
};

// Whether a document must have it. Words side by side are wanted: those that have all of them come
// first, then those that have most. Everything else is required.
enum class Demand : std::uint8_t { kRequired, kWanted };

struct Node {
  Place place;
  std::variant<Phrase, Proximity, Group, Not, FieldValue, Filter, DateRange, NumberRange> is;
  Demand demand = Demand::kRequired;
};

bool is_wanted(const Node& node);

// The words that are asked for, not those that are excluded; of alternatives of one meaning the one
// that was typed.
std::string words_wanted(const Node& node);

// In words, on one line: `liquidity AND cites Item 402 of Regulation S-K`.
std::string in_words(const Node& node);

// The tree itself, a line a node, for --explain.
std::string tree_text(const Node& node);

}  // namespace precedent::query
