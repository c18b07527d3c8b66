#pragma once
// A checksum behind the JSON that a document holds: Xapian keeps none, and a flipped bit would be
// shown as another word.

#include <string>
#include <string_view>

namespace precedent::schemas {

// `json` must be without line ends.
std::string with_checksum(std::string json);

// The JSON alone, whether it is what was written or not.
std::string_view without_checksum(std::string_view data);

// False where there is a checksum and it is another's.
bool fits_checksum(std::string_view data);

}  // namespace precedent::schemas
