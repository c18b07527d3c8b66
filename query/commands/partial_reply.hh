#pragma once
// An answer of some of an index's shards, as it says so.

#include "query/commands/replies.hh"

namespace precedent::query {

// Text says it in its first line, a JSON object as `shards`, and every format on standard error.
// Nothing where no shard is missing.
void tell_missing_shards(Reply& reply, Format format);

}  // namespace precedent::query
