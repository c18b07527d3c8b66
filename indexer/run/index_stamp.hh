#pragma once
// By what an index was written: the program and the topics. Each run stamps it on the index; where
// it is not what the next run has, that reads everything again.

#include <string>

#include "indexer/index/index_writer.hh"
#include "indexer/run/run_taxonomy.hh"

namespace precedent::indexer {

// "the topics have changed"; empty: nothing has.
std::string change_since_stamp(const IndexWriter& writer, const RunTaxonomy& taxonomy);

// `since`: ISO time of the first run.
void stamp_index(IndexWriter& writer, const RunTaxonomy& taxonomy, const std::string& since);

}  // namespace precedent::indexer
