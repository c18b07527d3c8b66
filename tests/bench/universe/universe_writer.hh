#pragma once
// A universe on disk: complete submissions in gzip files, or daily feed tarballs.
//
//   OUT/submissions/8001234/0008001234-12-000017.txt.gz
//   OUT/feed/2012/QTR2/20120417.nc.tar.gz

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stdexcept>

#include "tests/bench/universe/sample_language.hh"

namespace precedent::bench {

enum class Form : std::uint8_t { kGzip, kFeed };

struct UniverseRequest {
  std::uint64_t letters = 0;
  std::uint64_t first = 0;  // letters before this one are not written
  std::uint64_t seed = 1;
  Form form = Form::kGzip;
  std::filesystem::path folder;
  unsigned threads = 1;
};

// More letters than this would share accessions.
inline constexpr std::uint64_t kMostLetters = 470'000;

// Writes the letters from `first` to `letters`. The same seed gives the same bytes, and the first
// letters of a larger universe are those of a smaller one; the last review may be cut short. The
// documents are the same in both forms. Throws std::runtime_error where something cannot be
// written.
void write_universe(const SampleLanguage& language, const UniverseRequest& request);

}  // namespace precedent::bench
