#pragma once
// Letters whose converter dropped every newline.

#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

// The letter with newlines where its parts begin: date, delivery, addressee, Re block, salutation,
// numbered comments and the headings above them, responses, closing. Nothing where the text has
// lines of its own, or is no letter.
std::optional<std::string> with_lines_restored(std::string_view utf8);

}  // namespace precedent::corpus
