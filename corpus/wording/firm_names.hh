#pragma once
// Names of companies and law firms as letters print them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::corpus {

// True for a line that ends, but for brackets, as a company's name does: "Inc.", "LLC", "plc",
// "Trust".
bool has_company_suffix(std::string_view line);

// Where the first company's name in a line ends: behind "Inc.", "LLC"; 0 where there is none.
std::size_t company_suffix_end(std::string_view line);

// True for the name of a law firm: "Fell & Abbot LLP", "Crane, Fell, Abbot & Roe". Auditors are
// none.
bool is_law_firm(std::string_view name);

// Law firms named in a line or sentence, in order: "cc: Jane Roe, Crane, Fell & Abbot LLP",
// "... contact Jane Roe of Fell & Abbot LLP at".
std::vector<std::string> law_firms_in(std::string_view text);

}  // namespace precedent::corpus
