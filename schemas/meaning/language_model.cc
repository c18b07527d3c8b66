#include "schemas/meaning/language_model.hh"

#include <cmath>
#include <utility>

namespace precedent::schemas {
namespace {

constexpr std::array<char, 16> kKind = {'p', 'r', 'e', 'c', 'e', 'd', 'e', 'n',
                                        't', ' ', 'm', 'o', 'd', 'e', 'l', '1'};

template <typename T>
void append(std::string& bytes, const std::vector<T>& values) {
  bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

std::uint64_t bytes_before_stems(const MeaningHeader& header) {
  return sizeof header +
         std::uint64_t{header.count} * (header.dimensions * sizeof(float) + sizeof(std::uint32_t));
}

}  // namespace

std::string model_file(const LearntStems& learnt) {
  std::string body;
  append(body, learnt.directions);
  std::vector<std::uint32_t> ends;
  std::string stems;
  for (const std::string& stem : learnt.stems) {
    stems += stem;
    ends.push_back(static_cast<std::uint32_t>(stems.size()));
  }
  append(body, ends);
  body += stems;
  MeaningHeader header;
  header.kind = kKind;
  header.model = sum_of_bytes(body);
  header.dimensions = learnt.dimensions;
  header.count = static_cast<std::uint32_t>(learnt.stems.size());
  header.comments = learnt.comments;
  return meaning_file(header, body);
}

float weight_of_times(std::uint32_t times) {
  return 1.0F + std::log(static_cast<float>(times));
}

LanguageModel::LanguageModel(MappedFile file, const MeaningHeader& header)
    : file_(std::move(file)), header_(header) {
  // The file begins at a page and the header is a multiple of four.
  const char* at = file_.bytes().data() + sizeof header;
  directions_ = {reinterpret_cast<const float*>(at), std::size_t{header.count} * header.dimensions};
  at += directions_.size_bytes();
  ends_ = {reinterpret_cast<const std::uint32_t*>(at), header.count};
  stems_ = file_.bytes().substr(bytes_before_stems(header));
}

std::optional<LanguageModel> LanguageModel::open(const std::filesystem::path& path) {
  std::optional<MappedFile> file = MappedFile::open(path);
  if (!file) return std::nullopt;
  const std::optional<MeaningHeader> header = meaning_header(file->bytes(), kKind);
  if (!header || file->bytes().size() < bytes_before_stems(*header)) return std::nullopt;
  LanguageModel model(std::move(*file), *header);
  if (header->count > 0 && model.ends_.back() != model.stems_.size()) return std::nullopt;
  return model;
}

// Empty where the file is damaged: no stem is.
std::string_view LanguageModel::stem(std::size_t place) const {
  const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
  const std::size_t end = ends_[place];
  return begin <= end && end <= stems_.size() ? stems_.substr(begin, end - begin)
                                              : std::string_view();
}

std::span<const float> LanguageModel::direction_of(std::string_view wanted) const {
  std::size_t first = 0;
  std::size_t last = header_.count;
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (stem(middle) < wanted) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  if (first == header_.count || stem(first) != wanted) return {};
  return directions_.subspan(first * header_.dimensions, header_.dimensions);
}

std::vector<float> LanguageModel::direction_of(std::span<const StemCount> stems) const {
  std::vector<float> sum(header_.dimensions);
  for (const StemCount& one : stems) {
    const std::span<const float> direction = direction_of(one.stem);
    const float weight = weight_of_times(one.times);
    for (std::size_t i = 0; i < direction.size(); ++i) sum[i] += weight * direction[i];
  }
  float square = 0;
  for (const float one : sum) square += one * one;
  // Not above: also where a damaged file gives what is no number.
  if (!(square > 0) || !std::isfinite(square)) return {};
  const float length = std::sqrt(square);
  for (float& one : sum) one /= length;
  return sum;
}

}  // namespace precedent::schemas
