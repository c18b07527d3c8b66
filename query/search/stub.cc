#include "query/search/stub.hh"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>

#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/shard.hh"

namespace precedent::query {
namespace {

namespace fs = std::filesystem;

// As Xapian has them for stubs.
constexpr unsigned kTimeoutMilliseconds = 10'000;
constexpr int kDeepest = 8;

[[noreturn]] void refuse_line(const fs::path& file, const std::string& line) {
  throw schemas::IndexError(file.string() + " names no database: '" + line + "'");
}

// "HOST:PORT", or ":PROGRAM ARGUMENTS" of a program that serves.
Xapian::Database open_remote(const std::string& place, const fs::path& file) {
  if (place.starts_with(':')) {
    const std::size_t blank = std::min(place.find(' '), place.size());
    return Xapian::Remote::open(place.substr(1, blank - 1),
                                place.substr(std::min(blank + 1, place.size())),
                                kTimeoutMilliseconds);
  }
  const std::size_t colon = place.rfind(':');
  unsigned port = 0;
  const char* const end = place.data() + place.size();
  if (colon == place.npos || std::from_chars(place.data() + colon + 1, end, port).ptr != end ||
      port == 0)
    refuse_line(file, "remote " + place);
  return Xapian::Remote::open(place.substr(0, colon), port, kTimeoutMilliseconds,
                              kTimeoutMilliseconds);
}

bool is_other_unit(const Xapian::Database& database, Unit unit, bool is_here) {
  const std::string said = database.get_metadata(std::string(schemas::kUnitKey));
  if (!said.empty()) return said != std::string(name_of(unit)) + "s";
  // One that was last updated by an earlier version does not say it.
  // Only letters keep when they were updated.
  const bool has_letters = !database.get_metadata(std::string(schemas::kUpdatedKey)).empty();
  if (unit == Unit::kComment) return has_letters;
  if (!is_here || has_letters) return false;  // all ids would come over the line
  const Xapian::TermIterator id = database.allterms_begin(std::string(schemas::kIdPrefix));
  return id != database.allterms_end(std::string(schemas::kIdPrefix)) &&
         (*id).find('@') != std::string::npos;
}

class Stub {
 public:
  explicit Stub(Unit unit) : unit_(unit) {}

  void take(const fs::path& stub, int depth) {
    const fs::path file = fs::is_directory(stub) ? stub / "XAPIANDB" : stub;
    if (depth > kDeepest)
      throw schemas::IndexError(file.string() + " leads back to itself; name the databases in it");
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
      if (!line.empty() && line.front() != '#') take_line(line, file, depth);
  }

  Xapian::Database database() const { return all_; }

 private:
  void take_line(const std::string& line, const fs::path& file, int depth) {
    const std::size_t blank = line.find(' ');
    if (blank == line.npos) refuse_line(file, line);
    const std::string_view kind = std::string_view(line).substr(0, blank);
    const std::string place = line.substr(blank + 1);
    if (kind == "remote") return add(open_remote(place, file), place, false);
    if (kind != "auto" && kind != "glass") refuse_line(file, line);
    const fs::path path = file.parent_path() / place;
    if (is_stub(path)) return take(path, depth + 1);
    add(Xapian::Database(path.string()), path.string(), true);
  }

  void add(const Xapian::Database& database, const std::string& name, bool is_here) {
    schemas::require_known_format(database.get_metadata(std::string(schemas::kFormatKey)), name);
    if (is_other_unit(database, unit_, is_here))
      throw schemas::IndexError(name + " holds " +
                                (unit_ == Unit::kComment ? "letters" : "comments") + ", not " +
                                std::string(name_of(unit_)) + "s; the stubs are mixed up");
    all_.add_database(database);
  }

  Unit unit_;
  Xapian::Database all_;
};

}  // namespace

bool is_stub(const fs::path& database) {
  std::error_code error;
  return fs::is_regular_file(database, error) || fs::is_regular_file(database / "XAPIANDB", error);
}

Xapian::Database open_stub(const fs::path& stub, Unit unit) {
  Stub all(unit);
  all.take(stub, 1);
  return all.database();
}

}  // namespace precedent::query
