#pragma once
// Whether a database holds its documents as they were written, where no table is damaged for
// Xapian: a flipped bit makes another word, place or number as good as any.

#include <xapian.h>

#include <string>
#include <vector>

namespace precedent::indexer {

// A line each for what is not as it was written. `name`: "letters" or "comments". Reads the whole
// database; throws, and may die, of what is damaged.
std::vector<std::string> altered_documents(const Xapian::Database& database,
                                           const std::string& name);

}  // namespace precedent::indexer
