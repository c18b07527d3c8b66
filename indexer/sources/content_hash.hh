#pragma once
// Tells whether a source that was touched has changed.

#include <string>

#include "corpus/walk.hh"

namespace precedent::indexer {

// 16 hex digits over the bytes of a file, or over the names and bytes of a folder's files. Not
// proof against anyone who wants two sources to look alike. Empty where a file cannot be read.
std::string content_hash(const corpus::SourceItem& item);

}  // namespace precedent::indexer
