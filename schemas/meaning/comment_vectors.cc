#include "schemas/meaning/comment_vectors.hh"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <thread>
#include <utility>

namespace precedent::schemas {
namespace {

constexpr std::array<char, 16> kKind = {'p', 'r', 'e', 'c', 'e', 'd', 'e', 'n',
                                        't', ' ', 'v', 'e', 'c', 't', 'o', '1'};
constexpr float kLargestByte = 127;
constexpr std::size_t kHeadBytes = sizeof(std::uint32_t) + sizeof(float);

// With zeros behind: a whole number of what the machine takes at once.
std::size_t padded(std::size_t dimensions) {
  return (dimensions + kVectorAlignment - 1) / kVectorAlignment * kVectorAlignment;
}

struct PackedDirection {
  float worth = 0;
  std::vector<std::int8_t> bytes;
};

PackedDirection pack(std::span<const float> direction, std::size_t length) {
  PackedDirection packed;
  packed.bytes.resize(length);
  float largest = 0;
  for (const float one : direction) largest = std::max(largest, std::abs(one));
  if (largest == 0) return packed;
  packed.worth = largest / kLargestByte;
  for (std::size_t i = 0; i < direction.size(); ++i)
    packed.bytes[i] = static_cast<std::int8_t>(std::lround(direction[i] / packed.worth));
  return packed;
}

std::int32_t product(const std::int8_t* a, const std::int8_t* b, std::size_t length) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < length; ++i)
    sum += static_cast<std::int16_t>(static_cast<std::int16_t>(a[i]) *
                                     static_cast<std::int16_t>(b[i]));
  return sum;
}

// Nearest first; equals by document, so that what is cut does not depend on threads.
bool is_nearer(const NearComment& a, const NearComment& b) {
  return a.nearness != b.nearness ? a.nearness > b.nearness : a.document < b.document;
}

void keep_nearest(std::vector<NearComment>& comments, std::size_t most) {
  if (comments.size() <= most) return;
  const auto last = comments.begin() + static_cast<std::ptrdiff_t>(most);
  std::nth_element(comments.begin(), last, comments.end(), is_nearer);
  comments.erase(last, comments.end());
}

class Comparison {
 public:
  Comparison(std::string_view records, std::size_t record_bytes, std::span<const float> direction)
      : records_(records),
        record_bytes_(record_bytes),
        asked_(pack(direction, record_bytes - kHeadBytes)) {}

  // Of the records [first, last) the nearest.
  std::vector<NearComment> nearest(std::size_t first, std::size_t last, std::size_t most,
                                   float least) const {
    std::vector<NearComment> near;
    for (std::size_t i = first; i < last; ++i) {
      const NearComment one = compared(records_.data() + i * record_bytes_);
      if (!(one.nearness >= least)) continue;
      near.push_back(one);
      if (near.size() < 2 * most + kRoom) continue;
      keep_nearest(near, most);
      least = std::min_element(near.begin(), near.end(), [](const auto& a, const auto& b) {
                return a.nearness < b.nearness;
              })->nearness;
    }
    keep_nearest(near, most);
    return near;
  }

 private:
  static constexpr std::size_t kRoom = 1000;

  NearComment compared(const char* record) const {
    NearComment one;
    float worth = 0;
    std::memcpy(&one.document, record, sizeof one.document);
    std::memcpy(&worth, record + sizeof one.document, sizeof worth);
    const auto* bytes = reinterpret_cast<const std::int8_t*>(record + kHeadBytes);
    one.nearness = worth * asked_.worth *
                   static_cast<float>(product(bytes, asked_.bytes.data(), asked_.bytes.size()));
    one.nearness = std::min(one.nearness, 1.0F);
    return one;
  }

  std::string_view records_;
  std::size_t record_bytes_;
  PackedDirection asked_;
};

}  // namespace

CommentVectorsWriter::CommentVectorsWriter(std::uint32_t model, std::uint32_t dimensions,
                                           std::uint64_t run)
    : record_bytes_(kHeadBytes + padded(dimensions)) {
  header_.kind = kKind;
  header_.run = run;
  header_.model = model;
  header_.dimensions = dimensions;
}

void CommentVectorsWriter::add(std::uint32_t document, std::span<const float> direction) {
  const PackedDirection packed = pack(direction, record_bytes_ - kHeadBytes);
  std::string record(reinterpret_cast<const char*>(&packed.worth), sizeof packed.worth);
  record.append(reinterpret_cast<const char*>(packed.bytes.data()), packed.bytes.size());
  add(document, record);
}

void CommentVectorsWriter::add(std::uint32_t document, std::string_view packed) {
  body_.append(reinterpret_cast<const char*>(&document), sizeof document).append(packed);
  ++header_.count;
}

CommentVectors::CommentVectors(MappedFile file, const MeaningHeader& header)
    : file_(std::move(file)),
      header_(header),
      record_bytes_(kHeadBytes + padded(header.dimensions)) {}

std::optional<CommentVectors> CommentVectors::open(const std::filesystem::path& path) {
  std::optional<MappedFile> file = MappedFile::open(path);
  if (!file) return std::nullopt;
  const std::optional<MeaningHeader> header = meaning_header(file->bytes(), kKind);
  if (!header) return std::nullopt;
  CommentVectors vectors(std::move(*file), *header);
  if (vectors.file_.bytes().size() !=
      sizeof(MeaningHeader) + std::uint64_t{header->count} * vectors.record_bytes_)
    return std::nullopt;
  return vectors;
}

std::uint32_t CommentVectors::document(std::size_t place) const {
  std::uint32_t document = 0;
  std::memcpy(&document, file_.bytes().data() + sizeof(MeaningHeader) + place * record_bytes_,
              sizeof document);
  return document;
}

std::string_view CommentVectors::packed(std::size_t place) const {
  return file_.bytes()
      .substr(sizeof(MeaningHeader) + place * record_bytes_, record_bytes_)
      .substr(sizeof(std::uint32_t));
}

std::vector<NearComment> CommentVectors::nearest(std::span<const float> direction, std::size_t most,
                                                 float least) const {
  if (direction.size() != header_.dimensions || most == 0) return {};
  const Comparison comparison(file_.bytes().substr(sizeof(MeaningHeader)), record_bytes_,
                              direction);
  // A thread costs as much as some ten thousand comparisons.
  constexpr std::size_t kWorthAThread = 50'000;
  const std::size_t count = header_.count;
  const std::size_t parts = std::clamp<std::size_t>(
      count / kWorthAThread, 1, std::max(1U, std::thread::hardware_concurrency()));
  std::vector<std::vector<NearComment>> found(parts);
  const auto compare = [&](std::size_t part) {
    found[part] = comparison.nearest(count * part / parts, count * (part + 1) / parts, most, least);
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t part = 1; part < parts; ++part) threads.emplace_back(compare, part);
    compare(0);
  }
  std::vector<NearComment> near = std::move(found.front());
  for (std::size_t part = 1; part < parts; ++part)
    near.insert(near.end(), found[part].begin(), found[part].end());
  keep_nearest(near, most);
  std::sort(near.begin(), near.end(),
            [](const NearComment& a, const NearComment& b) { return a.document < b.document; });
  return near;
}

}  // namespace precedent::schemas
