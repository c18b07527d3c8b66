#include "schemas/index/index_layout.hh"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>

#include "schemas/index/shards_file.hh"

namespace precedent::schemas {

namespace fs = std::filesystem;

fs::path current_file(const fs::path& index) {
  return index / "CURRENT";
}
fs::path journal_file(const fs::path& index) {
  return index / "journal";
}

std::string generation_name(unsigned number) {
  std::array<char, 24> name{};
  std::snprintf(name.data(), name.size(), "gen-%06u", number);
  return name.data();
}

GenerationPaths generation_paths(const fs::path& generation) {
  return {generation / "letters", generation / "comments", generation / "persons.json",
          generation / "words"};
}

namespace {

constexpr std::string_view kVectors = "vectors-";
constexpr std::string_view kModel = "model-";

}  // namespace

fs::path vectors_file(const fs::path& generation, std::uint64_t run) {
  return generation / (std::string(kVectors) + std::to_string(run));
}

fs::path model_file(const fs::path& generation, std::uint32_t model) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "%08x", model);
  return generation / (std::string(kModel) + name.data());
}

bool is_file_of_meaning(const fs::path& file) {
  const std::string name = file.filename().string();
  return name.starts_with(kVectors) || name.starts_with(kModel);
}

namespace {

// "It is not there" is an answer; that one may not look is none.
void require_known(const fs::path& path, const std::error_code& error) {
  if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory)
    throw IndexError("cannot read " + path.string() + ": " + error.message());
}

}  // namespace

fs::path live_generation(const fs::path& index) {
  std::error_code error;
  const bool is_there = fs::exists(index, error);
  require_known(index, error);
  if (!is_there) {
    throw IndexError("there is no index at " + index.string() +
                     "; make one with: precedent-indexer update --index " + index.string() +
                     " PATH...");
  }
  const fs::file_status status = fs::status(current_file(index), error);
  require_known(current_file(index), error);
  if (has_shards_file(index)) {
    if (fs::exists(status))
      throw IndexError(index.string() + " has generations of its own, and " +
                       shards_file(index).string() + " names others; move that elsewhere");
    return index;
  }
  // A pipe would be waited for without end.
  if (fs::exists(status) && !fs::is_regular_file(status))
    throw IndexError(current_file(index).string() + " is no file");
  std::ifstream file(current_file(index));
  if (!file && fs::exists(status))
    throw IndexError("cannot read " + current_file(index).string() + ": " +
                     std::generic_category().message(EACCES));
  std::string name;
  if (std::getline(file, name)) {
    // The name comes from a file: it must not lead out of the index.
    if (name.rfind("gen-", 0) != 0 || name.find('/') != name.npos) {
      throw IndexError(current_file(index).string() + " names no generation: '" + name + "'");
    }
    return index / name;
  }
  if (fs::exists(index / "letters", error) && fs::exists(index / "comments", error)) return index;
  throw IndexError(
      index.string() + " is not an index: it has no " + current_file(index).filename().string() +
      "; make one with: precedent-indexer update --index " + index.string() + " PATH...");
}

void require_known_format(std::string_view stored, const fs::path& index) {
  if (stored == std::to_string(kFormatVersion)) return;
  throw IndexError("the index at " + index.string() + " has format version " +
                   (stored.empty() ? std::string("unknown") : std::string(stored)) +
                   ", this program knows version " + std::to_string(kFormatVersion) +
                   "; build it anew with: precedent-indexer rebuild");
}

}  // namespace precedent::schemas
