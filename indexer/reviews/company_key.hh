#pragma once
// Printed company names as keys.

#include <string>
#include <string_view>

namespace precedent::indexer {

// "Orchard Tool, Inc." and "ORCHARD TOOL INC /DE/" -> "orchard tool". Empty where the text
// names no one company: nothing but words of the kind "Company", "Trust", "Issuer"; a law firm or
// the Commission, which a letter has as sender or addressee.
std::string company_key(std::string_view printed);

}  // namespace precedent::indexer
