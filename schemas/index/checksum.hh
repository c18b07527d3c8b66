#pragma once
// Checksums behind the JSON that a document holds: Xapian keeps none, and a flipped bit would be
// shown as another word.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::schemas {

// `json` must be without line ends.
std::string with_checksum(std::string json);

// Of what the document is found by (indexer/documents/document_seal.hh), behind the other one.
std::string with_seal(std::string data, std::uint64_t seal);

// The JSON alone, whether it is what was written or not.
std::string_view without_checksum(std::string_view data);

// False where there is a checksum and it is another's.
bool fits_checksum(std::string_view data);

// Nothing where there is none, as in what earlier versions wrote.
std::optional<std::uint64_t> seal_in(std::string_view data);

// Eight digits.
std::string checksum_of(std::string_view bytes);

}  // namespace precedent::schemas
