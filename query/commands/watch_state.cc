#include "query/commands/watch_state.hh"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "schemas/named_file.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kStateFormat = 1;
constexpr std::size_t kMaxStateBytes = std::size_t{256} * 1024 * 1024;

[[noreturn]] void refuse(const std::filesystem::path& path, const char* what) {
  throw WatchError(std::string(what) + " " + path.string() + ": " + std::strerror(errno));
}

// Closes what it holds.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

std::string all_of(int file, const std::filesystem::path& path) {
  std::string text;
  std::array<char, 65536> piece{};
  while (true) {
    const ssize_t got = read(file, piece.data(), piece.size());
    if (got == 0) return text;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) refuse(path, "cannot read");
    text.append(piece.data(), static_cast<std::size_t>(got));
    if (text.size() > kMaxStateBytes)
      throw WatchError(path.string() + " is too long for a state of watches");
  }
}

// Whether the path still names what is open.
bool is_at(const Descriptor& file, const std::filesystem::path& path) {
  struct stat opened {};
  struct stat named {};
  if (fstat(file.number(), &opened) != 0) refuse(path, "cannot read");
  if (!S_ISREG(opened.st_mode)) throw WatchError(path.string() + " is no file");
  return stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
         opened.st_dev == named.st_dev;
}

int locked(const std::filesystem::path& path) {
  while (true) {
    Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (file.number() < 0) refuse(path, "cannot open");
    while (flock(file.number(), LOCK_EX) != 0)
      if (errno != EINTR) refuse(path, "cannot lock");
    // Another run may have replaced the file while this one waited for it.
    if (is_at(file, path)) return file.release();
  }
}

bool is_day(const std::string& day) {
  return day.empty() || (day.size() == 8 && std::all_of(day.begin(), day.end(), [](char c) {
                           return c >= '0' && c <= '9';
                         }));
}

WatchMemory memory_of(const Json& json) {
  WatchMemory memory;
  memory.name = json.at("name").get<std::string>();
  memory.query = json.at("query").get<std::string>();
  const auto unit = json.at("unit").get<std::string>();
  if (unit != name_of(Unit::kComment) && unit != name_of(Unit::kLetter))
    throw std::invalid_argument("'" + unit + "' is no unit");
  memory.unit = unit == name_of(Unit::kLetter) ? Unit::kLetter : Unit::kComment;
  memory.day = json.at("day").get<std::string>();
  if (!is_day(memory.day)) throw std::invalid_argument("'" + memory.day + "' is no day");
  for (const Json& key : json.at("shown")) memory.shown.insert(key.get<std::string>());
  return memory;
}

Json json_of(const WatchMemory& memory) {
  Json json;
  json["name"] = memory.name;
  json["unit"] = name_of(memory.unit);
  json["query"] = memory.query;
  json["day"] = memory.day;
  std::vector<std::string> shown(memory.shown.begin(), memory.shown.end());
  std::sort(shown.begin(), shown.end());
  json["shown"] = shown;
  return json;
}

}  // namespace

std::vector<WatchMemory> memories_of(std::string_view text, std::string_view name) {
  std::vector<WatchMemory> memories;
  if (text.empty()) return memories;
  try {
    const Json json = Json::parse(text);
    if (json.at("format").get<int>() != kStateFormat)
      throw std::invalid_argument("it is of another format");
    for (const Json& one : json.at("watches")) memories.push_back(memory_of(one));
  } catch (const std::exception& error) {
    throw WatchError(std::string(name) + " is no state of watches (" + error.what() +
                     "); give another --state, or remove it: every watch then starts anew");
  }
  return memories;
}

std::string text_of(const std::vector<WatchMemory>& memories) {
  Json json;
  json["format"] = kStateFormat;
  json["watches"] = Json::array();
  for (const WatchMemory& one : memories) json["watches"].push_back(json_of(one));
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

WatchStateFile::WatchStateFile(std::filesystem::path path) : path_(std::move(path)) {
  Descriptor file(locked(path_));
  text_ = all_of(file.number(), path_);
  file_ = file.release();
}

WatchStateFile::~WatchStateFile() {
  if (file_ >= 0) close(file_);
}

void WatchStateFile::replace(std::string_view text) {
  schemas::write_named_file(path_, text);
}

}  // namespace precedent::query
