#include "corpus/containers/release_mark.hh"

#include "corpus/containers/byte_stream.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

constexpr std::string_view kWord = "released ";
constexpr std::size_t kFixedHeaderBytes = 10;
constexpr std::size_t kFlagsAt = 3;
constexpr unsigned char kCommentAlone = 0x10;  // no name, no extra field, no checksum

}  // namespace

std::string release_mark(std::string_view day) {
  return day.empty() ? std::string() : std::string(kWord) + std::string(day);
}

std::string marked_release(std::string_view head) {
  if (!is_gzip(head) || head.size() < kFixedHeaderBytes) return {};
  if (static_cast<unsigned char>(head[kFlagsAt]) != kCommentAlone) return {};
  const std::string_view rest = head.substr(kFixedHeaderBytes);
  const std::string_view comment = rest.substr(0, rest.find('\0'));
  if (comment.size() == rest.size() || !comment.starts_with(kWord)) return {};
  const std::string_view day = comment.substr(kWord.size());
  const auto iso = schemas::iso_date(day);
  return iso && *iso == day ? *iso : std::string();
}

}  // namespace precedent::corpus
