#include "schemas/index/shard.hh"

#include <charconv>

namespace precedent::schemas {
namespace {

std::optional<unsigned> number_of(std::string_view digits) {
  unsigned number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [read, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc() && read == end ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<Shard> shard_named(std::string_view name) {
  const std::size_t slash = name.find('/');
  if (slash == name.npos) return std::nullopt;
  const auto number = number_of(name.substr(0, slash));
  const auto count = number_of(name.substr(slash + 1));
  if (!number || !count || *count < 2 || *count > kMostShards || *number < 1 || *number > *count)
    return std::nullopt;
  return Shard{*number, *count, {}};
}

std::string name_of(const Shard& shard) {
  return std::to_string(shard.number) + "/" + std::to_string(shard.count);
}

std::optional<Shard> shard_of_text(std::string_view text) {
  if (text.empty()) return Shard{};
  const std::size_t blank = text.find(' ');
  std::optional<Shard> shard = shard_named(text.substr(0, blank));
  if (shard && blank != text.npos) shard->rule = text.substr(blank + 1);
  return shard;
}

std::string text_of(const Shard& shard) {
  return shard.is_whole() ? std::string() : name_of(shard) + " " + shard.rule;
}

}  // namespace precedent::schemas
