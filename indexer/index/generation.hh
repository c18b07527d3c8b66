#pragma once
// Generations of an index: folders that are whole, of which CURRENT names the live one. The one
// before it stays until the next switch, for readers that still have it open.

#include <filesystem>
#include <optional>

namespace precedent::indexer {

// The folder of the live generation; nothing where the index has none yet. An index whose only
// fault is that it was killed just before CURRENT was written is given its newest generation.
// Removes what killed runs left behind. The writer's lock must be held.
std::optional<std::filesystem::path> settle_generations(const std::filesystem::path& index);

// A generation in the making, under a name that no reader looks at. Removed again unless it is
// made live.
class NewGeneration {
 public:
  // Empty. Throws FileError.
  explicit NewGeneration(const std::filesystem::path& index);
  // With a copy of the databases of the live one.
  NewGeneration(const std::filesystem::path& index, const std::filesystem::path& live);
  ~NewGeneration();
  NewGeneration(const NewGeneration&) = delete;
  NewGeneration& operator=(const NewGeneration&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

  // Brings everything to disk, moves CURRENT, and removes all generations but this one and the one
  // that was live. Its databases must be closed. Returns the folder under its final name.
  std::filesystem::path make_live();

 private:
  std::filesystem::path index_;
  std::filesystem::path folder_;
  bool is_live_ = false;
};

}  // namespace precedent::indexer
