#pragma once
// A manual page of section 1 in the making, from plain text to roff.

#include <functional>
#include <string>
#include <string_view>

#include "schemas/command_line/program_table.hh"

namespace precedent::schemas {

class ManualPage {
 public:
  ManualPage(std::string_view program, std::string_view summary);

  void section(std::string_view title);
  void subsection(std::string_view title);
  void text(std::string_view words);         // filled, as a paragraph
  void lines(std::string_view as_they_are);  // each ends with a newline
  void item(std::string_view name, std::string_view words);
  // An item each, with its short form and the name of its value.
  void options(const Options& options);

  const std::string& roff() const { return roff_; }

 private:
  std::string roff_;
};

// The whole page of a program; `add_sections` adds what its table does not hold, behind the
// commands.
std::string manual_page(const Program& program,
                        const std::function<void(ManualPage&)>& add_sections = nullptr);

}  // namespace precedent::schemas
