#include "query/search/database.hh"

#include "schemas/index_layout.hh"

namespace precedent::query {
namespace {

namespace fs = std::filesystem;

Xapian::Database opened(const fs::path& path, const fs::path& index) {
  Xapian::Database database(path.string());
  schemas::require_known_format(database.get_metadata(std::string(schemas::kFormatKey)), index);
  return database;
}

fs::path database_path(const schemas::GenerationPaths& paths, Unit unit) {
  return unit == Unit::kComment ? paths.comments : paths.letters;
}

// A stub is a file, or a folder that holds one.
bool is_stub(const fs::path& database) {
  std::error_code error;
  return fs::is_regular_file(database, error) || fs::is_regular_file(database / "XAPIANDB", error);
}

}  // namespace

OpenIndex::OpenIndex(const fs::path& index, Unit unit)
    : OpenIndex(index, schemas::generation_paths(schemas::live_generation(index)), unit) {}

OpenIndex::OpenIndex(const fs::path& index, const schemas::GenerationPaths& paths, Unit unit)
    : unit_(unit),
      may_be_remote_(is_stub(database_path(paths, unit))),
      persons_(schemas::read_persons(paths.persons)),
      database_(opened(database_path(paths, unit), index)),
      terms_(database_, persons_) {}

std::uint64_t matches_of(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

}  // namespace precedent::query
