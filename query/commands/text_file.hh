#pragma once

#include <filesystem>
#include <string>

namespace precedent::query {

// A text of the user's; "-" is standard input. Throws UsageError where it cannot be read, is longer
// than 8 MiB, or is no plain text.
std::string text_of_file(const std::filesystem::path& file);

}  // namespace precedent::query
