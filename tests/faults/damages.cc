#include "tests/faults/damages.hh"

#include <algorithm>
#include <fstream>
#include <random>
#include <vector>

#include "tests/support/temporary_folder.hh"

namespace precedent::tests {
namespace {

namespace fs = std::filesystem;

void write_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

// That hold something: locks do not.
std::vector<fs::path> files_of(const fs::path& index) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(index))
    if (entry.is_regular_file() && entry.file_size() > 0) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::string damage(const fs::path& index, std::uint32_t number) {
  std::mt19937 random(number);
  const std::vector<fs::path> files = files_of(index);
  const fs::path& file = files[random() % files.size()];
  const std::string name = file.lexically_relative(index).string();
  std::string bytes = bytes_of(file);
  const std::size_t at = random() % bytes.size();
  switch (random() % 6) {
    case 0:
      fs::remove(file);
      return name + " deleted";
    case 1:
      fs::resize_file(file, at);
      return name + " cut at " + std::to_string(at);
    case 2: {
      const std::size_t length = std::min<std::size_t>(1 + random() % 4096, bytes.size() - at);
      std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), length, '\0');
      write_bytes(file, bytes);
      return name + ": " + std::to_string(length) + " zeros at " + std::to_string(at);
    }
    default: {
      const auto bit = random() % 8;
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
      write_bytes(file, bytes);
      return name + ": bit " + std::to_string(bit) + " of byte " + std::to_string(at) + " flipped";
    }
  }
}

}  // namespace precedent::tests
