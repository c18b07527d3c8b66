#pragma once
// Where an index keeps what, and which version of the format this program knows.
//
//   INDEX/CURRENT                 name of the live generation; replaced by one atomic rename
//   INDEX/journal                 what outlives generations: when each letter was first seen
//   INDEX/gen-000042/letters/     Xapian database, one document a letter
//   INDEX/gen-000042/comments/    Xapian database, one document a comment
//   INDEX/gen-000042/persons.json which printed names are one person (persons.hh)
//   INDEX/gen-000042/words        words of the comments, for suggestions (word_list.hh)
//   INDEX/gen-000042/vectors-43   what each comment means, after run 43 (schemas/meaning/)
//   INDEX/gen-000042/model-1a2b3c which stems mean nearly the same; named by its checksum

#include <array>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace precedent::schemas {

// Raised by any change to terms, slots, document data or metadata. A program that meets another
// version refuses.
inline constexpr int kFormatVersion = 4;

// Keys of the metadata of both databases.
inline constexpr std::string_view kFormatKey = "format";
inline constexpr std::string_view kRunKey = "run";  // number of the update run that wrote last
// A user's own file of topics, as it was given; absent where there was none.
inline constexpr std::string_view kUsersTopicsKey = "users-topics";
// By which it is known what a server serves. A shard also has in both what the letters database has
// of program and topics.
inline constexpr std::string_view kShardKey = "shard";  // text_of(Shard) in shard.hh
inline constexpr std::string_view kUnitKey = "unit";    // "letters", "comments"
// Of the comments database alone: ids of the letters that run wrote or removed, one a line.
inline constexpr std::string_view kTouchedKey = "touched";
// Of the letters database alone.
inline constexpr std::string_view kTaxonomyKey = "taxonomy";           // version of the topics
inline constexpr std::string_view kTaxonomyFileKey = "taxonomy-file";  // checksum of a user's own
inline constexpr std::string_view kProgramKey = "program";  // version of the writing program
inline constexpr std::string_view kUpdatedKey = "updated";  // ISO time, UTC, of the last run
inline constexpr std::string_view kSinceKey = "since";      // the same of the first run
// How many runs in a row found folders gone (indexer/sources/absent_sources.hh); absent: the last
// one found none.
inline constexpr std::string_view kAbsentRunsKey = "absent-runs";
// Checksum of the values of kStampKeys, in either database.
inline constexpr std::string_view kStampSumKey = "stamp-checksum";
inline constexpr std::array kStampKeys = {
    kFormatKey,   kRunKey,          kUsersTopicsKey, kShardKey,   kUnitKey,  kTouchedKey,
    kTaxonomyKey, kTaxonomyFileKey, kProgramKey,     kUpdatedKey, kSinceKey, kAbsentRunsKey};
// Entries have checksums of their own.
inline constexpr std::string_view kLedgerPrefix =
    "source:";  // one a source (indexer/sources/ledger_entry.hh)

struct GenerationPaths {
  std::filesystem::path letters;
  std::filesystem::path comments;
  std::filesystem::path persons;
  std::filesystem::path words;
};

// An index that is not there, is of another version, or is no index. what() says which and what to
// do.
class IndexError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

std::filesystem::path current_file(const std::filesystem::path& index);
std::filesystem::path journal_file(const std::filesystem::path& index);
std::string generation_name(unsigned number);  // 42 -> "gen-000042"
GenerationPaths generation_paths(const std::filesystem::path& generation);

// An index of few comments has none of these two.
std::filesystem::path vectors_file(const std::filesystem::path& generation, std::uint64_t run);
std::filesystem::path model_file(const std::filesystem::path& generation, std::uint32_t model);
// Whether it is one of them, of whatever run or model.
bool is_file_of_meaning(const std::filesystem::path& file);

// Folder of the live generation. A folder that holds `letters` and `comments` itself (stub files of
// remote shards, say) is its own generation. Throws IndexError.
std::filesystem::path live_generation(const std::filesystem::path& index);

// Throws IndexError, with the version found, unless `stored` is kFormatVersion.
void require_known_format(std::string_view stored, const std::filesystem::path& index);

}  // namespace precedent::schemas
