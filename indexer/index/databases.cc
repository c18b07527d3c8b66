#include "indexer/index/databases.hh"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <string>
#include <string_view>

#include "schemas/index/checksum.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/shortage.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

// `path` is INDEX/GENERATION/NAME.
void require_format(const Xapian::Database& database, const fs::path& path) {
  schemas::require_known_format(database.get_metadata(std::string(schemas::kFormatKey)),
                                path.parent_path().parent_path());
}

std::string stamp_sum(const Xapian::Database& database) {
  std::string stamp;
  for (const std::string_view key : schemas::kStampKeys)
    stamp.append(key).append("\n").append(database.get_metadata(std::string(key))).append("\n");
  return schemas::checksum_of(stamp);
}

}  // namespace

Xapian::WritableDatabase new_database(const fs::path& path, Durability durability) {
  const int flags = durability == Durability::kDurable ? Xapian::DB_CREATE
                                                       : Xapian::DB_CREATE | Xapian::DB_NO_SYNC;
  Xapian::WritableDatabase database(path.string(), flags);
  database.set_metadata(std::string(schemas::kFormatKey), std::to_string(schemas::kFormatVersion));
  return database;
}

Xapian::WritableDatabase open_to_write(const fs::path& path) {
  if (!fs::exists(path)) return new_database(path, Durability::kDurable);
  Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN);
  require_format(database, path);
  return database;
}

Xapian::Database open_to_read(const fs::path& path) {
  Xapian::Database database(path.string());
  require_format(database, path);
  return database;
}

std::uint64_t run_of(const Xapian::Database& database) {
  const std::string text = database.get_metadata(std::string(schemas::kRunKey));
  std::uint64_t run = 0;
  std::from_chars(text.data(), text.data() + text.size(), run);
  return run;
}

void seal_stamp(Xapian::WritableDatabase& database) {
  database.set_metadata(std::string(schemas::kStampSumKey), stamp_sum(database));
}

bool fits_stamp(const Xapian::Database& database) {
  return database.get_metadata(std::string(schemas::kStampSumKey)) == stamp_sum(database);
}

std::string explanation_of(const Xapian::Error& error, const fs::path& index) {
  const char* cause = error.get_error_string();
  std::string text = "the index at " + index.string() + " cannot be used: " + error.get_msg();
  if (!error.get_context().empty()) text += " (" + error.get_context() + ")";
  if (cause != nullptr) text += std::string(": ") + cause;
  if (cause != nullptr && cause == std::string_view(std::strerror(ENOSPC)))
    text += "; make room on the disk that holds " + index.string();
  if (error.get_type() == std::string_view("DatabaseCorruptError") ||
      (cause != nullptr && cause == std::string_view(std::strerror(EFBIG))))
    text += "; it is damaged: build it anew with: precedent-indexer rebuild";
  for (const std::errc shortage : {std::errc::too_many_files_open, std::errc::not_enough_memory})
    if (cause != nullptr && cause == std::string_view(std::strerror(static_cast<int>(shortage))))
      text += schemas::how_to_allow_more(std::make_error_condition(shortage));
  // Xapian does not always know why.
  if (cause == nullptr && error.get_type() == std::string_view("DatabaseCreateError"))
    text += "; is there room on the disk that holds it?";
  return text;
}

}  // namespace precedent::indexer
