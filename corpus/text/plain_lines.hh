#pragma once
// Typewritten text to lines: 80 columns, blanks for layout, marks of converters.

#include <string_view>
#include <vector>

#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

// `utf8` is split at newlines; form feeds and <PAGE> begin pages.
std::vector<Line> lines_of_text(std::string_view utf8);

}  // namespace precedent::corpus
