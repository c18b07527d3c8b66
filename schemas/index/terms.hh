#pragma once
// From a value to the bytes that are stored: the only place where a term or a slot is spelt. The
// indexer writes these, the query language asks for the same.
//
//   keyword_term(field(FieldId::kState), "ca") -> "XSTATE:ca"
//   form_terms("10-K/A")                       -> "XFORM:10-k/a", "XFORM:10-k"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/fields.hh"

namespace precedent::schemas {

// Xapian refuses longer terms on disk; a longer value is cut between characters before it is
// spelt, on both sides alike.
inline constexpr std::size_t kMaxTermBytes = 240;

// The first characters of `text` that fit, whole.
std::string_view cut_to(std::string_view text, std::size_t max_bytes);

// Lower case, blanks single, none at the ends, curly quotes straight.
std::string fold(std::string_view value);

// Prefix and folded value.
std::string keyword_term(const Field& field, std::string_view value);

// A CIK without leading zeros: "0000320193" -> "320193".
std::string cik_value(std::string_view cik);

// A form's own term, and for an amendment that of the form it amends.
std::vector<std::string> form_terms(std::string_view form);

// A topic's own term, and for a subtopic that of its topic.
std::vector<std::string> topic_terms(std::string_view slug);

// The terms of a citation and of every shallower form of it.
std::vector<std::string> citation_terms(std::string_view canonical);

// One person as printed: folded, without titles of courtesy, full stops and commas:
// "Sharon M. Blume, Esq." -> "sharon m blume".
std::string person_value(std::string_view name);

// A company that has no CIK: its folded words joined by '-': "calyx-networks-inc"; a single one
// with
// '-' behind it, so that it is no mere word of a name: "calyx-".
std::string company_value_of_name(std::string_view name);

// "2010-01-08" -> "20100108"; empty for empty.
std::string date_value(std::string_view iso_date);

// The day itself, its month and its year: "2010-01-08" -> "XDATE:20100108", "XDATE:201001",
// "XDATE:2010". Empty for empty.
std::vector<std::string> date_terms(const Field& field, std::string_view iso_date);

// A number as its slot holds it, in an order of bytes that is that of numbers; kMaxNumber at most.
inline constexpr std::uint32_t kMaxNumber = 99'999;
std::string number_value(std::uint32_t number);

// The range that a facet counts `days` under, as a query takes it: 47 -> "31..60"; the last is
// open.
std::string days_range(std::uint32_t days);

// Orders documents of equal weight: newest letter first, undated last, then by id and ordinal.
std::string order_value(std::string_view iso_date, std::string_view letter_id,
                        std::uint32_t ordinal);

// Facets. A key stands for a value in a slot.
inline constexpr std::size_t kFacetKeyBytes = 8;
inline constexpr std::size_t kMaxFacetValueBytes = 150;
std::string facet_key(std::string_view value);

// The term of a document that carries one facet value, and its label where that does not follow
// from the value: of citations citation_label(), of names their words with capitals. Fields of few
// values, which are their own labels, have no term of this kind: their keyword terms are read.
struct FacetValue {
  std::string value;  // what a query takes
  std::string label;  // for people
};
std::string facet_term(const Field& field, const FacetValue& value);
// What all facet terms of a field begin with; and those of one key of it, though some of other keys
// may begin so as well.
std::string facet_term_prefix(const Field& field);
std::string facet_term_prefix(const Field& field, std::string_view key);
// What facet_term was given (value and label perhaps cut), and the key; nothing for other terms.
struct ReadFacetTerm {
  std::string key;
  FacetValue value;
};
std::optional<ReadFacetTerm> read_facet_term(const Field& field, std::string_view term);

// Identities.
std::string comment_id(std::string_view letter_id, std::uint32_t ordinal);  // "ID@3"
std::string id_term(std::string_view id);
std::string letter_term(std::string_view letter_id);
std::string alias_term(std::string_view accession, std::string_view number);  // ACCESSION#NUMBER
std::string stem_term(std::string_view stem);
std::string link_term(std::string_view key);  // of a letter, by which it may belong to a review

}  // namespace precedent::schemas
