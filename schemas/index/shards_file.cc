#include "schemas/index/shards_file.hh"

#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>

#include "schemas/index/index_layout.hh"
#include "schemas/index/shard.hh"

namespace precedent::schemas {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kLastPort = 65'535;
constexpr double kMostSeconds = 3'600;

std::optional<unsigned> port_of(std::string_view digits) {
  unsigned port = 0;
  const char* const end = digits.data() + digits.size();
  const auto [read, error] = std::from_chars(digits.data(), end, port);
  if (error != std::errc() || read != end || port < 1 || port > kLastPort) return std::nullopt;
  return port;
}

std::optional<ShardPlace> place_of(const std::string& name, const fs::path& index) {
  if (name.find('/') == name.npos) return served_place(name);
  return ShardPlace{name, "", 0, 0, (index / name).lexically_normal()};
}

std::optional<std::chrono::milliseconds> duration_of(const std::string& text) {
  double seconds = 0;
  const char* const end = text.data() + text.size();
  const auto [read, error] = std::from_chars(text.data(), end, seconds);
  if (error != std::errc() || read != end || !(seconds >= 0.001 && seconds <= kMostSeconds))
    return std::nullopt;
  return std::chrono::milliseconds(static_cast<long>(seconds * 1'000));
}

// What the line ought to be, where it is something else; else empty.
std::string take_line(const std::vector<std::string>& words, const fs::path& index,
                      ShardsFile& file) {
  if (words.front() == "timeout" || words.front() == "connect") {
    const auto duration = words.size() == 2 ? duration_of(words[1]) : std::nullopt;
    if (!duration) return "a time is written '" + words.front() + " SECONDS'";
    (words.front() == "timeout" ? file.timeout : file.connect_timeout) = *duration;
    return {};
  }
  std::vector<ShardPlace>& places = file.shards.emplace_back();
  for (const std::string& word : words) {
    const auto place = place_of(word, index);
    if (!place) return "'" + word + "' is no HOST:PORT, HOST:PORT,PORT or folder with a slash";
    places.push_back(*place);
  }
  return {};
}

}  // namespace

std::optional<ShardPlace> served_place(const std::string& name) {
  const std::size_t colon = name.rfind(':');
  if (colon == name.npos || colon == 0) return std::nullopt;
  ShardPlace place{name, name.substr(0, colon), 0, 0, {}};
  if (place.host.front() == '[' && place.host.back() == ']')
    place.host = place.host.substr(1, place.host.size() - 2);
  const std::string ports = name.substr(colon + 1);
  const std::size_t comma = ports.find(',');
  const auto letters = port_of(std::string_view(ports).substr(0, comma));
  if (!letters || place.host.empty()) return std::nullopt;
  place.letters_port = *letters;
  place.comments_port = *letters + 1;
  if (comma != ports.npos) {
    const auto comments = port_of(std::string_view(ports).substr(comma + 1));
    if (!comments) return std::nullopt;
    place.comments_port = *comments;
  }
  const bool is_one = place.comments_port == place.letters_port;
  return is_one || place.comments_port > kLastPort ? std::nullopt : std::optional(place);
}

fs::path shards_file(const fs::path& index) {
  return index / "shards";
}

bool has_shards_file(const fs::path& index) {
  std::error_code unknown;
  return fs::is_regular_file(shards_file(index), unknown);
}

ShardsFile read_shards_file(const fs::path& index) {
  const fs::path path = shards_file(index);
  std::ifstream in(path);
  if (!in) throw IndexError("cannot read " + path.string());
  ShardsFile file;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    std::istringstream parts(line.substr(0, line.find('#')));
    std::vector<std::string> words;
    for (std::string word; parts >> word;) words.push_back(word);
    if (words.empty()) continue;
    if (const std::string wrong = take_line(words, index, file); !wrong.empty())
      throw IndexError(path.string() + ", line " + std::to_string(number) + ": " + wrong);
  }
  if (file.shards.empty()) throw IndexError(path.string() + " names no shard");
  if (file.shards.size() > kMostShards)
    throw IndexError(path.string() + " names more than " + std::to_string(kMostShards) + " shards");
  return file;
}

}  // namespace precedent::schemas
