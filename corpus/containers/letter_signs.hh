#pragma once
// Whether a text that no header vouches for is a letter between the SEC's staff and a company.

#include <string>
#include <string_view>

namespace precedent::corpus {

// Enough of the marks that letters have where they have them (date, "Re:", salutation, closing,
// the Commission or what it reviews), so that a page about letters is none. `text` is plain; its
// beginning is enough. Costs time linear in it.
bool reads_as_letter(std::string_view text);

// What is left of HTML without its tags, for reads_as_letter() only: block tags become line ends,
// references to ASCII characters are resolved.
std::string without_tags(std::string_view html);

}  // namespace precedent::corpus
