#pragma once
// From the letter that was read to what the index stores and `parse` prints.

#include <nlohmann/json_fwd.hpp>

#include "corpus/letter.hh"
#include "schemas/index/record.hh"

namespace precedent::indexer {

schemas::LetterRecord letter_record(const corpus::Letter& letter);

// The letter as `parse` prints it (schemas/json/letter.schema.json): no whole text.
nlohmann::ordered_json parse_json(const schemas::LetterRecord& record);

}  // namespace precedent::indexer
