#pragma once
// The day on which EDGAR's daily index lists a letter, kept in the gzip file that the letter was
// laid down in: as the comment of its first member (RFC 1952), "released 2024-06-14". It stays with
// the letter wherever that is copied to.

#include <cstddef>
#include <string>
#include <string_view>

namespace precedent::corpus {

// As much of a file as is needed to find the mark.
inline constexpr std::size_t kReleaseMarkHeadBytes = 64;

// The comment for a day; empty for none. `day`: ISO, or empty.
std::string release_mark(std::string_view day);

// The day, ISO; empty where `head` is no gzip, or bears another comment or none.
std::string marked_release(std::string_view head);

}  // namespace precedent::corpus
