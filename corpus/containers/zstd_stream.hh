#pragma once
// Zstandard, as the archives of some download tools and backups are packed.

#include <memory>
#include <string_view>

#include "corpus/containers/byte_stream.hh"

namespace precedent::corpus {

bool is_zstd(std::string_view head);

// Also several frames one after the other. Truncated or damaged zstd, and more unpacked than a
// letter can be packed, throw DocumentError from read().
std::unique_ptr<ByteStream> unpack_zstd(std::unique_ptr<ByteStream> packed);

}  // namespace precedent::corpus
