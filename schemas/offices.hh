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

}  // namespace precedent::schemas
