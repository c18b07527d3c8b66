#pragma once
// The two databases of an index, served to other machines by Xapian's own servers. Whoever reaches
// the address may read the index: there is no authentication.

#include <filesystem>
#include <ostream>

#include "schemas/index/shards_file.hh"

namespace precedent::indexer {

// Serves the letters at the first port of `place`, the comments at the other, until the program is
// told to end by SIGTERM or SIGINT. Generations may be switched meanwhile: new connections see the
// new one. Throws where a server ends by itself, or there is none to be run.
void serve_shard(const std::filesystem::path& index, const schemas::ShardPlace& place,
                 std::ostream& out);

}  // namespace precedent::indexer
