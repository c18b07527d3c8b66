#include "query/search/database.hh"

#include <charconv>

#include "query/search/stub.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::query {
namespace {

namespace fs = std::filesystem;

Xapian::Database opened_here(const fs::path& path, Unit unit, const fs::path& index) {
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

std::string run_in(const Xapian::Database& database) {
  return database.get_metadata(std::string(schemas::kRunKey));
}

void require_enough(const schemas::OpenShards& open, Partial partial) {
  if (open.missing.empty() || (partial == Partial::kAllowed && !open.shards.empty())) return;
  throw ShardError(std::to_string(open.missing.size()) + " of " + std::to_string(open.count()) +
                   " shards of the index do not answer: " + open.missing.front());
}

}  // namespace

struct OpenIndex::Opened {
  schemas::GenerationPaths paths;
  Xapian::Database database;
  std::string run;
  bool may_be_remote = false;
  std::size_t shard_count = 1;
  std::vector<std::string> missing = {};
};

OpenIndex::Opened OpenIndex::opened(const fs::path& index, Unit unit, const Opening& how) {
  schemas::GenerationPaths paths = schemas::generation_paths(schemas::live_generation(index));
  if (!schemas::has_shards_file(index)) {
    const fs::path path = database_path(paths, unit);
    Xapian::Database database = opened_here(path, unit, index);
    std::string run = run_in(database);
    return {std::move(paths), std::move(database), std::move(run), is_stub(path)};
  }
  schemas::ShardFailures failures;
  schemas::OpenShards open = schemas::open_shards(
      schemas::read_shards_file(index),
      unit == Unit::kComment ? schemas::ShardUnit::kComments : schemas::ShardUnit::kLetters,
      how.failures == nullptr ? failures : *how.failures);
  require_enough(open, how.partial);
  std::string runs;
  for (const schemas::OpenShard& shard : open.shards)
    runs += (runs.empty() ? "" : ",") + run_in(shard.database);
  return {std::move(paths), schemas::database_of(open), std::move(runs), true,
          open.count(),     std::move(open.missing)};
}

OpenIndex::OpenIndex(const fs::path& index, Unit unit, const Opening& how)
    : OpenIndex(unit, opened(index, unit, how)) {}

OpenIndex::OpenIndex(Unit unit, Opened opened)
    : unit_(unit),
      path_(database_path(opened.paths, unit)),
      may_be_remote_(opened.may_be_remote),
      shard_count_(opened.shard_count),
      missing_shards_(std::move(opened.missing)),
      run_(std::move(opened.run)),
      persons_(schemas::read_persons(opened.paths.persons)),
      words_file_(opened.paths.words),
      database_(std::move(opened.database)),
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
    std::uint64_t number = 0;
    std::from_chars(run_.data(), run_.data() + run_.size(), number);
    meaning_ = Meaning::open(path_.parent_path(), number);
  }
  has_read_meaning_ = true;
  return meaning_ ? &*meaning_ : nullptr;
}

// Of a connection that a server closed Xapian (1.4.22) does not say whose it was. To open all anew
// tells where nobody is; a server that was begun again answers, one that breaks each time does not.
void detail::add_failure(const Xapian::NetworkError& error, const fs::path& index, int opening,
                         schemas::ShardFailures& failures) {
  if (!error.get_context().empty() || !schemas::has_shards_file(index)) {
    if (!failures.add(error)) throw;
    return;
  }
  if (opening < kMaxOpenings) return std::this_thread::sleep_for(kPause);
  std::string places;
  for (const auto& shard : schemas::read_shards_file(index).shards)
    places += (places.empty() ? "" : ", ") + shard.front().name;
  throw ShardError("a shard of the index breaks whenever it is asked this; it is one of " + places +
                   ": " + error.get_msg());
}

std::uint64_t matches_of(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

}  // namespace precedent::query
