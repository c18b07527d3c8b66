#include "corpus/walk.hh"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <deque>
#include <memory>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "corpus/accession.hh"

namespace precedent::corpus {
namespace {

std::int64_t in_nanoseconds(const timespec& time) {
  constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
  return time.tv_sec * kNanosecondsPerSecond + time.tv_nsec;
}

std::int64_t mtime_ns_of(const struct stat& facts) {
  return in_nanoseconds(facts.st_mtim);
}

std::int64_t now_ns() {
  timespec now = {};
  ::clock_gettime(CLOCK_REALTIME, &now);
  return in_nanoseconds(now);
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// The path without "//", "/./" and the slash at its end, so that a file has one path.
std::string tidy(std::string_view path) {
  std::string tidied = path.starts_with('/') ? "/" : "";
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (!tidied.empty() && tidied.back() != '/') tidied += '/';
    tidied += part;
  }
  return tidied.empty() ? "." : tidied;
}

// A sparse file: it costs no disk to make one of any size, and all of it would be read.
bool is_hollow(const struct stat& facts) {
  constexpr std::int64_t kLeastBytes = std::int64_t{256} << 20U;
  constexpr std::int64_t kBlockBytes = 512;
  // A file system that compresses packs a text no closer than this.
  constexpr std::int64_t kClosest = 32;
  return facts.st_size >= kLeastBytes && facts.st_blocks * kBlockBytes < facts.st_size / kClosest;
}

struct Entry {
  std::string path;
  struct stat facts = {};
  bool is_link = false;
};

class Walker {
 public:
  explicit Walker(HiddenFolders hidden) : hidden_(hidden) { found_.began_ns = now_ns(); }
  void walk_from(const std::string& path);
  Walk finish() &&;

 private:
  void enter_all();
  void enter(const Entry& folder);
  void look_up(int folder, const char* name, Entry entry, std::vector<Entry>& entries);
  std::vector<Entry> entries_in(const std::string& folder);
  void pass_over(const Entry& hidden);
  void take_folder(Entry entry);
  void take_file(const Entry& entry);
  void take_archive_folder(const Entry& folder, const std::vector<Entry>& files);
  void skip(const std::string& path, std::string reason, int error);

