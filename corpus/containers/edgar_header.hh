#pragma once
// The header of a submission, in either dialect of EDGAR's or a mixture of both.

#include <cstddef>
#include <string_view>

#include "corpus/submission.hh"

namespace precedent::corpus {

// What is beyond these is left out. A fund family has some hundreds of co-registrants.
inline constexpr std::size_t kMaxParties = 2000;
inline constexpr std::size_t kMaxNamesOfParty = 50;  // former names; file numbers likewise

// `text` is all that stands before the first <DOCUMENT>. What it does not say stays empty; never
// throws on any text. `released` is what the header alone says: the date on the <SEC-DOCUMENT> line
// if later than the filing date, else PUBLIC-REL-DATE.
// A party with several file numbers is listed once for each of them.
SubmissionHeader read_edgar_header(std::string_view text);

// The header only changes the header of a submission sent before (a post-acceptance correction).
bool is_header_correction(std::string_view text);

}  // namespace precedent::corpus
