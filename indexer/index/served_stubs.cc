#include "indexer/index/served_stubs.hh"

#include <string>

#include "indexer/durable_files.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

schemas::GenerationPaths stubs_of(const fs::path& index) {
  return schemas::generation_paths(index / "served");
}

// Xapian looks for it from the folder of the stub.
std::string stub_text(const fs::path& generation, const fs::path& database) {
  return "auto ../" + generation.filename().string() + "/" + database.filename().string() + "\n";
}

void write_stubs(const fs::path& index, const fs::path& generation) {
  const schemas::GenerationPaths stubs = stubs_of(index);
  for (const fs::path& stub : {stubs.letters, stubs.comments}) {
    const std::string text = stub_text(generation, stub);
    if (read_file(stub) != text) replace_file(stub, text);
  }
}

}  // namespace

schemas::GenerationPaths served_stubs(const fs::path& index) {
  fs::path live = schemas::live_generation(index);
  const schemas::GenerationPaths stubs = stubs_of(index);
  std::error_code error;
  fs::create_directories(stubs.letters.parent_path(), error);
  if (error) throw FileError("cannot create", stubs.letters.parent_path(), error.value());
  // A run may publish its generation meanwhile.
  for (fs::path named; named != live; live = schemas::live_generation(index)) {
    named = live;
    write_stubs(index, named);
  }
  return stubs;
}

void move_served_stubs(const fs::path& index, const fs::path& generation) {
  if (fs::exists(stubs_of(index).letters.parent_path())) write_stubs(index, generation);
}

}  // namespace precedent::indexer
