#pragma once
// A manual page of section 1 in the making, from plain text to roff.

#include <boost/program_options/options_description.hpp>
#include <string>
#include <string_view>

namespace precedent::schemas {

class ManualPage {
 public:
  ManualPage(std::string_view program, std::string_view summary);

  void section(std::string_view title);
  void subsection(std::string_view title);
  void text(std::string_view words);         // filled, as a paragraph
  void lines(std::string_view as_they_are);  // each ends with a newline
  void item(std::string_view name, std::string_view words);
  // An item each, with the name of its value.
  void options(const boost::program_options::options_description& options);

  const std::string& roff() const { return roff_; }

 private:
  std::string roff_;
};

}  // namespace precedent::schemas
