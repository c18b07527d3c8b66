#pragma once
// By what an index was written: the program, the topics and how letters are dealt out to shards.
// Each run stamps it on the index; where it is not what the next run has, that reads everything
// again.

#include <string>

#include "indexer/index/index_writer.hh"
#include "indexer/run/run_taxonomy.hh"
#include "schemas/index/shard.hh"

namespace precedent::indexer {

// "the topics have changed"; empty: nothing has.
std::string change_since_stamp(const IndexWriter& writer, const RunTaxonomy& taxonomy,
                               const schemas::Shard& shard);

// `since`: ISO time of the first run.
void stamp_index(IndexWriter& writer, const RunTaxonomy& taxonomy, const schemas::Shard& shard,
                 const std::string& since);

}  // namespace precedent::indexer
