#pragma once
// Text as sentences.
//
// A sentence ends with . ? or !, closing quotes and brackets included, before a blank that no small
// letter follows; not after an initial or an abbreviation ("No.", "Inc.", "U.S.") or the number of
// a title ("Item 2. Properties"). A line end that no small letter follows ends one too: headings,
// bullets and table rows stand alone.

#include <string>
#include <string_view>
#include <vector>

namespace precedent::indexer {

// Views into `text`, in its order; none is blank. At most kMostSentences.
std::vector<std::string_view> sentences_of(std::string_view text);
inline constexpr std::size_t kMostSentences = 4000;

// The text with the inside of every longer quotation blank, byte for byte as long: what another
// document says, where one asks what this one says. A quoted name or heading stays.
std::string without_quotations(std::string_view text);

}  // namespace precedent::indexer
