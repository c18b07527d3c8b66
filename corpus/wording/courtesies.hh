#pragma once
// How letters greet and take leave.

#include <cstddef>
#include <string_view>

namespace precedent::corpus {

// "Dear Mr. Russo:", "Ladies and Gentlemen:", "To Whom It May Concern". Nothing else in the text.
bool is_salutation(std::string_view text);

// True for a line that begins with one, whatever follows: "Dear Mr. Russo: We have reviewed".
bool begins_with_salutation(std::string_view text);

// Where a text that may be without line ends greets: "Dear " in it; npos where it does not.
std::size_t find_salutation(std::string_view text);

// "Dear Ms.", "Dear Mr.": the name is yet to come.
bool lacks_name_behind_courtesy(std::string_view line);

// "Sincerely,", "Very truly yours". A name may follow on the same line.
bool is_valediction(std::string_view text);

// Bytes of a valediction at the head of the text with the comma behind it: "Sincerely, Jane Roe";
// 0 where there is none, or no comma.
std::size_t valediction_length(std::string_view text);

}  // namespace precedent::corpus
