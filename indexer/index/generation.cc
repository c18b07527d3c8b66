#include "indexer/index/generation.hh"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/durable_files.hh"
#include "indexer/index/served_stubs.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/shards_file.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "gen-";
constexpr std::string_view kUnfinished = "unfinished-generation";

// The number in "gen-000042"; nothing for other names.
std::optional<unsigned> number_of(const fs::path& folder) {
  const std::string name = folder.filename().string();
  if (!name.starts_with(kPrefix)) return std::nullopt;
  unsigned number = 0;
  const char* end = name.data() + name.size();
  const auto read = std::from_chars(name.data() + kPrefix.size(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

// In the order of their numbers.
std::vector<fs::path> generations_in(const fs::path& index) {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(index))
    if (number_of(entry.path())) found.push_back(entry.path());
  std::sort(found.begin(), found.end(),
            [](const fs::path& a, const fs::path& b) { return *number_of(a) < *number_of(b); });
  return found;
}

void remove_folder(const fs::path& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (error) throw FileError("cannot remove", folder, error.value());
}

// A generation newer than the live one was never made live; of the older ones the newest stays.
void remove_leftovers(const fs::path& index, const fs::path& live) {
  const std::vector<fs::path> found = generations_in(index);
  const auto at = std::find(found.begin(), found.end(), live);
  for (auto it = found.begin(); it != found.end(); ++it)
    if (it > at || it + 1 < at) remove_folder(*it);
}

void set_current(const fs::path& index, const fs::path& generation) {
  replace_file(schemas::current_file(index), generation.filename().string() + "\n");
}

// A folder with databases of its own, or with the addresses of some, is for reading.
void require_own_index(const fs::path& index) {
  const schemas::GenerationPaths paths = schemas::generation_paths(index);
  if (fs::exists(paths.letters) || fs::exists(paths.comments) || schemas::has_shards_file(index)) {
    throw schemas::IndexError(index.string() +
                              " holds databases, but no generations; it can be searched, not "
                              "updated; choose another folder with --index");
  }
}

fs::path make_unfinished(const fs::path& index) {
  fs::path folder = index / kUnfinished;
  remove_folder(folder);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw FileError("cannot create", folder, error.value());
  return folder;
}

}  // namespace

std::optional<fs::path> settle_generations(const fs::path& index) {
  remove_folder(index / kUnfinished);
  if (!fs::exists(schemas::current_file(index))) {
    const std::vector<fs::path> found = generations_in(index);
    if (found.empty()) {
      require_own_index(index);
      return std::nullopt;
    }
    set_current(index, found.back());
  }
  const fs::path live = schemas::live_generation(index);
  if (!fs::exists(live)) {
    throw schemas::IndexError(
        schemas::current_file(index).string() + " names " + live.filename().string() +
        ", which is not there; build it anew with: precedent-indexer rebuild");
  }
  remove_leftovers(index, live);
  move_served_stubs(index, live);
  return live;
}

NewGeneration::NewGeneration(const fs::path& index)
    : index_(index), folder_(make_unfinished(index)) {}

NewGeneration::NewGeneration(const fs::path& index, const fs::path& live) : NewGeneration(index) {
  std::error_code error;
  for (const fs::path& database :
       {schemas::generation_paths(live).letters, schemas::generation_paths(live).comments}) {
    fs::copy(database, folder_ / database.filename(), fs::copy_options::recursive, error);
    // libstdc++ may call a full disk an input/output error here.
    if (error)
      throw FileError("cannot copy the index (is there room on the disk?) to", folder_,
                      error.value());
  }
}

NewGeneration::~NewGeneration() {
  std::error_code ignored;
  if (!is_live_) fs::remove_all(folder_, ignored);
}

fs::path NewGeneration::make_live() {
  const std::vector<fs::path> older = generations_in(index_);
  const unsigned number = older.empty() ? 1 : *number_of(older.back()) + 1;
  sync_tree(folder_);
  fs::path live = index_ / schemas::generation_name(number);
  rename_durably(folder_, live);
  is_live_ = true;
  set_current(index_, live);
  try {
    move_served_stubs(index_, live);
    remove_leftovers(index_, live);
  } catch (const std::runtime_error&) {
    // The run is done. The next one tries again, and says so.
  }
  return live;
}

}  // namespace precedent::indexer
