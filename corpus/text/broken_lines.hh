#pragma once
// Letters whose converter kept the line ends of the HTML source: where a tag was long, a line holds
// no more than the first word of a paragraph, and the rest stands on the next.

#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

// The letter with such lines joined: "Securities" over "and Exchange Commission", "July 19," over
// "2010". Nothing where the text shows no such breaks in what every letter has.
std::optional<std::string> with_broken_lines_joined(std::string_view utf8);

}  // namespace precedent::corpus
