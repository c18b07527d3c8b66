#pragma once
// Titles of the SEC's staff: "Senior Staff Accountant", "Accounting Branch Chief", "Sr. Asst. Chief
// Accountant". Known by their grammar, not by a list of titles.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

struct StaffTitle {
  std::string title;      // as printed
  std::size_t begin = 0;  // bytes [begin, end) of the text
  std::size_t end = 0;
};

// The longest title that begins at text[at]. Nothing where it goes on as a company's would ("Chief
// Financial Officer", "Director of Reporting").
std::optional<StaffTitle> read_staff_title(std::string_view text, std::size_t at);

// The title at the head of a line that holds nothing else but an office: "Chief, Office of Global
// Security Risk", "Assistant Director".
std::optional<std::string> title_line(std::string_view line);

// False for titles that companies and law firms have too: "Director", "Counsel", "Attorney".
bool only_staff_have(std::string_view title);

// True for a word of which titles are made: "Senior", "Accounting", "Chief".
bool is_title_word(std::string_view word);

}  // namespace precedent::corpus
