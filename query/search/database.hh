#pragma once
// One database of the live generation, opened for reading. Every command answers from one, so that
// no answer mixes two states of the index.

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "query/language/index_terms.hh"
#include "query/search/meaning.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/open_shards.hh"
#include "schemas/index/persons.hh"
#include "schemas/index/word_list.hh"

namespace precedent::query {

enum class Unit : std::uint8_t { kComment, kLetter };

constexpr std::string_view name_of(Unit unit) {
  return unit == Unit::kComment ? "comment" : "letter";
}

// Where shards are missing.
enum class Partial : std::uint8_t { kRefused, kAllowed };

// A shard of the index does not answer, nor does its replica. what() names their places.
class ShardError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Of an index with a file of shards.
struct Opening {
  // Places that are left out; what fails is added to them. Null: none are known.
  schemas::ShardFailures* failures = nullptr;
  Partial partial = Partial::kRefused;  // where it is allowed, one shard at least must be there
};

class OpenIndex {
 public:
  // Throws schemas::IndexError where there is no index or one of another format version,
  // ShardError, and Xapian::Error.
  OpenIndex(const std::filesystem::path& index, Unit unit, const Opening& how = {});
  OpenIndex(const OpenIndex&) = delete;
  OpenIndex& operator=(const OpenIndex&) = delete;

  Unit unit() const { return unit_; }
  const Xapian::Database& database() const { return database_; }
  IndexTerms& terms() { return terms_; }

  // The same state of a local database, for another thread. Throws DatabaseModifiedError where a
  // writer has changed it since it was opened.
  Xapian::Database opened_again() const;

  const schemas::Persons& persons() const { return persons_; }

  // The words of its comments; nothing where the generation has no list of them. Read when it is
  // first asked for.
  const std::optional<schemas::WordList>& words();

  // What its comments mean; null where that is not known: of letters, of a small index, of shards,
  // and until the next update where the files are not of the state that is open. Read when it is
  // first asked for.
  const Meaning* meaning();

  // Shards, perhaps served by other machines: what only a local database can do must be done
  // another way.
  bool may_be_remote() const { return may_be_remote_; }

  // How many shards the index has, 1 for one that lies here; and why some are missing, a line each.
  std::size_t shard_count() const { return shard_count_; }
  const std::vector<std::string>& missing_shards() const { return missing_shards_; }

  // Number of the run that wrote last; of shards those of all, so that equal ones are one state.
  const std::string& run() const { return run_; }

 private:
  struct Opened;
  OpenIndex(Unit unit, Opened opened);
  static Opened opened(const std::filesystem::path& index, Unit unit, const Opening& how);

  Unit unit_;
  std::filesystem::path path_;  // of the database
  bool may_be_remote_;
  std::size_t shard_count_;
  std::vector<std::string> missing_shards_;
  std::string run_;
  schemas::Persons persons_;
  std::filesystem::path words_file_;
  bool has_read_meaning_ = false;
  std::optional<Meaning> meaning_;
  bool has_read_words_ = false;
  std::optional<schemas::WordList> words_;
  Xapian::Database database_;
  IndexTerms terms_;  // of the two above
};

// How many documents match, exactly.
std::uint64_t matches_of(const Xapian::Database& database, const Xapian::Query& query);

namespace detail {
inline constexpr int kMaxOpenings = 8;
inline constexpr std::chrono::milliseconds kPause{50};

// Called while `error`, of the opening of that number, is handled: adds the place that failed,
// after which the question may be asked again, or throws.
void add_failure(const Xapian::NetworkError& error, const std::filesystem::path& index, int opening,
                 schemas::ShardFailures& failures);
}  // namespace detail

// Answers by `ask(OpenIndex&)`, and asks again, from the live generation, where a writer has
// changed the index or replaced its generation under it, and from the replica of a shard that
// ceased to answer. `ask` must not have printed anything when it throws.
template <typename Ask>
auto answered_from(const std::filesystem::path& index, Unit unit, const Ask& ask,
                   Partial partial = Partial::kRefused) {
  schemas::ShardFailures failures;
  for (int opening = 1;; ++opening) {
    try {
      OpenIndex open(index, unit, {&failures, partial});
      return ask(open);
    } catch (const Xapian::NetworkError& error) {
      detail::add_failure(error, index, opening, failures);
    } catch (const Xapian::DatabaseModifiedError&) {
      if (opening == detail::kMaxOpenings) throw;
    } catch (const Xapian::DatabaseOpeningError&) {
      // The generation may have gone between reading CURRENT and opening it.
      if (opening == detail::kMaxOpenings) throw;
      std::this_thread::sleep_for(detail::kPause);
    }
  }
}

}  // namespace precedent::query
