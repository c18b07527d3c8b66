#include "schemas/meaning/mapped_file.hh"

namespace precedent::schemas {

namespace ipc = boost::interprocess;

std::optional<MappedFile> MappedFile::open(const std::filesystem::path& file) {
  std::error_code error;
  // A pipe would be waited for without end.
  if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
  try {
    const ipc::file_mapping mapping(file.c_str(), ipc::read_only);
    return MappedFile(ipc::mapped_region(mapping, ipc::read_only));
  } catch (const ipc::interprocess_exception&) {
    return std::nullopt;
  }
}

}  // namespace precedent::schemas