  HiddenFolders hidden_;
  Walk found_;
  std::deque<Entry> folders_;  // to be entered
  // To be entered when all others are, so that a folder has the path without links if it has one.
  std::deque<Entry> linked_folders_;
  std::set<std::pair<dev_t, ino_t>> entered_;
};

void Walker::walk_from(const std::string& path) {
  Entry entry;
  entry.path = path;
  if (::stat(path.c_str(), &entry.facts) != 0) {
    skip(path, errno == ENOENT ? "no such path" : "unreadable path", errno);
  } else if (S_ISDIR(entry.facts.st_mode)) {
    folders_.push_back(std::move(entry));
    enter_all();
  } else {
    take_file(entry);
  }
}

void Walker::enter_all() {
  while (!folders_.empty() || !linked_folders_.empty()) {
    std::deque<Entry>& pending = folders_.empty() ? linked_folders_ : folders_;
    const Entry folder = std::move(pending.front());
    pending.pop_front();
    enter(folder);
  }
}

void Walker::enter(const Entry& folder) {
  if (!entered_.emplace(folder.facts.st_dev, folder.facts.st_ino).second) {
    found_.ignored.push_back({{folder.path, ""}, "folder already walked"});
    return;
  }
  const bool is_archive_folder = accession_of_folder(last_part(folder.path)).has_value();
  std::vector<Entry> files;
  for (Entry& entry : entries_in(folder.path)) {
    const bool is_folder = S_ISDIR(entry.facts.st_mode);
    const bool is_entered = is_folder && hidden_ == HiddenFolders::kEntered;
    if (last_part(entry.path).starts_with('.') && !is_entered) {
      pass_over(entry);
    } else if (is_folder) {
      take_folder(std::move(entry));
    } else if (is_archive_folder && S_ISREG(entry.facts.st_mode)) {
      files.push_back(std::move(entry));
    } else {
      take_file(entry);
    }
  }
  if (is_archive_folder) take_archive_folder(folder, files);
}

// What is in a folder, sorted by path. A folder that cannot be read to its end is reported.
std::vector<Entry> Walker::entries_in(const std::string& folder) {
  std::vector<Entry> entries;
  const auto close = [](DIR* open) { ::closedir(open); };
  const std::unique_ptr<DIR, decltype(close)> directory(::opendir(folder.c_str()), close);
  if (directory == nullptr) {
    skip(folder, "unreadable folder", errno);
    return entries;
  }
  const std::string prefix = folder == "." ? "" : folder == "/" ? folder : folder + "/";
  while (true) {
    errno = 0;
    const dirent* found = ::readdir(directory.get());
    if (found == nullptr) break;
    const std::string_view name = found->d_name;
    if (name == "." || name == "..") continue;
    Entry entry;
    entry.path = prefix + found->d_name;
    look_up(::dirfd(directory.get()), found->d_name, std::move(entry), entries);
  }
  if (errno != 0) skip(folder, "unreadable folder", errno);
  std::sort(entries.begin(), entries.end(), [](auto& a, auto& b) { return a.path < b.path; });
  return entries;
}

void Walker::look_up(int folder, const char* name, Entry entry, std::vector<Entry>& entries) {
  if (::fstatat(folder, name, &entry.facts, AT_SYMLINK_NOFOLLOW) != 0) {
    const bool vanished = errno == ENOENT;
    if (!vanished) skip(entry.path, "unreadable path", errno);
    return;
  }
  entry.is_link = S_ISLNK(entry.facts.st_mode);
  if (entry.is_link && ::fstatat(folder, name, &entry.facts, 0) != 0) {
    skip(entry.path, "link to nowhere", errno);
    return;
  }
  entries.push_back(std::move(entry));
}

void Walker::pass_over(const Entry& hidden) {
  if (S_ISDIR(hidden.facts.st_mode)) found_.hidden_folders.push_back(hidden.path);
  found_.ignored.push_back({{hidden.path, ""}, "hidden"});
}

void Walker::take_folder(Entry entry) {
  (entry.is_link ? linked_folders_ : folders_).push_back(std::move(entry));
}

void Walker::take_file(const Entry& entry) {
  if (!S_ISREG(entry.facts.st_mode)) {
    found_.ignored.push_back({{entry.path, ""}, "neither file nor folder"});
    return;
  }
  if (is_hollow(entry.facts)) {
    found_.skipped.push_back({{entry.path, ""},
                              "oversized",
                              "a file of " + std::to_string(entry.facts.st_size) +
                                  " bytes, most of which were never written",
                              ""});
    return;
  }
  SourceItem item;
  item.path = entry.path;
  item.size_bytes = static_cast<std::uint64_t>(entry.facts.st_size);
  item.mtime_ns = mtime_ns_of(entry.facts);
  found_.items.push_back(std::move(item));
}

void Walker::take_archive_folder(const Entry& folder, const std::vector<Entry>& files) {
  if (files.empty()) {
    found_.ignored.push_back({{folder.path, ""}, "empty folder"});
    return;
  }
  SourceItem item;
  item.path = folder.path;
  item.is_archive_folder = true;
  item.mtime_ns = mtime_ns_of(folder.facts);
  for (const Entry& file : files) {
    item.size_bytes += static_cast<std::uint64_t>(file.facts.st_size);
    item.mtime_ns = std::max(item.mtime_ns, mtime_ns_of(file.facts));
    item.files.emplace_back(last_part(file.path));
  }
  found_.items.push_back(std::move(item));
}

void Walker::skip(const std::string& path, std::string reason, int error) {
  found_.skipped.push_back(
      {{path, ""}, std::move(reason), std::generic_category().message(error), ""});
}

Walk Walker::finish() && {
  const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
  const auto same_path = [](const auto& a, const auto& b) { return a.path == b.path; };
  std::sort(found_.items.begin(), found_.items.end(), by_path);
  found_.items.erase(std::unique(found_.items.begin(), found_.items.end(), same_path),
                     found_.items.end());
  std::sort(found_.hidden_folders.begin(), found_.hidden_folders.end());
  return std::move(found_);
}

}  // namespace

Walk walk(const std::vector<std::string>& paths, HiddenFolders hidden) {
  Walker walker(hidden);
  for (const std::string& path : paths) walker.walk_from(path.empty() ? path : tidy(path));
  return std::move(walker).finish();
}

}  // namespace precedent::corpus
