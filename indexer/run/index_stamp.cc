#include "indexer/run/index_stamp.hh"

#include <array>
#include <string_view>

#include "indexer/clock.hh"
#include "schemas/command_line/program_table.hh"
#include "schemas/index/index_layout.hh"

namespace precedent::indexer {
namespace {

struct Mark {
  std::string_view key;
  std::string text;
  std::string_view what;  // has changed, where the text is another
};

std::array<Mark, 4> marks_of(const RunTaxonomy& taxonomy, const schemas::Shard& shard) {
  return {
      {{schemas::kProgramKey, std::string(schemas::program_version()), "the program's version has"},
       {schemas::kTaxonomyKey, taxonomy.get().version(), "the topics have"},
       {schemas::kTaxonomyFileKey, taxonomy.file_checksum(), "the file of topics has"},
       {schemas::kShardKey, schemas::text_of(shard), "the shards that companies are in have"}}};
}

}  // namespace

std::string change_since_stamp(const IndexWriter& writer, const RunTaxonomy& taxonomy,
                               const schemas::Shard& shard) {
  for (const Mark& mark : marks_of(taxonomy, shard))
    if (writer.metadata(mark.key) != mark.text) return std::string(mark.what) + " changed";
  return {};
}

void stamp_index(IndexWriter& writer, const RunTaxonomy& taxonomy, const schemas::Shard& shard,
                 const std::string& since) {
  for (const Mark& mark : marks_of(taxonomy, shard))
    writer.set_metadata_of_both(std::string(mark.key), mark.text);
  writer.set_metadata_of_both(std::string(schemas::kUsersTopicsKey), taxonomy.file_text());
  writer.set_metadata(std::string(schemas::kSinceKey), since);
  writer.set_metadata(std::string(schemas::kUpdatedKey), utc_now());
}

}  // namespace precedent::indexer
