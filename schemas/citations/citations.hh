#pragma once
// Citations of rules and standards: recognised in running text, and spelt in one canonical form
// ("s-k 402(b)(2)(xiv)", "asc 280-10-50-30(b)"). Letters and queries are read by the same
// recogniser. The families and their spelling: the table in families.cc.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::schemas {

// One citation where it stands. A list ("Items 402 and 404") is one Citation an item, each with
// the bytes of the number that named it; bytes of two citations may overlap ("Question 102.10").
struct Citation {
  std::string canonical;    // deepest form as written
  std::uint32_t begin = 0;  // bytes [begin, end) of the text that was searched
  std::uint32_t end = 0;

  friend bool operator==(const Citation&, const Citation&) = default;
};

// What the text around does not say but the letter does: decides what a bare "Item 5" or
// "Rule 35d-1" belongs to.
struct CitationContext {
  std::vector<std::string> forms;  // forms under review: "10-K", "N-1A"
};

// All citations of UTF-8 text in order of place; may repeat a canonical form. Never throws on any
// text; costs time linear in it.
std::vector<Citation> find_citations(std::string_view text, const CitationContext& context = {});

// The canonical form and every shallower one, outermost first:
// "s-k 402(b)(2)" -> "s-k", "s-k 402", "s-k 402(b)", "s-k 402(b)(2)".
std::vector<std::string> citation_prefixes(std::string_view canonical);

// As a lawyer writes it: "s-k 402(b)" -> "Item 402(b) of Regulation S-K".
std::string citation_label(std::string_view canonical);

// What a person typed as the value of `cites:` - the whole of it must be one or more citations
// ("402", "402(b)", "Items 402 and 404", "ASC 606", "SAB 99"). A bare number yields every
// authority that has it, Regulation S-K first. Empty when it is no citation.
std::vector<std::string> citations_typed(std::string_view typed);

// Words of a query's free text: the citations that the whole of them is, each with its authority
// named or implied ("Item 402" -> "s-k 402", "rule 14a-8", "ASC 606", "Rule 83"). Empty for
// anything else: "402" and "Item 7" name no authority, "Form 10-K" no rule.
std::vector<std::string> citations_named(std::string_view words);

// Other canonical forms of the same guidance, which a search for this one also wants:
// "sab 99" -> "sab-topic 1.m". Empty for most.
std::vector<std::string> citation_aliases(std::string_view canonical);

}  // namespace precedent::schemas
