#pragma once
// What page furniture looks like, one line at a time.

#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

// The number of a line that is nothing but one: "3", "- 3 -", "Page 3", "Page 3 of 7", "3 | Page".
struct PageNumber {
  int number = 0;
  bool named = false;  // the word "page" is there
};
std::optional<PageNumber> whole_page_number(std::string_view line);

// The number at the end of a longer line: "October 3, 2012 Page 2". `rest` is what stands before
// it.
struct TrailingPageNumber {
  int number = 0;
  std::string_view rest;
};
std::optional<TrailingPageNumber> trailing_page_number(std::string_view line);

// "October 3, 2012", "2 April 2024", "4/2/2024" and nothing else.
bool is_date_line(std::string_view line);

// "Confidential Treatment Requested by ...", "Rule 83 Confidential ...", "FOIA Confidential
// Treatment ...", and the key to its marks ("[***] Confidential portions omitted").
bool is_confidentiality_legend(std::string_view line);

// Where a legend in capitals begins that was run into the end of a line of other text; the size of
// the line where there is none.
std::size_t legend_at_end(std::string_view line);

// Speaks of confidential treatment under Rule 83, in a legend or in the letter itself.
bool mentions_confidential_treatment(std::string_view line);

// True for a text that is a date or ends with one: "Tarn Hill Corp., October 3, 2012".
bool ends_with_date(std::string_view text);

// "AUSTIN BEIJING BOSTON ...", "PARIS | ROME | TOKYO": the offices of a firm, as its letterhead's
// foot lists them.
bool is_list_of_offices(std::string_view line);

// "TH-004", "TARN_00012": letters and at least three digits, the stamp of a page under Rule 83.
bool is_page_stamp(std::string_view line);

// Letters and digits only, lower case, and one '#' for each run of digits: the same on every page.
std::string running_form(std::string_view line);

// Letters and digits only, lower case.
std::string plain_form(std::string_view line);

}  // namespace precedent::corpus
