#include "indexer/fetch/letters_folder.hh"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>

#include "indexer/durable_files.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostWaiting = 256;
constexpr std::uint64_t kMostWaitingBytes = std::uint64_t{16} << 20;
constexpr std::string_view kSuffix = ".txt.gz";
constexpr std::string_view kUnfinished = ".new";
constexpr const char* kNote = "WITHDRAWN-FROM-EDGAR.txt";
constexpr std::string_view kNoteText =
    "Letters that EDGAR took back, moved here by precedent-indexer fetch. precedent-indexer "
    "update\n"
    "does not read this folder. What you do not want to keep may be deleted.\n";

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw FileError("cannot create", folder, error.value());
}

// Hidden, so that no reader takes it for a letter.
fs::path temporary_of(const fs::path& place) {
  return place.parent_path() / ("." + place.filename().string() + std::string(kUnfinished));
}

bool is_unfinished(const std::string& name) {
  return name.starts_with('.') && name.ends_with(std::string(kSuffix) + std::string(kUnfinished));
}

std::optional<AccessionNumber> accession_of(std::string_view name) {
  if (!name.ends_with(kSuffix)) return std::nullopt;
  name.remove_suffix(kSuffix.size());
  return accession_number(name);
}

void write_file(const fs::path& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) throw FileError("cannot write", path, errno);
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  if (::close(file) != 0 && error == 0) error = errno;
  if (error != 0) throw FileError("cannot write", path, error);
}

// Everything that was written to the file system that holds `folder`: one wait for hundreds of
// files, where each of them alone would take a wait of its own.
void sync_file_system(const fs::path& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) throw FileError("cannot read", folder, errno);
  const int error = ::syncfs(file) == 0 ? 0 : errno;
  ::close(file);
  if (error != 0) throw FileError("cannot write", folder, error);
}

void sync_names_in(const fs::path& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) throw FileError("cannot read", folder, errno);
  // Some file systems know no fsync of a folder.
  const int error = ::fsync(file) == 0 || errno == EINVAL ? 0 : errno;
  ::close(file);
  if (error != 0) throw FileError("cannot write", folder, error);
}

}  // namespace

LettersFolder::LettersFolder(const fs::path& folder, bool may_write)
    : folder_(folder), may_write_(may_write) {
  if (!may_write_) return;
  for (const char* part : {"letters", "state", "withdrawn"}) make_folder(folder_ / part);
  const fs::path note = folder_ / "withdrawn" / kNote;
  std::error_code unknown;
  if (!fs::exists(note, unknown)) replace_file(note, kNoteText);
}

fs::path LettersFolder::place_of(AccessionNumber accession, Quarter quarter) const {
  return folder_ / "letters" / folder_of(quarter) /
         (accession_text(accession) + std::string(kSuffix));
}

fs::path LettersFolder::withdrawn_place_of(AccessionNumber accession, Quarter quarter) const {
  return folder_ / "withdrawn" / folder_of(quarter) /
         (accession_text(accession) + std::string(kSuffix));
}

std::vector<FoundFile> LettersFolder::found_in(const char* part) const {
  const fs::path root = folder_ / part;
  std::vector<FoundFile> found;
  std::vector<fs::path> unfinished;
  std::error_code error;
  if (!fs::exists(root, error)) return found;
  for (fs::recursive_directory_iterator at(root, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (is_unfinished(name)) unfinished.push_back(at->path());
    const auto accession = accession_of(name);
    if (!accession) continue;
    const fs::path folder = at->path().parent_path().lexically_relative(root);
    if (const Quarter quarter = quarter_of_folder(folder.string()))
      found.push_back({*accession, quarter});
  }
  if (error) throw FileError("cannot read", root, error.value());
  if (may_write_)
    for (const fs::path& path : unfinished) remove(path);
  return found;
}

void LettersFolder::put(AccessionNumber accession, Quarter quarter, std::string_view file) {
  const fs::path place = place_of(accession, quarter);
  if (waiting_.empty() || waiting_.back().place.parent_path() != place.parent_path())
    make_folder(place.parent_path());
  const fs::path temporary = temporary_of(place);
  write_file(temporary, file);
  waiting_.push_back({temporary, place});
  waiting_bytes_ += file.size();
  if (waiting_.size() >= kMostWaiting || waiting_bytes_ > kMostWaitingBytes) flush();
}

void LettersFolder::flush() {
  if (waiting_.empty()) return;
  sync_file_system(folder_);
  std::set<fs::path> folders;
  for (const Waiting& one : waiting_) {
    if (::rename(one.temporary.c_str(), one.place.c_str()) != 0)
      throw FileError("cannot write", one.place, errno);
    folders.insert(one.place.parent_path());
  }
  for (const fs::path& folder : folders) sync_names_in(folder);
  waiting_.clear();
  waiting_bytes_ = 0;
}

void LettersFolder::move(const fs::path& from, const fs::path& to) const {
  make_folder(to.parent_path());
  rename_durably(from, to);
  sync_names_in(from.parent_path());
}

void LettersFolder::remove(const fs::path& place) const {
  if (!may_write_) return;
  if (::unlink(place.c_str()) != 0 && errno != ENOENT)
    throw FileError("cannot remove", place, errno);
}

bool is_beside_letters(std::string_view path) {
  struct Part {
    std::string_view folder;
    const char* sign;
  };
  constexpr std::array<Part, 2> kParts = {{{"/withdrawn/", kNote}, {"/state/", "fetched"}}};
  for (const Part& part : kParts) {
    const std::size_t at = path.find(part.folder);
    if (at == path.npos) continue;
    const fs::path folder(std::string(path.substr(0, at + part.folder.size() - 1)));
    std::error_code unknown;
    if (fs::exists(folder / part.sign, unknown) &&
        fs::is_directory(folder.parent_path() / "letters", unknown))
      return true;
  }
  return false;
}

}  // namespace precedent::indexer
