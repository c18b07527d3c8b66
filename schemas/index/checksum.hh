#pragma once
// Checksums of small files and of metadata: Xapian keeps none, and a flipped bit would be read as
// something else.

#include <string>
#include <string_view>

namespace precedent::schemas {

// Eight digits.
std::string checksum_of(std::string_view bytes);

}  // namespace precedent::schemas
