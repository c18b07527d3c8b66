#pragma once
// Files that a user names for a program to write to.

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace precedent::schemas {

// What the system refused: "cannot write FILE: Permission denied".
class NamedFileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Whole or not at all: written under a name of its own beside the file, then renamed. Of a link the
// file that it leads to is replaced. Devices and pipes are written to. On disk when it returns.
// Throws NamedFileError.
void write_named_file(const std::filesystem::path& file, std::string_view text);

// Throws NamedFileError where write_named_file() would be refused, unless for a full disk, and
// where the file lies within the index: its files are not for others to write. Leaves nothing.
void require_writable(const std::filesystem::path& file, const std::filesystem::path& index);

}  // namespace precedent::schemas
