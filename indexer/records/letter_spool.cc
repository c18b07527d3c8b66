#include "indexer/records/letter_spool.hh"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "indexer/durable_files.hh"
#include "indexer/records/record_code.hh"

namespace precedent::indexer {
namespace {

// There is one writer at a time, and so one spool of this name.
constexpr std::string_view kName = "letters-being-read";

}  // namespace

LetterSpool::LetterSpool(const std::filesystem::path& folder) : path_(folder / kName) {
  file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file_ < 0) throw FileError("cannot create", path_, errno);
  ::unlink(path_.c_str());
}

LetterSpool::~LetterSpool() {
  ::close(file_);
}

LetterSpool::Place LetterSpool::append(const schemas::LetterRecord& record,
                                       std::string_view first_seen) {
  std::string bytes;
  encode(first_seen, bytes);
  encode(record, bytes);
  const Place place{end_.fetch_add(bytes.size()), bytes.size()};
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t count = ::pwrite(file_, bytes.data() + done, bytes.size() - done,
                                   static_cast<off_t>(place.offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw FileError("cannot write", path_, errno);
    done += static_cast<std::size_t>(count);
  }
  return place;
}

SeenRecord LetterSpool::read(const Place& place) const {
  std::string bytes(place.size, '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t count = ::pread(file_, bytes.data() + done, bytes.size() - done,
                                  static_cast<off_t>(place.offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw FileError("cannot read", path_, count < 0 ? errno : EIO);
    done += static_cast<std::size_t>(count);
  }
  std::string_view rest = bytes;
  SeenRecord seen;
  seen.first_seen = decode_text(rest);
  seen.record = decode_record(rest);
  return seen;
}

}  // namespace precedent::indexer
