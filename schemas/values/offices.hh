#pragma once
// The review offices of the SEC's staff, each under one label however it is spelt. The spellings
// are data (offices.json), part of the program.

#include <string_view>

namespace precedent::schemas {

// The label of an office as EDGAR's headers name it: "06 Technology" -> "Office of Technology".
// Empty for an office that the data does not know.
std::string_view office_label(std::string_view printed);

// The label of the first office that a line names: "Chief, Office of Global Security Risk", "Office
// of Real Estate & - Commodities". Empty where it names none that the data knows.
std::string_view find_office(std::string_view line);

// The division that an office of this label is part of: "Division of Corporation Finance", or that
// of Investment Management. Empty for a label that the data does not know.
std::string_view division_of(std::string_view label);

// Whether filings of this form are those of investment companies: "N-1A", "485APOS", "497".
bool is_investment_company_form(std::string_view form);

}  // namespace precedent::schemas
