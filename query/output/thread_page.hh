#pragma once
// A review from its first letter to its last: who wrote when, what was asked, what was answered,
// what came of it.

#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <span>

#include "query/output/text_layout.hh"
#include "schemas/index/record.hh"

namespace precedent::query {

// `letters` in order, one at least. Texts are cut to a few lines unless `whole`.
void print_thread(std::ostream& out, std::span<const schemas::LetterRecord> letters, bool whole,
                  const TextStyle& style);

// As thread.schema.json describes it; texts whole.
nlohmann::ordered_json thread_json(std::span<const schemas::LetterRecord> letters);

}  // namespace precedent::query
