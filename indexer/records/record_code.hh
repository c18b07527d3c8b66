#pragma once
// Records as bytes, for files that live no longer than a run. Shorter and quicker than document
// data (schemas/index/record.hh), and with the source, which those lack. The order of bytes is this
// machine's.

#include <string>
#include <string_view>

#include "schemas/index/record.hh"

namespace precedent::indexer {

// Appends.
void encode(const schemas::LetterRecord& record, std::string& bytes);
void encode(std::string_view text, std::string& bytes);

// Takes what encode() appended off the front. Throws std::runtime_error where the bytes end early.
schemas::LetterRecord decode_record(std::string_view& bytes);
std::string decode_text(std::string_view& bytes);

}  // namespace precedent::indexer
