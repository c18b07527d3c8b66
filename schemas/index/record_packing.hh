#pragma once
// The JSON of a record as its document holds it: a frame of zstd, which has a checksum of its own,
// made with the phrases that records have in common (record_phrases.txt; whoever changes that file
// raises kFormatVersion). Behind it the seal of what the document is found by.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::schemas {

// Safe from any thread. Throws std::bad_alloc alone.
std::string packed(std::string_view json);

// Nothing where the bytes are not what was packed.
std::optional<std::string> unpacked(std::string_view data);

// As the last thing: indexer/documents/document_seal.hh has what the number is of.
std::string with_seal(std::string data, std::uint64_t seal);

// Nothing where there is none.
std::optional<std::uint64_t> seal_in(std::string_view data);

}  // namespace precedent::schemas
