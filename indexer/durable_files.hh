#pragma once
// Files that are whole whatever happens: after a crash or a power cut there is the old one or the
// new one.

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace precedent::indexer {

// The file system refused: names the path, and for a full disk the disk.
class FileError : public std::runtime_error {
 public:
  FileError(const std::string& doing, const std::filesystem::path& path, int error);
};

// Replaces `path`, a file of the index, by one rename. On disk when it returns. Throws FileError.
void replace_file(const std::filesystem::path& path, std::string_view text);

// At the end of `path`, which is made if it is not there. On disk when it returns. A crash may
// leave a part of `text`. Throws FileError.
void append_to_file(const std::filesystem::path& path, std::string_view text);

// The bytes of a file; empty where there is none. Throws FileError when it cannot be read.
std::string read_file(const std::filesystem::path& path);

// The same for a file that a user names: throws FileError also where there is none.
std::string read_given_file(const std::filesystem::path& path);

// Renames, and makes the new name last. Throws FileError.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

// Everything under `folder`, and the folder's own names, on disk. Throws FileError.
void sync_tree(const std::filesystem::path& folder);

// Of all files under `folder`. What vanishes meanwhile is not counted.
std::uint64_t bytes_under(const std::filesystem::path& folder);

}  // namespace precedent::indexer
