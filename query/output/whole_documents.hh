#pragma once
// A letter, or one comment, whole. What the stored record does not hold is not shown. All throw
// nlohmann::json::exception where the index holds no such record.

#include <nlohmann/json.hpp>
#include <ostream>

#include "query/output/text_layout.hh"
#include "query/search/search.hh"

namespace precedent::query {

// Facts, an outline of the comments, the text.
void print_letter(std::ostream& out, const Hit& hit, const TextStyle& style);

// Heading path, comment, answer, facts.
void print_comment(std::ostream& out, const Hit& hit, const TextStyle& style);

// The letter as `precedent-indexer parse` prints it, with text, first_seen, cite and url.
nlohmann::ordered_json letter_json(const Hit& hit);

// The facts of the letter with those of the comment among them, with id, first_seen, cite and url.
nlohmann::ordered_json comment_json(const Hit& hit);

}  // namespace precedent::query
