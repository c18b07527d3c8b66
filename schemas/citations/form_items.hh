#pragma once
// Which form or schedule an item belongs to: by the name beside it, by what the text said before,
// by the forms under review; and none rather than a guess.

#include <optional>
#include <string>

#include "schemas/citations/authorities.hh"
#include "schemas/citations/references.hh"
#include "schemas/citations/scan.hh"

namespace precedent::schemas {

// The form named directly behind an item ("of the 2020 Form 10-K", "of our annual report on Form
// 10-K", "Form 8-K"); `at` is behind the item.
std::optional<Authority> form_behind(const Scan& scan, std::size_t at);

// The form named directly before the word Item at `at`.
std::optional<Authority> form_before(const Scan& scan, std::size_t at);

// The periodic report that has such an item under such a title ("Item 7. Management's Discussion"),
// as far as the title tells; empty otherwise.
std::string form_of_titled_item(const Scan& scan, const Reference& item);

// The form of an item at `at` that has none beside it; empty where that is not known.
std::string form_of_bare_item(const Scan& scan, const std::string& number, std::size_t at);

// A form that the text names as a heading, or beside an item: later bare items may be its own.
void remember_form(Scan& scan, const std::string& form, const std::string& item_number);

}  // namespace precedent::schemas
