#pragma once
// Page furniture of documents that do not say where their pages end: what returns in the middle of
// the letter, and has the shape of what stands at the edge of a page.

#include <string_view>
#include <vector>

#include "corpus/text/head_lines.hh"
#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

// A street, a telephone or a web address, and no sentence.
bool is_of_letterhead(std::string_view text);

// "2850 Mill Road", "Rolling Hills, IL 60008", and nothing else on the line.
bool is_address_line(std::string_view text);

// For each line, whether it is such furniture: letterheads that return, "Commission - 2 - May 3,
// 2009", the addressee with a date, numbers of pages alone. The head of the letter never is.
std::vector<bool> recurring_furniture(const std::vector<Line>& lines, const HeadLines& head);

}  // namespace precedent::corpus
