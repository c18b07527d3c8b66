#pragma once
// What a comment of the staff asks for, which decides what an answer without a change comes to:
// to explain what one was asked to explain is no dispute, to explain where a change was asked for
// is.

#include <cstdint>
#include <string_view>

namespace precedent::indexer {

enum class Demand : std::uint8_t {
  kInformation,  // "tell us how you account for it"
  kCompliance,   // whether the filing is as it must be: "tell us how you considered Item 303",
                 // or a change where there is something to say: "disclose any material ..."
  kChange,       // "revise", "disclose", "in future filings"
};

// A blank comment (not at hand) questions whether the filing complies.
Demand demand_of(std::string_view comment);

}  // namespace precedent::indexer
