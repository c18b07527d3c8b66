#pragma once
// The names of forms as letters print them, and as EDGAR has them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

struct FormCode {
  std::string form;      // of the form itself: "S-1", "SC TO-T"
  bool amended = false;  // "/A" is printed
  std::size_t end = 0;   // of its bytes in the text
};

// "10-K", "10KSB/A" at text[at]. `announced`: the word "Form" stands before it, so that "10", "D"
// and codes without their hyphens are forms too. Hyphens must be '-'.
std::optional<FormCode> read_form_code(std::string_view text, std::size_t at, bool announced);

// EDGAR's own name of a proxy or tender filing at text[at]: "PREC14A", "DEF 14A", "SC TO-T/A".
std::optional<FormCode> read_edgar_name(std::string_view text, std::size_t at);

// What stands behind the word "Schedule" where that is a filing of its own: "TO-T", "13E-3/A".
// Proxy statements are none: of "14A" only the words around it say which.
std::optional<FormCode> read_schedule(std::string_view text, std::size_t at);

}  // namespace precedent::corpus
