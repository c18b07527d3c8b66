#include "query/search/database.hh"

#include <charconv>

#include "query/search/stub.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::query {
namespace {

namespace fs = std::filesystem;

Xapian::Database opened(const fs::path& path, Unit unit, const fs::path& index) {
  Xapian::Database database =
      is_stub(path) ? open_stub(path, unit) : Xapian::Database(path.string());
  schemas::require_known_format(database.get_metadata(std::string(schemas::kFormatKey)), index);
  // Without them a phrase would be taken for its words.
  if (database.get_avlength() > 0 && !database.has_positions())
    throw schemas::IndexError("the index at " + index.string() +
                              " is damaged: the positions of its " + path.filename().string() +
                              " are missing; build it anew with: precedent-indexer rebuild");
  return database;
}

fs::path database_path(const schemas::GenerationPaths& paths, Unit unit) {
  return unit == Unit::kComment ? paths.comments : paths.letters;
}

}  // namespace

OpenIndex::OpenIndex(const fs::path& index, Unit unit)
    : OpenIndex(index, schemas::generation_paths(schemas::live_generation(index)), unit) {}

OpenIndex::OpenIndex(const fs::path& index, const schemas::GenerationPaths& paths, Unit unit)
    : unit_(unit),
      path_(database_path(paths, unit)),
      may_be_remote_(is_stub(path_)),
      persons_(schemas::read_persons(paths.persons)),
      words_file_(paths.words),
      database_(opened(path_, unit, index)),
      terms_(database_, persons_) {}

Xapian::Database OpenIndex::opened_again() const {
  Xapian::Database database(path_.string());
  if (database.get_revision() != database_.get_revision())
    throw Xapian::DatabaseModifiedError("the index was written to while it was searched");
  return database;
}

const std::optional<schemas::WordList>& OpenIndex::words() {
  if (!has_read_words_) words_ = schemas::WordList::read(words_file_);
  has_read_words_ = true;
  return words_;
}

const Meaning* OpenIndex::meaning() {
  if (!has_read_meaning_ && unit_ == Unit::kComment && !may_be_remote_) {
    const std::string run = database_.get_metadata(std::string(schemas::kRunKey));
    std::uint64_t number = 0;
    std::from_chars(run.data(), run.data() + run.size(), number);
    meaning_ = Meaning::open(path_.parent_path(), number);
  }
  has_read_meaning_ = true;
  return meaning_ ? &*meaning_ : nullptr;
}

std::uint64_t matches_of(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

}  // namespace precedent::query
