#pragma once
// Lines of an address, a signature or a list of copies that name the SEC's people.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace precedent::corpus {

struct NamedPerson {
  std::string name;
  std::string title;           // of the staff's kind; may be empty
  bool of_commission = false;  // the line goes on with the SEC, a division or an office of it
};

// The people of a line that holds nothing but them, their staff titles and their office: "Attn: Jay
// Ingram, Legal Branch Chief", "Mark Brunhofer and Sharon Blume", "Ms. Anna Abramson (SEC)".
// Nothing where any other word stands, as a company's title.
std::optional<std::vector<NamedPerson>> people_of_line(std::string_view line);

}  // namespace precedent::corpus
