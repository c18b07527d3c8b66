#pragma once
// How the two files of meaning begin, and how it is known that they are whole. Numbers are in the
// machine's own order; a file of another machine is none.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::schemas {

struct MeaningHeader {
  std::array<char, 16> kind{};  // which file, and of which layout
  std::uint64_t run = 0;        // of the update that wrote it
  std::uint32_t model = 0;      // which model it is, or is made by
  std::uint32_t dimensions = 0;
  std::uint32_t count = 0;     // of stems, or of comments
  std::uint32_t comments = 0;  // that the model was made of
  std::uint32_t body_sum = 0;  // CRC-32 of what follows the header
  std::uint32_t own_sum = 0;   // of what stands above
};
inline constexpr std::size_t kMeaningHeaderBytes = 48;
static_assert(sizeof(MeaningHeader) == kMeaningHeaderBytes);

inline constexpr std::uint32_t kMostDimensions = 1024;

std::uint32_t sum_of_bytes(std::string_view bytes);

// `body` with its header before it, the sums of which are filled in.
std::string meaning_file(MeaningHeader header, std::string_view body);

// Nothing where the file begins otherwise.
std::optional<MeaningHeader> meaning_header(std::string_view file,
                                            const std::array<char, 16>& kind);

// Whether no bit of a file with this header has changed. Reads all of it.
bool is_whole(const MeaningHeader& header, std::string_view file);

}  // namespace precedent::schemas
