#pragma once
// EDGAR's daily feed: a tarball of submissions, read member by member.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/containers/byte_stream.hh"

namespace precedent::corpus {

// The day that a feed tarball is of, by its name ("20220630.nc.tar.gz"): ISO, empty if none.
std::string feed_date(std::string_view path);

// Calls `read_member` for each regular file in the tarball, in order. What it does not read of a
// member is passed over. Nothing is ever written, whatever the names are.
// Throws DocumentError when the tarball is damaged or truncated, after all members that could be
// read; also out of the members' streams.
void read_tarball(std::unique_ptr<ByteStream> bytes,
                  const std::function<void(const std::string& name,
                                           std::unique_ptr<ByteStream> member)>& read_member);

}  // namespace precedent::corpus
