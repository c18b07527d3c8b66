#pragma once
// The legal forms of companies: what a name may end with, printed or not.

#include <cstddef>
#include <string_view>

namespace precedent::corpus {

// "Inc", "CORP", "L.P", "plc": a company's, wherever it stands. The full stop at its end is no part
// of it.
bool is_legal_form(std::string_view word);

// "AG", "S.A", "GmbH" too: those that are words or initials elsewhere, and so one only at the end
// of a name.
bool is_legal_form_at_end(std::string_view word);

// The same of a word in lower case whose full stops are gone: "lp", "na", "sa".
bool is_plain_legal_form(std::string_view word);

// Bytes of the form of a firm of lawyers or auditors at text[at]: "LLP", "P.C.", "PLLC"; 0 where
// there is none.
std::size_t practice_form_length(std::string_view text, std::size_t at);

}  // namespace precedent::corpus
