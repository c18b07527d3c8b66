#pragma once
// The date of a letter, where what is printed cannot be.

#include <string>
#include <string_view>

namespace precedent::corpus {

// The printed date, ISO; the filing's own where the letter is about a filing that was made after
// the printed date ("June 29" above "Form 10-Q, filed July 27"), so that the month is misprinted.
// Any of the dates may be empty.
std::string date_of_letter(const std::string& printed, const std::string& filed,
                           std::string_view text);

}  // namespace precedent::corpus
