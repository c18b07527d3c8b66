#pragma once
// Which stems of an index's comments mean nearly the same: each stem as a direction in a space of
// some hundred dimensions, learnt from the comments in which stems stand together (latent semantic
// analysis; indexer/meaning/ makes it). What a text means is the sum of its stems.
//
//   header                  meaning_file.hh; `count` stems
//   float[count][dims]      the direction of each stem, longer for rarer ones
//   uint32[count]           where each stem ends in what follows
//   chars                   the stems, sorted

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/meaning/mapped_file.hh"
#include "schemas/meaning/meaning_file.hh"
#include "schemas/meaning/stem_counts.hh"

namespace precedent::schemas {

struct LearntStems {
  std::vector<std::string> stems;  // sorted
  std::uint32_t dimensions = 0;
  std::vector<float> directions;  // `dimensions` a stem
  std::uint32_t comments = 0;     // that they were learnt from
};

// The bytes of the file.
std::string model_file(const LearntStems& learnt);

// How much a stem counts that a text says `times` times.
float weight_of_times(std::uint32_t times);

class LanguageModel {
 public:
  // Nothing where there is no such file, or where it is no model.
  static std::optional<LanguageModel> open(const std::filesystem::path& file);

  std::uint32_t id() const { return header_.model; }
  std::uint32_t dimensions() const { return header_.dimensions; }
  std::uint32_t comments() const { return header_.comments; }
  bool is_whole() const { return schemas::is_whole(header_, file_.bytes()); }

  // Of the length 1; empty where the model knows none of the stems.
  std::vector<float> direction_of(std::span<const StemCount> stems) const;

  // Of one stem; empty where the model does not know it. Lives as long as the model.
  std::span<const float> direction_of(std::string_view stem) const;

 private:
  LanguageModel(MappedFile file, const MeaningHeader& header);
  std::string_view stem(std::size_t place) const;

  MappedFile file_;
  MeaningHeader header_;
  std::span<const float> directions_;
  std::span<const std::uint32_t> ends_;
  std::string_view stems_;
};

}  // namespace precedent::schemas
