#pragma once
// Questions about the runs of a text.

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/text/styled_text.hh"

namespace precedent::corpus {

// The emphasis that every letter and digit of text[begin, end) has; kRoman where they differ, or
// where there are none. Bytes beyond ASCII count as letters.
std::uint8_t emphasis_throughout(std::string_view text, const std::vector<Run>& runs,
                                 std::size_t begin = 0, std::size_t end = std::string_view::npos);

// Adds the runs of a text that is appended at byte `offset`, merging what touches.
void append_runs(std::vector<Run>& runs, const std::vector<Run>& more, std::size_t offset);

// The runs that remain when text[begin, end) is taken out.
void erase_from_runs(std::vector<Run>& runs, std::size_t begin, std::size_t end);

}  // namespace precedent::corpus
