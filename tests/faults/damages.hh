#pragma once
// Damages to the files of an index as disks, copies and people make them, the same for the same
// number.

#include <cstdint>
#include <filesystem>
#include <string>

namespace precedent::tests {

// Deletes, cuts or overwrites one file of the index, or flips one bit of it. What was done, for
// people.
std::string damage(const std::filesystem::path& index, std::uint32_t number);

}  // namespace precedent::tests
