#pragma once
// A file of the index as memory: only what is looked at is read, and all who search share it. Such
// files are replaced by a rename, never cut while they are mapped.

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>
#include <filesystem>
#include <optional>
#include <string_view>

namespace precedent::schemas {

class MappedFile {
 public:
  // Nothing where there is no such file, where it is empty, or where it cannot be read.
  static std::optional<MappedFile> open(const std::filesystem::path& file);

  // They live as long as this. Begin at a page.
  std::string_view bytes() const {
    return {static_cast<const char*>(region_.get_address()), region_.get_size()};
  }

 private:
  explicit MappedFile(boost::interprocess::mapped_region region) : region_(std::move(region)) {}

  boost::interprocess::mapped_region region_;
};

}  // namespace precedent::schemas
