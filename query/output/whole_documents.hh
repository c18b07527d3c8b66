#pragma once
// A letter, or one comment, whole. What the stored record does not hold is not shown. All throw
// nlohmann::json::exception where the index holds no such record.

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <ostream>
#include <vector>

#include "query/output/text_layout.hh"
#include "query/search/search.hh"
#include "schemas/topics/topics.hh"

namespace precedent::query {

// Facts, an outline of the comments, the text. `taxonomy`: of the index.
void print_letter(std::ostream& out, const Hit& hit, const schemas::Taxonomy& taxonomy,
                  const TextStyle& style);

// Heading path, comment, answers, what came of it, facts. `chain`: the comments that it comes back
// to and those that come back to it, earliest first, as far as the index has them.
void print_comment(std::ostream& out, const Hit& hit, const std::vector<Hit>& chain,
                   const schemas::Taxonomy& taxonomy, const TextStyle& style);

// The letter as `precedent-indexer parse` prints it, with what its review adds, text, first_seen,
// cite and url, and the measures of a study. `response_days`: days_since_other_side().
nlohmann::ordered_json letter_json(const Hit& hit, std::optional<int> response_days);

// The facts of the letter with those of the comment among them, with what the review adds, id,
// first_seen, cite and url, and the measures of a study.
nlohmann::ordered_json comment_json(const Hit& hit);

}  // namespace precedent::query
