#include "schemas/shortage.hh"

#include <new>

namespace precedent::schemas {
namespace {

// The system says the same of a limit on threads and of one on the memory for their stacks.
constexpr const char* kAllowThreads =
    "; allow more memory and threads (ulimit -v and -u; MemoryMax and TasksMax of a systemd unit)";
constexpr const char* kAllowMemory = "; allow more (ulimit -v; MemoryMax of a systemd unit)";
constexpr const char* kAllowFiles =
    "; allow more open files (ulimit -n; LimitNOFILE of a systemd unit)";

}  // namespace

std::optional<std::string> words_of_shortage(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr)
    return std::string("there is not enough memory") + kAllowMemory;
  const auto* refused = dynamic_cast<const std::system_error*>(&error);
  if (refused == nullptr) return std::nullopt;
  const std::string how = how_to_allow_more(refused->code().default_error_condition());
  if (how.empty()) return std::nullopt;
  return error.what() + how;
}

std::string how_to_allow_more(std::error_condition error) {
  if (error == std::errc::resource_unavailable_try_again) return kAllowThreads;
  if (error == std::errc::not_enough_memory) return kAllowMemory;
  if (error == std::errc::too_many_files_open) return kAllowFiles;
  return {};
}

}  // namespace precedent::schemas
