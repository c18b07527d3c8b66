#pragma once
// What each comment of a generation means, as a direction of the language model (language_model.hh)
// in a byte a dimension; so that all of them can be compared with a question while it is asked.
//
//   header                      meaning_file.hh; `run` is that of the comments' database
//   `count` times, by document: uint32 document, float what 1 of a byte is worth, int8[dimensions],
//                               zeros up to a multiple of kVectorAlignment

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/meaning/mapped_file.hh"
#include "schemas/meaning/meaning_file.hh"

namespace precedent::schemas {

inline constexpr std::size_t kVectorAlignment = 16;

// Collects the bytes of the file.
class CommentVectorsWriter {
 public:
  CommentVectorsWriter(std::uint32_t model, std::uint32_t dimensions, std::uint64_t run);

  // In ascending order of documents. An empty direction, of what says nothing, is near to nothing.
  void add(std::uint32_t document, std::span<const float> direction);

  // As it lies in another file of the same model.
  void add(std::uint32_t document, std::string_view packed);

  std::string file() const { return meaning_file(header_, body_); }

 private:
  MeaningHeader header_;
  std::size_t record_bytes_;
  std::string body_;
};

struct NearComment {
  std::uint32_t document = 0;
  float nearness = 0;  // cosine, 1 at most
};

class CommentVectors {
 public:
  // Nothing where there is no such file, or where it is none.
  static std::optional<CommentVectors> open(const std::filesystem::path& file);

  std::uint64_t run() const { return header_.run; }
  std::uint32_t model() const { return header_.model; }
  std::uint32_t count() const { return header_.count; }
  bool is_whole() const { return schemas::is_whole(header_, file_.bytes()); }

  std::uint32_t document(std::size_t place) const;
  std::string_view packed(std::size_t place) const;  // for a CommentVectorsWriter

  // The `most` nearest to `direction`, which is of the length 1, and not less near than `least`; by
  // document. Looks at all, by several threads where they are many.
  std::vector<NearComment> nearest(std::span<const float> direction, std::size_t most,
                                   float least) const;

 private:
  CommentVectors(MappedFile file, const MeaningHeader& header);

  MappedFile file_;
  MeaningHeader header_;
  std::size_t record_bytes_;
};

}  // namespace precedent::schemas
