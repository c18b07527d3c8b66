#pragma once
// Where answers are written: standard output, or a file that is there whole or not at all.

#include <filesystem>
#include <memory>
#include <string_view>

#include "query/output/terminal.hh"

namespace precedent::query {

class Sink {
 public:
  virtual ~Sink() = default;
  // False: nobody reads it any more. Throws OutputError.
  virtual bool write(std::string_view text) = 0;
  // Makes a file what was written; without this it is as it was before. Throws OutputError.
  virtual void finish() = 0;
};

// The file at `path`, or standard output where that is empty or "-". A regular file is written
// under a temporary name of its own beside it and takes its place when it is finished, with the
// rights of the one before; a symbolic link stays and what it names is replaced; a device or a pipe
// is written to. Throws OutputError.
std::unique_ptr<Sink> open_sink(const std::filesystem::path& path);

}  // namespace precedent::query
